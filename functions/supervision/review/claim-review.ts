import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { supervisionErrors } from '../errors.ts'
import type { QueueStore } from '../queue/queue-store.ts'
import { callToReview, type ReadReviewPorts } from './read-review.ts'
import type { ReviewIdOf } from './review-id.ts'
import type { ReviewStore } from './review-store.ts'

/** How long a specialist has a review for themselves, in milliseconds. */
const claimMs = 15 * 60_000
/** How many reviews a specialist may have at once: so nobody takes the whole queue, or sees calls whose second opinion they bar. */
const mostClaims = 20

type ClaimReviewPorts = {
  reviews: Pick<ReviewStore, 'get' | 'claim' | 'claiming' | 'keepFrom'>
  queue: Pick<QueueStore, 'claimed'>
  cases: ReadReviewPorts['cases']
  reviewIdOf: ReviewIdOf
  /** Writes all of these or none: false if a condition failed. */
  transact: (items: readonly TransactionItem[]) => Promise<boolean>
  clock: Clock
}

/**
 * Gives a review to a specialist for 15 minutes, or 15 more; a judged one, whose action nobody took in two days, likewise.
 * Whoever takes an action sees what the call was, so its second review, where that is outstanding, is not for them. 404 if
 * there is none, or it cannot be read; 409 `already-claimed` if another has it, it is done, or the specialist has had the
 * same call otherwise; 409 `too-many-claims` if they have 20 others.
 */
export const claimReview =
  ({ reviews, queue, cases, reviewIdOf, transact, clock }: ClaimReviewPorts) =>
  async (reviewId: string, by: string): Promise<{ reviewId: string; claimedUntil: string }> => {
    const review = await reviews.get(reviewId)
    if (!review) throw new DomainError(platformErrors.notFound)
    await callToReview(cases, review)
    const now = clock()
    const claimedUntil = new Date(now.getTime() + claimMs).toISOString()
    // Whoever judged it has its action for longer already.
    const { claim: own } = review
    if (own?.by === by && own.until >= claimedUntil) return { reviewId, claimedUntil: own.until }
    const others = (await queue.claimed(by, now.toISOString(), mostClaims + 1)).filter(
      (id) => id !== reviewId,
    )
    if (others.length >= mostClaims) throw new DomainError(supervisionErrors.tooManyClaims)
    const claim = [reviewId, by, now.toISOString(), claimedUntil] as const
    const isOthersAction = review.state === 'judged' && review.verdict?.by !== by
    const isClaimed =
      isOthersAction && review.second === true
        ? await transact([
            reviews.claiming(...claim),
            reviews.keepFrom(reviewIdOf(review.dealerId, review.callId, 2), by),
          ])
        : await reviews.claim(...claim)
    if (!isClaimed) throw new DomainError(supervisionErrors.alreadyClaimed)
    return { reviewId, claimedUntil }
  }
