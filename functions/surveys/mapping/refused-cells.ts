import * as z from 'zod/mini'
import { id as idSchema, line } from '../../platform/content/schemas.ts'
import type { ColumnPlan, PlannedColumn } from './plan-columns.ts'
import type { ReadsAs } from './reads-as.ts'
import type { RowRefusal } from './row-refusal.ts'

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
 * and in which something can be found that leads there, so that an erasure takes it out. Of another row what its columns are
 * for, and that only if it is of their kind: a name may stand below the header of a mark. Of a row whose cells are not below
 * their headers, nothing.
 */
export const refusedCells = (
  cells: readonly string[],
  columns: number,
  plan: ColumnPlan,
  { identified, isBroken, reads }: { identified: boolean | null; isBroken: boolean; reads: ReadsAs },
): RefusedCells => {
  const harmless = harmlessOf(plan)
  const isPersonal = identified === true && !isBroken && isFindable(cells, plan)
  const isShown = (at: number) =>
    !isBroken && (isPersonal || (harmless.has(at) && reads(at, cells[at] ?? '')))
  const all = Array.from({ length: columns }, (_, at) => (isShown(at) ? (cells[at] ?? '') : ''))
  return { cells: all, personal: all.filter((cell, at) => cell !== '' && !harmless.has(at)) }
}

/** What is wrong with a row, without what its cells have where they are not given back. */
export const refusalsOfCells = (
  refusals: readonly RowRefusal[],
  columns: readonly string[],
  { cells }: Pick<RefusedCells, 'cells'>,
): RowRefusal[] =>
  refusals.map(({ value, ...refusal }) => {
    const isShown = refusal.column !== null && cells[columns.indexOf(refusal.column)] !== ''
    return { ...refusal, ...(value !== undefined && isShown && { value }) }
  })
