import { weekdays, type WorkingHours } from './working-hours.ts'
import { instantOf, isoDay, localDay } from './local-time.ts'

const minuteMs = 60_000
const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * A weekday's windows as minutes after its midnight, by their starts. An end that is not after its start is on the
 * next day: `22:00` to `06:00` crosses midnight, and `09:00` to `09:00` is 24 hours.
 */
const windowsOf = (hours: WorkingHours, weekday: (typeof weekdays)[number]) =>
  (hours[weekday] ?? [])
    .map(([from, to]) => {
      const [start, end] = [minuteOf(from), minuteOf(to)]
      return { start, end: end > start ? end : end + dayMinutes }
    })
    .sort((a, b) => a.start - b.start)

// Day 0, 1970-01-01, was a Thursday.
const weekdayOf = (day: number) => weekdays[(((day + 3) % 7) + 7) % 7] ?? 'mon'

/**
 * The stretches of working time from an instant on, one after the other and never overlapping, in milliseconds
 * since 1970. A holiday closes the windows that start on it. Endless unless no weekday has a window.
 */
function* openTimes(from: Date, hours: WorkingHours, holidays: readonly string[], zone: string) {
  if (!weekdays.some((weekday) => hours[weekday]?.length)) return
  let cursor = from.getTime()
  // A window that began the day before may still be open.
  for (let day = localDay(from, zone) - 1; ; day += 1) {
    const windows = windowsOf(hours, weekdayOf(day))
    if (windows.length === 0 || holidays.includes(isoDay(day))) continue
    for (const window of windows) {
      const start = Math.max(cursor, instantOf(day, window.start, zone))
      const end = instantOf(day, window.end, zone)
      if (end <= start) continue
      yield { start, end }
      cursor = end
    }
  }
}

/**
 * The first instant at which `minutes` of working time have gone by since `from`. Closed time does not count: from
 * inside it, counting starts at the next opening. Time is real time, so an hour that a clock change takes away or
 * gives twice inside a window is missing or counts twice. No minutes (or fewer) is `from` itself, open or closed.
 *
 * @param zone IANA zone of `hours` and `holidays`
 * @throws RangeError when the hours have no window at all, or the minutes are not finite
 */
export const addWorkingTime = (
  from: Date,
  minutes: number,
  hours: WorkingHours,
  holidays: readonly string[],
  zone: string,
): Date => {
  if (!Number.isFinite(minutes)) throw new RangeError('Minutes must be a finite number')
  let left = minutes * minuteMs
  if (left <= 0) return from
  for (const { start, end } of openTimes(from, hours, holidays, zone)) {
    if (start + left <= end) return new Date(start + left)
    left -= end - start
  }
  throw new RangeError('There is no working time in these hours')
}

/**
 * The last instant of working time after `since` and before the start of a day (days since 1970-01-01); a window
 * that runs on into the day counts up to midnight. Undefined when all of it is closed.
 */
export const lastWorkingEndBefore = (
  day: number,
  since: Date,
  hours: WorkingHours,
  holidays: readonly string[],
  zone: string,
): Date | undefined => {
  const limit = instantOf(day, 0, zone)
  let last: number | undefined
  for (const { start, end } of openTimes(since, hours, holidays, zone)) {
    if (start >= limit) break
    last = Math.min(end, limit)
  }
  return last === undefined ? undefined : new Date(last)
}

/** Whether there is any working time in the `days` times 24 hours after an instant. */
export const openWindowWithin = (
  from: Date,
  days: number,
  hours: WorkingHours,
  holidays: readonly string[],
  zone: string,
): boolean => {
  for (const { start } of openTimes(from, hours, holidays, zone)) {
    return start < from.getTime() + days * dayMinutes * minuteMs
  }
  return false
}

/**
 * The weekdays, Monday first, with a window that starts while another one is open, be it of the same day or of the
 * day before across midnight. Empty when no windows overlap.
 */
export const overlappingHours = (hours: WorkingHours): string[] => {
  const week = weekdays.flatMap((weekday, index) =>
    windowsOf(hours, weekday).map(({ start, end }) => {
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
