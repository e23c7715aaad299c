import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { monthIn } from '../words/months.ts'

/** The day (`2026-12-01`) on which the draw of a month is decided: the first of the next month. */
export const drawDay = (month: string): string => `${shiftMonth(month, 1)}-01`

/** The years from that of a group's first month to this one's, the newest first. */
export const yearsSince = (firstMonth: string, thisMonth: string): string[] => {
  const last = Number(thisMonth.slice(0, 4))
  const first = Math.min(Number(firstMonth.slice(0, 4)), last)
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index))
}

/** The month that it is at a moment where draws are held, in Madrid. */
export const monthAt = (at: Date): string => monthIn('Europe/Madrid', at)
