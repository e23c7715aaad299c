import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { supervisionErrors } from '../errors.ts'
import type { ReviewIdOf } from './review-id.ts'
import type { Review } from './review-item.ts'
import type { ReviewStore } from './review-store.ts'

/** How long a specialist has a review for themselves, in milliseconds. */
const claimMs = 15 * 60_000

type ClaimReviewPorts = { reviews: Pick<ReviewStore, 'get' | 'claim'>; reviewIdOf: ReviewIdOf; clock: Clock }

/** Whether a specialist is at the other review of the same call. */
const hasOther = async (
  { reviews, reviewIdOf, clock }: ClaimReviewPorts,
  { dealerId, callId, number, second }: Review,
  by: string,
): Promise<boolean> => {
  if (number === 1 && second !== true) return false
  const other = await reviews.get(reviewIdOf(dealerId, callId, number === 2 ? 1 : 2))
  const { claim, verdict } = other ?? {}
  if (verdict) return verdict.by === by
  return claim !== undefined && claim.by === by && claim.until > clock().toISOString()
}

/**
 * Gives a review to a specialist for 15 minutes, or 15 more. 404 if there is none, 409 `already-claimed` if another has it,
 * it is done, or the specialist reviews the same call otherwise.
 */
export const claimReview =
  (ports: ClaimReviewPorts) =>
  async (reviewId: string, by: string): Promise<{ reviewId: string; claimedUntil: string }> => {
    const { reviews, clock } = ports
    const review = await reviews.get(reviewId)
    if (!review) throw new DomainError(platformErrors.notFound)
    const now = clock()
    const claimedUntil = new Date(now.getTime() + claimMs).toISOString()
    const isFree = !(await hasOther(ports, review, by))
    if (!isFree || !(await reviews.claim(reviewId, by, now.toISOString(), claimedUntil)))
      throw new DomainError(supervisionErrors.alreadyClaimed)
    return { reviewId, claimedUntil }
  }
