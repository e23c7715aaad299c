import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { supervisionErrors } from '../errors.ts'
import type { QueueStore } from '../queue/queue-store.ts'
import { callToReview, type ReadReviewPorts } from './read-review.ts'
import type { ReviewIdOf } from './review-id.ts'
import type { Review } from './review-item.ts'
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
 * The number of the call's other review, which whoever claims this one must not get: whoever takes an action sees what the
 * call was, and whoever is at a second opinion would know by a first one that is listed and not to be had. Undefined if
 * there is none, or they are kept from it already.
 */
const otherOf = ({ number, second, state, verdict, claimants }: Review, by: string): number | undefined => {
  if (number === 2) return claimants?.has(by) ? undefined : 1
  return second && state === 'judged' && verdict?.by !== by ? 2 : undefined
}

/**
 * Gives a review to a specialist for 15 minutes, or 15 more; a judged one, whose action nobody took in two days, likewise.
 * 404 if there is none, or it cannot be read; 409 `already-claimed` if another has it, it is done, or the specialist has had the
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
    const other = otherOf(review, by)
    const isClaimed =
      other === undefined
        ? await reviews.claim(...claim)
        : await transact([
            reviews.claiming(...claim),
            reviews.keepFrom(reviewIdOf(review.dealerId, review.callId, other), by),
          ])
    if (!isClaimed) throw new DomainError(supervisionErrors.alreadyClaimed)
    return { reviewId, claimedUntil }
  }
