import type { Clock } from '../../platform/runtime/clock.ts'
import { reviewReasons } from '../review/review-item.ts'
import type { QueueStore } from './queue-store.ts'

/** What is waiting for specialists, by why it is reviewed, and how much of it is the sample. */
export const countQueues =
  ({ queue, clock }: { queue: Pick<QueueStore, 'all'>; clock: Clock }) =>
  async () => {
    const now = clock().toISOString()
    const queues = new Map(
      reviewReasons.map((why) => [why, { why, waiting: 0, judged: 0, overdue: 0, since: '' }]),
    )
    for await (const { why, state, dueBy, at } of queue.all()) {
      const one = queues.get(why)
      if (!one) continue
      one.waiting += 1
      if (state === 'judged') one.judged += 1
      if (dueBy < now) one.overdue += 1
      if (one.since === '' || at < one.since) one.since = at
    }
    const all = [...queues.values()]
    const waiting = all.reduce((sum, one) => sum + one.waiting, 0)
    return {
      queues: all.map(({ since, ...one }) => ({ ...one, since: since === '' ? null : since })),
      sampleShare: waiting === 0 ? null : (queues.get('sample')?.waiting ?? 0) / waiting,
    }
  }
