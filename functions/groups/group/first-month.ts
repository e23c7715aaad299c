import { monthOf, nextMonth, sealTime } from '../../platform/calendar/draw-months.ts'

/** Longer than a function's timeout, so that a group of this month is stored before its lists are sealed. */
const marginMs = 15_000

/** The first month for which a group created now has a list: this one, unless sealing begins within 15 seconds. */
export const firstMonthOf = (now: Date): string => {
  const month = monthOf(now)
  return now.getTime() + marginMs <= sealTime(month).getTime() ? month : nextMonth(month)
}
