import type { Metric } from '../../platform/runtime/log.ts'
import { daysLeft } from '../../platform/calendar/public-holidays.ts'

/** Deadlines look up to 400 days ahead, and renewing the table may wait for a release. */
const minDaysLeft = 500

/** Counts `HolidaysRunOut` if the table of public holidays ends in fewer than 500 days: an alarm watches it. */
export const reportHolidays = (metric: Metric, now: Date): void => {
  if (daysLeft(now) < minDaysLeft) metric('HolidaysRunOut', 'Count', 1)
}
