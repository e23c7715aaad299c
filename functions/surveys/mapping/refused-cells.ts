import * as z from 'zod/mini'
import { id as idSchema, line } from '../../platform/content/schemas.ts'
import type { ColumnPlan, PlannedColumn } from './plan-columns.ts'

const plate = line(20)

/** The places of the columns that cannot lead to the customer: dealer, time, whether it is identified, its id and its answers. */
const harmlessOf = (plan: ColumnPlan): ReadonlySet<number> =>
  new Set(
    [plan.dealer, plan.answeredAt, plan.identified, plan.responseId]
      .concat(plan.questions.map(({ column }) => column))
      .flatMap((column) => (column ? [column.at] : [])),
  )

/** Whether a row has something by which its customer could be found, and its row with it: a reference or a plate that can be one. */
const isFindable = (cells: readonly string[], plan: ColumnPlan): boolean => {
  const textOf = (column: PlannedColumn | undefined) => (column && cells[column.at]) ?? ''
  const plateText = textOf(plan.plate)
  return (
    [plan.visitRef, plan.customerRef].some((column) => z.safeParse(idSchema, textOf(column)).success) ||
    (plateText !== '' && z.safeParse(plate, plateText).success)
  )
}

/** A refused row's cells as they may be given back, and those of them that could lead to the customer. */
type RefusedCells = { cells: string[]; personal: string[] }

/**
 * A refused row's cells as they may be given back. What could lead to the customer only of a row that is known to be identified
 * and in which something can be found that leads there, so that an erasure takes it out; of a row whose cells are not below
 * their headers, nothing.
 */
export const refusedCells = (
  cells: readonly string[],
  columns: number,
  plan: ColumnPlan,
  { identified, isBroken }: { identified: boolean | null; isBroken: boolean },
): RefusedCells => {
  const harmless = harmlessOf(plan)
  const isPersonal = identified === true && !isBroken && isFindable(cells, plan)
  const isShown = (at: number) => !isBroken && (isPersonal || harmless.has(at))
  const all = Array.from({ length: columns }, (_, at) => (isShown(at) ? (cells[at] ?? '') : ''))
  return { cells: all, personal: all.filter((cell, at) => cell !== '' && !harmless.has(at)) }
}
