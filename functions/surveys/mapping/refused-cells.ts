import * as z from 'zod/mini'
import { id as idSchema, line } from '../../platform/content/schemas.ts'
import { isKnownBy } from '../../cases/words/known-by.ts'
import type { ColumnPlan, PlannedColumn } from './plan-columns.ts'
import type { ReadsAs } from './reads-as.ts'
import type { RowRefusal } from './row-refusal.ts'

const plate = line(20)

const textIn = (cells: readonly string[], column: PlannedColumn | undefined) =>
  (column && cells[column.at]) ?? ''

/** The columns whose cells lead to the customer. */
const keyColumns = ({ visitRef, plate: plates, customerRef }: ColumnPlan) => [visitRef, plates, customerRef]

/**
 * The places of the columns that are not for what leads to the customer: dealer, time, whether it is identified, its id and
 * its answers, unless the mapping has one of them for that, too.
 */
const harmlessOf = (plan: ColumnPlan): ReadonlySet<number> => {
  const leading = new Set(keyColumns(plan).map((column) => column?.at))
  return new Set(
    [plan.dealer, plan.answeredAt, plan.identified, plan.responseId]
      .concat(plan.questions.map(({ column }) => column))
      .flatMap((column) => (column && !leading.has(column.at) ? [column.at] : [])),
  )
}

/** Whether a number is not on the scale of a column's question: it may be a reference. */
const isOffScale = (text: string, { scale }: ColumnPlan['questions'][number]['question']): boolean => {
  const mark = Number(text.replace(',', '.'))
  return scale !== undefined && (mark < scale.min || mark > scale.max)
}

/**
 * Whether cells cannot lead to the customer: they are in a column that is not for that, and are what it is for. An id may be a
 * reference, where columns are mixed up, and so may a number that is not on the scale.
 */
const cannotLead = (plan: ColumnPlan, harmless: ReadonlySet<number>, reads: ReadsAs) => {
  const questions = new Map(plan.questions.map(({ question, column }) => [column.at, question]))
  return (at: number, text: string): boolean => {
    if (!harmless.has(at) || at === plan.responseId?.at || !reads(at, text)) return false
    const question = questions.get(at)
    return !question || !isOffScale(text, question)
  }
}

/**
 * Whether a row has something by which its customer could be found, and its row with it: a reference or a plate that can be
 * one.
 */
const isFindable = (cells: readonly string[], plan: ColumnPlan): boolean => {
  const plateText = textIn(cells, plan.plate)
  return (
    [plan.visitRef, plan.customerRef].some(
      (column) => z.safeParse(idSchema, textIn(cells, column)).success,
    ) ||
    (plateText !== '' && z.safeParse(plate, plateText).success)
  )
}

/** A refused row's cells as they may be given back, and those of them that could lead to the customer. */
type RefusedCells = { cells: string[]; personal: string[] }

/**
 * A refused row's cells as they may be given back. What could lead to the customer only of a row that is known to be identified
 * and in which something can be found that leads there, so that an erasure takes it out. Of another row what its columns are
 * for, and that only if it is of their kind: a name may stand below the header of a mark, and a reference below that of an id.
 * Of a row whose cells are not below their headers, nothing.
 */
export const refusedCells = (
  cells: readonly string[],
  columns: number,
  plan: ColumnPlan,
  { identified, isBroken, reads }: { identified: boolean | null; isBroken: boolean; reads: ReadsAs },
): RefusedCells => {
  const harmless = harmlessOf(plan)
  const isPersonal = identified === true && !isBroken && isFindable(cells, plan)
  const leading = keyColumns(plan).map((column) => textIn(cells, column))
  const isKey = (at: number) => at === plan.responseId?.at && isKnownBy(cells[at] ?? '', { keys: leading })
  const isShown = (at: number) =>
    !isBroken && (isPersonal || (harmless.has(at) && reads(at, cells[at] ?? '') && !isKey(at)))
  const all = Array.from({ length: columns }, (_, at) => (isShown(at) ? (cells[at] ?? '') : ''))
  if (!isPersonal) return { cells: all, personal: [] }
  const isHarmless = cannotLead(plan, harmless, reads)
  return { cells: all, personal: all.filter((cell, at) => cell !== '' && !isHarmless(at, cell)) }
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
