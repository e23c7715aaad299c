import { dayMinutes, plannedWindow, weekPlan } from './week-plan.ts'
import { weekdays, type WorkingHours } from './working-hours.ts'

type Weekday = (typeof weekdays)[number]

const weekMinutes = 7 * dayMinutes
const longestPastMidnight = 12 * 60

/** What is wrong with a single window; null if nothing is. */
export type WindowFault = 'empty-window' | 'overlong-window'

/**
 * Checks one window: it has a length, and if it ends before it begins, so that it runs past midnight, it lasts at
 * most 12 hours. A longer one is usually a pair in the wrong order.
 */
export const windowFault = (window: readonly [string, string]): WindowFault | null => {
  const [from, to] = window
  if (from === to) return 'empty-window'
  const { start, end } = plannedWindow(window)
  return end > dayMinutes && end - start > longestPastMidnight ? 'overlong-window' : null
}

/** The windows of working hours that pass `windowFault`. */
export const soundHours = (hours: WorkingHours): WorkingHours =>
  Object.fromEntries(
    weekdays.map((weekday) => [
      weekday,
      (hours[weekday] ?? []).filter((window) => windowFault(window) === null),
    ]),
  )

/**
 * The weekdays, Monday first, with a window that starts while another one is open, whether it began on the same day
 * or on the day before. Empty if no windows overlap.
 */
export const overlappingHours = (hours: WorkingHours): Weekday[] => {
  const week = weekdays.flatMap((weekday, index) =>
    (weekPlan(hours)[index]?.windows ?? []).map(({ start, end }) => {
      const midnight = index * dayMinutes
      return { weekday, start: midnight + start, end: midnight + end }
    }),
  )
  const overlaps = week.filter((window, index) =>
    week.some((other, place) => {
      if (place === index) return false
      const inside = (at: number) => at >= other.start && at < other.end
      // Sunday's windows may run on into Monday.
      return inside(window.start) || inside(window.start + weekMinutes)
    }),
  )
  return [...new Set(overlaps.map(({ weekday }) => weekday))]
}
