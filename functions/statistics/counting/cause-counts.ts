import { type RootCause, rootCauses } from '../../cases/problem/root-causes.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import type { Count } from '../rules/exact-test.ts'
import type { CauseCounts } from '../rules/judge-causes.ts'
import { pooled } from '../rules/p-chart.ts'
import type { MonthFigures } from './figures-schema.ts'

/** A month of a dealer with its figures. */
export type CountedMonthOf = { month: string; figures: MonthFigures }

/** The days of a month on which closed problems have a root cause, in order: their number, and those with `cause`. */
export const daysOf = ({ month, figures: { days } }: CountedMonthOf, cause: RootCause) =>
  days.of.flatMap((of, index) =>
    of === 0
      ? []
      : [{ day: `${month}-${String(index + 1).padStart(2, '0')}`, n: days.causes[cause]?.[index] ?? 0, of }],
  )

const between = (months: readonly CountedMonthOf[], from: string, to: string) =>
  months.filter(({ month }) => month >= from && month <= to)

const countOf = (months: readonly CountedMonthOf[], cause: RootCause): Count =>
  pooled(months.flatMap((month) => daysOf(month, cause)))

/** How many months before a month its causes are judged by. */
export const monthsForCauses = 17

/**
 * The counts of every cause that a dealer had in a month or the twelve before, in the order of the list of causes.
 * `months`, in order, are those known of the month and the seventeen before it.
 */
export const causeCounts = (months: readonly CountedMonthOf[], month: string): CauseCounts<RootCause>[] => {
  const now = between(months, month, month)
  const before = between(months, shiftMonth(month, -12), shiftMonth(month, -1))
  const watched = between(months, shiftMonth(month, -5), month)
  const base = between(months, shiftMonth(month, -monthsForCauses), shiftMonth(month, -6))
  return rootCauses
    .map((cause) => ({
      cause,
      now: countOf(now, cause),
      before: countOf(before, cause),
      days: watched.flatMap((one) => daysOf(one, cause)),
      base: countOf(base, cause),
    }))
    .filter((one) => one.now.n + one.before.n > 0)
}
