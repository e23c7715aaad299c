import type { Recurrence } from './expressions.ts'

/**
 * How often a schedule is due, and so its turn at a stop of a moving clock: `rare` ones are due less than hourly on
 * average, `hourly` ones more often by the calendar, `rate` ones at least hourly by a rate.
 */
export type Pace = 'rare' | 'hourly' | 'rate'

/** The frequent ones, in the order of their turns: after the rare ones, and what runs every minute last. */
export const frequentPaces: readonly Pace[] = ['hourly', 'rate']

/** Enough for an average, even of a schedule that is due every quarter of an hour on one day of the month. */
const counted = 100
const hourMs = 3_600_000

/** A schedule's pace, by its first 100 occurrences after an instant. */
export const paceOf = (times: Recurrence, after: Date): Pace => {
  let next = times.next(after)
  for (let count = 1; next !== null && count < counted; count++) next = times.next(next)
  if (next === null || next.getTime() - after.getTime() > counted * hourMs) return 'rare'
  return times.kind === 'rate' ? 'rate' : 'hourly'
}
