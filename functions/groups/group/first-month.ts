import { monthOf, nextMonth, sealTime } from '../../platform/calendar/draw-months.ts'

/** Longer than a function may take: a group of this month is in the table before the month's sealing looks for it. */
const marginMs = 15_000

/** The first month that a group made now has a list of: this one, unless its sealing begins within 15 seconds. */
export const firstMonthOf = (now: Date): string => {
  const month = monthOf(now)
  return now.getTime() + marginMs <= sealTime(month).getTime() ? month : nextMonth(month)
}
