import type { CallContent } from '../../cases/call/call-content.ts'
import { oldestVisitDays } from '../../cases/clocks/survey-day.ts'
import { dayNumber } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'

/**
 * The day (`YYYY-MM-DD`) from which a call is kept: that of its visit. Of a call that does not say, or whose visit has an
 * impossible date, that of its receipt: a mistyped year must not end it. Pure.
 */
export const keptFrom = (call: { content: Pick<CallContent, 'visit'>; receivedAt: string }): string => {
  const received = call.receivedAt.slice(0, 10)
  const { date } = call.content.visit
  if (date === undefined || date > received) return received
  return dayNumber(date) >= dayNumber(received) - oldestVisitDays ? date : received
}

/** The last day from which so many months are over at `now`; days as `YYYY-MM-DD`, in UTC. Pure. */
export const lastDayOver = (now: Date, months: number): string => {
  const today = now.toISOString().slice(0, 10)
  return `${shiftMonth(today.slice(0, 7), -months)}${today.slice(7)}`
}
