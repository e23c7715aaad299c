import { isOpen } from '../../cases/problem/problem-status.ts'
import type { ProblemDeadlines } from '../../cases/problem/next-deadline.ts'
import { workingMinutesBetween, type WorkingCalendar } from '../../platform/calendar/working-time.ts'
import type { RunningClock } from '../contract/response-schemas.ts'

/** Working minutes until a deadline, or since it, as a negative number. */
const minutesLeft = (calendar: WorkingCalendar, now: Date, by: Date): number =>
  Math.round(
    by > now ? workingMinutesBetween(calendar, now, by) : 0 - workingMinutesBetween(calendar, by, now),
  )

/** The deadlines of a problem that still have to be met, in the order in which they end; none once it is closed. */
export const runningClocks = (
  { status, acknowledgeBy, resolveBy }: ProblemDeadlines,
  calendar: WorkingCalendar,
  now: Date,
): RunningClock[] => {
  if (!isOpen(status)) return []
  const clock = (missing: RunningClock['missing'], by: string): RunningClock => ({
    missing,
    by,
    workingMinutesLeft: minutesLeft(calendar, now, new Date(by)),
  })
  const resolve = clock('resolve', resolveBy)
  if (status !== 'open') return [resolve]
  const acknowledge = clock('acknowledge', acknowledgeBy)
  return acknowledgeBy <= resolveBy ? [acknowledge, resolve] : [resolve, acknowledge]
}
