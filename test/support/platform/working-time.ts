import { dayNumber, localDate } from '../../../functions/platform/calendar/local-time.ts'
import { closedDays } from '../../../functions/platform/calendar/public-holidays.ts'
import type { WorkingHours } from '../../../functions/platform/calendar/working-hours.ts'
import {
  addWorkingTime as addWithin,
  lastWorkingEndBefore as lastEndOf,
  opensWithin,
  type WorkingCalendar,
} from '../../../functions/platform/calendar/working-time.ts'

const calendarOf = (hours: WorkingHours, holidays: readonly string[], zone: string): WorkingCalendar => ({
  hours,
  isClosed: closedDays(holidays, undefined),
  zone,
})

/** `addWorkingTime` searching up to ten years ahead. Throws if that is not enough. */
export const addWorkingTime = (
  from: Date,
  minutes: number,
  hours: WorkingHours,
  holidays: readonly string[],
  zone: string,
): Date => {
  const beforeDay = dayNumber(localDate(from, zone)) + 3650
  const at = addWithin(calendarOf(hours, holidays, zone), from, minutes, beforeDay)
  if (at === undefined) throw new RangeError('There is not enough working time in ten years')
  return at
}

/** `lastWorkingEndBefore` with these hours and closed days. */
export const lastWorkingEndBefore = (
  day: number,
  since: Date,
  hours: WorkingHours,
  holidays: readonly string[],
  zone: string,
): Date | undefined => lastEndOf(calendarOf(hours, holidays, zone), day, since)

/** `opensWithin` with these hours and closed days. */
export const openWindowWithin = (
  from: Date,
  days: number,
  hours: WorkingHours,
  holidays: readonly string[],
  zone: string,
): boolean => opensWithin(calendarOf(hours, holidays, zone), from, days)
