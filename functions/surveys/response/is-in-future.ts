import { localDate } from '../../platform/calendar/local-time.ts'

/** Another system's clock may be ahead of ours by this much. */
const toleranceMs = 300_000

/** Whether a survey says that it is answered later than now, where the dealer is: usually day and month are swapped. */
export const isInFuture = (answeredAt: string, now: Date, zone: string): boolean =>
  answeredAt.length === 10
    ? answeredAt > localDate(now, zone)
    : Date.parse(answeredAt) > now.getTime() + toleranceMs
