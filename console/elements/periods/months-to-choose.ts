import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { isMonth } from '../words/months.ts'

/** The month that an address names (`mes`), no later than the current one, which is shown without one. */
export const readMonth = (query: URLSearchParams, current: string): string => {
  const named = query.get('mes')
  return isMonth(named) && named <= current ? named : current
}

/** The months to choose from, newest first: the last 24, and the one that is shown. */
export const monthsToChoose = (current: string, shown: string): string[] => {
  const last = Array.from({ length: 24 }, (_, index) => shiftMonth(current, -index))
  return last.includes(shown) ? last : [...last, shown]
}
