import type { CallContent } from '../../cases/call/call-content.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'

/** The day (`YYYY-MM-DD`) from which a call is kept: that of its visit; of a call that does not say, that of the call. Pure. */
export const keptFrom = (call: { content: Pick<CallContent, 'visit'>; receivedAt: string }): string =>
  call.content.visit.date ?? call.receivedAt.slice(0, 10)

/** The last day from which so many months are over at `now`; days as `YYYY-MM-DD`, in UTC. Pure. */
export const lastDayOver = (now: Date, months: number): string => {
  const today = now.toISOString().slice(0, 10)
  return `${shiftMonth(today.slice(0, 7), -months)}${today.slice(7)}`
}
