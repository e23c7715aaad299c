import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import type { SupervisionEvent } from '../events.ts'
import { reviewedEvent } from './reviewed-event.ts'
import type { Review } from './review-item.ts'
import type { ReviewStore } from './review-store.ts'

export type CloseReviewPorts = {
  reviews: Pick<ReviewStore, 'get' | 'close' | 'closing' | 'finish'>
  cases: Pick<Cases['cases'], 'readCall'>
  reviewed: Pick<Cases['reviewed'], 'asRead' | 'showToSpecialists'>
  /** Writes all of these or none: false if a condition failed. */
  transact: (items: readonly TransactionItem[]) => Promise<boolean>
  /** The step that keeps an event with the change that it tells of. */
  keepEvent: (event: SupervisionEvent, now: Date) => TransactionItem
  retryOnConflict: RetryOnConflict
  clock: Clock
}

/** What closing came to: the state that the review has now, or null if it was over already. */
export type Closed = 'not-reviewed' | 'final' | null

type Steps = { steps: TransactionItem[]; closed: Closed }

/** What ends a review that still waits; undefined if it is over. */
const stepsOf = async (ports: CloseReviewPorts, review: Review): Promise<Steps | undefined> => {
  const { dealerId, callId, number, verdict } = review
  const { reviews, reviewed, keepEvent, clock } = ports
  if (review.state !== 'pending' && !(review.state === 'judged' && verdict)) return undefined
  const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
  if (review.state === 'pending') {
    const closing = reviews.closing(review.reviewId)
    if (number !== 2 || !call) return { steps: [closing], closed: 'not-reviewed' }
    // Specialists see the case now: nobody judges it blind any more.
    const shows = call.review?.second ? reviewed.showToSpecialists(call) : reviewed.asRead(call)
    return { steps: [closing, shows], closed: 'not-reviewed' }
  }
  const now = clock()
  const ended = { ...review, state: 'final' as const }
  const events = reviewedEvent(ended, call !== undefined && call.problem !== null)
  return {
    steps: [
      reviews.finish(ended, verdict?.by ?? '', now.toISOString()),
      ...events.map((event) => keepEvent(event, now)),
      ...(call ? [reviewed.asRead(call)] : []),
    ],
    closed: 'final',
  }
}

/**
 * Ends a review that waits when its month does: one that nobody judged is `not-reviewed`; one that was judged, and whose
 * action nobody took, is final without an action: its verdict stands, and its case stays as it is. Safe to repeat.
 */
export const closeReview =
  (ports: CloseReviewPorts) =>
  async ({ reviewId, why }: Pick<Review, 'reviewId' | 'why'>): Promise<Closed> => {
    // Most are closed by one write.
    if (why !== 'second' && (await ports.reviews.close(reviewId))) return 'not-reviewed'
    return ports.retryOnConflict(async () => {
      const review = await ports.reviews.get(reviewId)
      const ends = review && (await stepsOf(ports, review))
      if (!ends) return null
      return (await ports.transact(ends.steps)) ? ends.closed : undefined
    })
  }
