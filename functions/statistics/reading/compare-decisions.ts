import type { RootCause } from '../../cases/problem/root-causes.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { type CountedMonthOf, daysOf } from '../counting/cause-counts.ts'
import { compareDecision } from '../rules/compare-decision.ts'
import { pooled } from '../rules/p-chart.ts'

const sameDay = (day: string, monthsBefore: number) =>
  `${shiftMonth(day.slice(0, 7), -monthsBefore)}${day.slice(7)}`

/**
 * The decisions about a cause, newest first, each with the cause's share of the closed problems in the twelve months
 * before its day and since. The problems of the day itself are in neither.
 */
export const compareDecisions = (months: readonly CountedMonthOf[], cause: RootCause) => {
  const days = months.flatMap((month) => daysOf(month, cause))
  const decisions = months.flatMap(({ figures }) => figures.decisions.filter((one) => one.cause === cause))
  return decisions
    .toSorted((a, b) => (a.at > b.at ? -1 : 1))
    .map(({ at: decidedAt, day: on, callId }) => {
      const first = sameDay(on, 12)
      const before = pooled(days.filter(({ day }) => day >= first && day < on))
      const after = pooled(days.filter(({ day }) => day > on))
      return { decidedAt, callId, ...compareDecision(before, after) }
    })
}
