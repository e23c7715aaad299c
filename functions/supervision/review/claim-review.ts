import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { supervisionErrors } from '../errors.ts'
import type { ReviewStore } from './review-store.ts'

/** How long a specialist has a review for themselves, in milliseconds. */
const claimMs = 15 * 60_000

type ClaimReviewPorts = { reviews: Pick<ReviewStore, 'get' | 'claim'>; clock: Clock }

/**
 * Gives a review to a specialist for 15 minutes, or 15 more. 404 if there is none, 409 `already-claimed` if another has it,
 * it is done, or the specialist has had the same call otherwise.
 */
export const claimReview =
  ({ reviews, clock }: ClaimReviewPorts) =>
  async (reviewId: string, by: string): Promise<{ reviewId: string; claimedUntil: string }> => {
    if (!(await reviews.get(reviewId))) throw new DomainError(platformErrors.notFound)
    const now = clock()
    const claimedUntil = new Date(now.getTime() + claimMs).toISOString()
    if (!(await reviews.claim(reviewId, by, now.toISOString(), claimedUntil)))
      throw new DomainError(supervisionErrors.alreadyClaimed)
    return { reviewId, claimedUntil }
  }
