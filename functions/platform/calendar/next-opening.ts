import { instantOf, localDay } from './local-time.ts'
import { weekPlan } from './week-plan.ts'
import type { WorkingCalendar } from './working-time.ts'

/** The start of a day's first window, with the day (days since 1970-01-01). */
export type Opening = { day: number; at: Date }

/** No calendar is searched further than this, in days. */
const daysAhead = 400

/**
 * When a working day next begins after an instant: the first window that starts on a day that is not closed. A window
 * that began the night before is that day's. Undefined if none does in the next 400 days.
 */
export const nextOpening = ({ hours, isClosed, zone }: WorkingCalendar, after: Date): Opening | undefined => {
  const week = weekPlan(hours)
  const today = localDay(after, zone)
  for (let day = today; day <= today + daysAhead; day += 1) {
    // Day 0, 1970-01-01, was a Thursday.
    const [first] = week[(((day + 3) % 7) + 7) % 7]?.windows ?? []
    if (!first || isClosed(day)) continue
    const at = instantOf(day, first.start, zone)
    if (at > after.getTime()) return { day, at: new Date(at) }
  }
  return undefined
}
