import { mailStep } from '../../mails/posting/post-mail.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { SupervisionEvent } from '../events.ts'
import type { Review } from '../review/review-item.ts'
import type { ReviewStore } from '../review/review-store.ts'
import type { OperatorStore } from '../sample/operator-store.ts'
import type { SampleLine } from '../sample/sample-line-item.ts'
import type { SampleLineStore } from '../sample/sample-line-store.ts'
import type { StrataStore } from '../strata/strata-store.ts'
import { countOne } from './count-one.ts'
import { crossingMail } from './crossing-mail.ts'
import { type Running, runningStart } from './running-item.ts'
import type { RunningStore } from './running-store.ts'
import { isThinned } from './thinning.ts'

type CountReviewPorts = {
  reviews: Pick<ReviewStore, 'get' | 'count'>
  lines: Pick<SampleLineStore, 'get'>
  operators: Pick<OperatorStore, 'wasAmongFirst'>
  strata: Pick<StrataStore, 'get'>
  running: RunningStore
  /** Writes all of these or none: false if a condition failed. */
  transact: (items: readonly TransactionItem[]) => Promise<boolean>
  publish: Publish<SupervisionEvent>
  retryOnConflict: RetryOnConflict
  /** Who is told of a crossing: Asortis's address, the table that e-mails are posted in, and the site's address. */
  telling: { asortis: string; tableName: string; siteUrl: string }
  clock: Clock
}

type Counted = { missed: boolean; at: string; isNew: boolean; operator: string }

/** What a review counts for in its operator's running test; undefined if it does not count. */
const countedOf = async (
  { operators, strata }: CountReviewPorts,
  { state, number, verdict }: Review,
  line: SampleLine | undefined,
): Promise<Counted | undefined> => {
  if (state !== 'final' || number !== 1 || !verdict || 'cannotTell' in verdict || !verdict.listened)
    return undefined
  if (line?.operatorVerdict?.problem !== false) return undefined
  const { operator, u, settings } = line
  const isNew = line.trait === 'new-operator' || (await operators.wasAmongFirst(operator, line))
  if (!isThinned(u, (await strata.get(settings)).content, isNew)) return undefined
  return { missed: verdict.problem, at: verdict.at, isNew, operator }
}

const flaggedEvent = (operator: string, { crossings, last }: Running): SupervisionEvent[] => {
  if (!last) return []
  const { at, reviews, missed } = last
  const data = { operator, crossing: crossings, reviews, missed }
  return [{ name: 'OperatorFlagged', id: `${operator}/crossing/${crossings}`, at, data }]
}

/**
 * Counts a final review in its operator's running test, once however often it is asked to, and tells Asortis's staff when
 * the test crosses its limit: once per crossing, by e-mail and event. Reviews that do not count change nothing.
 */
export const countReview =
  (ports: CountReviewPorts) =>
  async (reviewId: string): Promise<void> => {
    const { reviews, lines, running, transact, publish, telling, clock } = ports
    const crossed = await ports.retryOnConflict(async () => {
      const review = await reviews.get(reviewId)
      if (!review) return []
      const { month, dealerId, callId } = review
      const counted = await countedOf(ports, review, await lines.get(month, dealerId, callId))
      if (!counted) return []
      const { operator, isNew, ...one } = counted
      const before = await running.get(operator)
      if (review.counted) return before?.last?.reviewId === reviewId ? flaggedEvent(operator, before) : []
      const { running: after, flagged } = countOne(before ?? runningStart(isNew), { reviewId, ...one })
      const steps = [reviews.count(reviewId), running.put(operator, after)]
      const mail = flagged
        ? [mailStep(telling.tableName, crossingMail(operator, after, telling), clock())]
        : []
      if (!(await transact([...steps, ...mail]))) return undefined
      return flagged ? flaggedEvent(operator, after) : []
    })
    if (crossed.length > 0) await publish(crossed)
  }
