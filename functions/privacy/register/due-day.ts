import { shiftMonth } from '../../platform/calendar/shift-month.ts'

const daysIn = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/**
 * The last day (`YYYY-MM-DD`) for answering what was asked on a day: the same day of the next month, or the month's last
 * if it has no such day (GDPR, art. 12.3, counted as Regulation 1182/71 does, but never moved on for a holiday). Pure.
 */
export const dueDay = (askedOn: string): string => {
  const month = shiftMonth(askedOn.slice(0, 7), 1)
  const number = Math.min(Number(askedOn.slice(8, 10)), daysIn(month))
  return `${month}-${String(number).padStart(2, '0')}`
}
