import { dayNumber, instantOf, localMonth } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { log } from '../../platform/runtime/log.ts'
import type { PendingReview, QueueStore } from '../queue/queue-store.ts'
import { closeReview, type CloseReviewPorts } from '../review/close-review.ts'
import { commitmentTo, monthKeyOf, sampleZone } from './month-key.ts'
import type { SampleMonthStore } from './sample-month-store.ts'

const dayMs = 24 * 3_600_000
/** Events about a month's last calls may come as late as this. */
const settledMs = dayMs
/** Reviews that are not done by then do not hold the key back any longer. */
const latestMs = 10 * dayMs

type RunMonthsPorts = CloseReviewPorts & {
  months: SampleMonthStore
  queue: Pick<QueueStore, 'all'>
  /** The secret from which the months' keys are made. */
  master: string
}

/** When a month is over in Madrid, in milliseconds since 1970. */
const endOf = (month: string): number => instantOf(dayNumber(`${shiftMonth(month, 1)}-01`), 0, sampleZone)

const commit = async ({ months, master }: RunMonthsPorts, month: string, at: string) => {
  const commitment = commitmentTo(monthKeyOf(master, month))
  if (await months.commit({ month, commitment, committedAt: at })) log('info', 'sample-committed', { month })
}

/** A month's reviews that are waiting, for a verdict or for an action. */
const waitingOf = async ({ queue }: RunMonthsPorts, month: string): Promise<PendingReview[]> => {
  const found: PendingReview[] = []
  for await (const review of queue.all()) if (review.month === month) found.push(review)
  return found
}

const publishIfOver = async (ports: RunMonthsPorts, month: string, now: Date) => {
  const since = now.getTime() - endOf(month)
  if (since < settledMs) return
  const waiting = await waitingOf(ports, month)
  if (waiting.length > 0 && since < latestMs) return
  const close = closeReview(ports)
  for (const review of waiting) {
    const { reviewId } = review
    const closed = await close(review)
    if (closed !== null)
      log('warn', closed === 'final' ? 'reviewed-without-action' : 'not-reviewed', { month, reviewId })
  }
  const key = monthKeyOf(ports.master, month).toString('hex')
  if (await ports.months.publish(month, key, now.toISOString()))
    log('info', 'sample-key-published', { month })
}

/**
 * Commits to the keys of this month and the next, and publishes that of each month that is over and has no review waiting;
 * ten days after its end whatever still waits is closed, as `not-reviewed`, or as final without an action if it was judged.
 * Reviews of restricted customers are out of the queue, and hold nothing back. Safe to repeat.
 */
export const runMonths = (ports: RunMonthsPorts) => async (): Promise<void> => {
  const now = ports.clock()
  const month = localMonth(now, sampleZone)
  for (const one of [month, shiftMonth(month, 1)]) await commit(ports, one, now.toISOString())
  for (const { month: one, key } of await ports.months.list())
    if (key === undefined) await publishIfOver(ports, one, now)
}
