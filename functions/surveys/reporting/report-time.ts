import { instantOf, localDay, isoDay } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'

/**
 * When a month's report is sent: after eight in the morning from the sixth on, because brands' files reach the last days
 * of a month some days later, through the twentieth, for what comes later still.
 */
const sent = { fromDay: 6, throughDay: 20, fromMinute: 8 * 60 }

const monthBefore = (day: string): string => shiftMonth(day.slice(0, 7), -1)

/** The month, `YYYY-MM`, whose report is to be sent now to somebody in a zone; null if there is none now. */
export const reportedMonth = (now: Date, zone: string): string | null => {
  const today = localDay(now, zone)
  const date = isoDay(today)
  const day = Number(date.slice(8))
  if (day < sent.fromDay || day > sent.throughDay) return null
  return instantOf(today, sent.fromMinute, zone) > now.getTime() ? null : monthBefore(date)
}

/** The month whose reports may be due in some zone now; null if none is. */
export const monthAnywhere = (now: Date): string | null => {
  const date = now.toISOString().slice(0, 10)
  const day = Number(date.slice(8))
  // No zone is further than a day from UTC.
  return day < sent.fromDay - 1 || day > sent.throughDay + 1 ? null : monthBefore(date)
}
