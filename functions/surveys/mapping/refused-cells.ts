import type { ColumnPlan } from './plan-columns.ts'

/**
 * A refused row's cells as they may be given back. Of a row that is not known to be identified, only columns that
 * cannot lead to the customer: dealer, time, whether it is identified, its id and its answers; none, if its cells are
 * not below their headers.
 */
export const refusedCells = (
  cells: readonly string[],
  columns: number,
  plan: ColumnPlan,
  { identified, isBroken }: { identified: boolean | null; isBroken: boolean },
): string[] => {
  const harmless = new Set(
    [plan.dealer, plan.answeredAt, plan.identified, plan.responseId]
      .concat(plan.questions.map(({ column }) => column))
      .flatMap((column) => (column ? [column.at] : [])),
  )
  const isShown = (at: number) => identified === true || (!isBroken && harmless.has(at))
  return Array.from({ length: columns }, (_, at) => (isShown(at) ? (cells[at] ?? '') : ''))
}
