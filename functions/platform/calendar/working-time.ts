import { instantOf, localDay, steadyOffset } from './local-time.ts'
import { dayMinutes, type DayPlan, minuteMs, type PlannedWindow, weekPlan } from './week-plan.ts'
import type { WorkingHours } from './working-hours.ts'

/** Working hours and closed days: windows that start on a closed day do not count. */
export type WorkingCalendar = {
  hours: WorkingHours
  /** Whether a day (days since 1970-01-01) is closed. */
  isClosed: (day: number) => boolean
  /** The IANA zone of the hours and the closed days. */
  zone: string
}

const dayMs = dayMinutes * minuteMs

/** The plan of a day that is open, or undefined. Day 0, 1970-01-01, was a Thursday. */
const openPlan = (week: readonly DayPlan[], { isClosed }: WorkingCalendar, day: number) => {
  const plan = week[(((day + 3) % 7) + 7) % 7]
  return plan && plan.windows.length > 0 && !isClosed(day) ? plan : undefined
}

/**
 * The first instant at which `minutes` of working time have passed since `from`, or undefined if the day `beforeDay`
 * (days since 1970-01-01) begins first. Closed time does not count: if `from` is closed, counting starts at the next
 * opening. Time is real time, so an hour that a clock change removes or repeats within a window is missing or counts
 * twice. No minutes (or fewer) is `from` itself, open or closed. Looks at each day up to `beforeDay` at most once.
 *
 * @throws RangeError if `minutes` is not finite
 */
export const addWorkingTime = (
  calendar: WorkingCalendar,
  from: Date,
  minutes: number,
  beforeDay: number,
): Date | undefined => {
  if (!Number.isFinite(minutes)) throw new RangeError('Minutes must be a finite number')
  if (minutes <= 0) return from
  const { zone } = calendar
  const week = weekPlan(calendar.hours)
  const today = localDay(from, zone)
  const limit = instantOf(beforeDay, 0, zone)
  let left = minutes * minuteMs
  let cursor = from.getTime()
  // A window that began the day before may still be open.
  for (let day = today - 1; day < beforeDay; day += 1) {
    const plan = openPlan(week, calendar, day)
    if (!plan) continue
    if (plan.wholeMs !== undefined && plan.wholeMs < left && day > today) {
      const offset = steadyOffset(day, zone)
      if (offset !== undefined) {
        left -= plan.wholeMs
        cursor = day * dayMs + plan.lastEnd * minuteMs - offset
        continue
      }
    }
    for (const window of plan.windows) {
      const start = Math.max(cursor, instantOf(day, window.start, zone))
      const end = instantOf(day, window.end, zone)
      if (end <= start) continue
      if (start + left <= end) return start + left <= limit ? new Date(start + left) : undefined
      left -= end - start
      cursor = end
    }
  }
  return undefined
}

/**
 * The last instant of working time after `since` and before the start of a day (days since 1970-01-01); a window
 * that runs into the day counts until midnight. Undefined if all of it is closed.
 */
export const lastWorkingEndBefore = (
  calendar: WorkingCalendar,
  day: number,
  since: Date,
): Date | undefined => {
  const { zone } = calendar
  const week = weekPlan(calendar.hours)
  const limit = instantOf(day, 0, zone)
  const endOn = (on: number): number | undefined => {
    const ends = (openPlan(week, calendar, on)?.windows ?? []).flatMap((window: PlannedWindow) => {
      const start = Math.max(since.getTime(), instantOf(on, window.start, zone))
      const end = Math.min(limit, instantOf(on, window.end, zone))
      return end > start ? [end] : []
    })
    return ends.length > 0 ? Math.max(...ends) : undefined
  }
  for (let on = day - 1; on >= localDay(since, zone) - 1; on -= 1) {
    const last = endOn(on)
    // A window of the day before may end later still.
    if (last !== undefined) return new Date(Math.max(last, endOn(on - 1) ?? 0))
  }
  return undefined
}

/**
 * The minutes of working time between two instants; 0 if the second is not later. Time is real time, as in
 * `addWorkingTime`. Looks at each day from the first to the second once.
 */
export const workingMinutesBetween = (calendar: WorkingCalendar, from: Date, to: Date): number => {
  const { zone } = calendar
  const week = weekPlan(calendar.hours)
  let ms = 0
  let cursor = from.getTime()
  const end = to.getTime()
  for (let day = localDay(from, zone) - 1; day <= localDay(to, zone); day += 1) {
    for (const window of openPlan(week, calendar, day)?.windows ?? []) {
      const start = Math.max(cursor, instantOf(day, window.start, zone))
      const until = Math.min(end, instantOf(day, window.end, zone))
      if (until <= start) continue
      ms += until - start
      cursor = until
    }
  }
  return ms / minuteMs
}

/** Whether any working time begins, or continues, less than `days` times 24 hours after an instant. */
export const opensWithin = (calendar: WorkingCalendar, from: Date, days: number): boolean => {
  const { zone } = calendar
  const week = weekPlan(calendar.hours)
  const today = localDay(from, zone)
  const limit = from.getTime() + days * dayMs
  for (let day = today - 1; day <= today + days + 1; day += 1) {
    for (const window of openPlan(week, calendar, day)?.windows ?? []) {
      const start = Math.max(from.getTime(), instantOf(day, window.start, zone))
      if (start < limit && instantOf(day, window.end, zone) > start) return true
    }
  }
  return false
}
