import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { supervisionErrors } from '../errors.ts'
import { isKeptFrom, type Review } from './review-item.ts'
import type { ShownReview } from './review-schemas.ts'
import type { ReviewStore } from './review-store.ts'
import { type ReviewEtag, showReview } from './show-review.ts'

export type ReadReviewPorts = {
  reviews: Pick<ReviewStore, 'get'>
  cases: Pick<Cases['cases'], 'readCall'>
  entries: Pick<Cases['entries'], 'closingOf'>
  etag: ReviewEtag
  clock: Clock
}

/** A review with its call, and as its specialist sees it. */
export type ReadReview = { review: Review; call: StoredCall; shown: ShownReview; etag: string }

/**
 * What a specialist may see of a review: `own` is one that they have claimed or done, `free` one that they could claim. Facts
 * are shown of their own alone: who reads a call without claiming it would know it again as a second review, which only
 * problems have.
 */
const standingOf = ({ state, claim, verdict, notFor }: Review, by: string, now: string) => {
  if (state === 'not-reviewed' || isKeptFrom(notFor, by)) return 'hidden'
  if (verdict) return verdict.by === by ? 'own' : 'hidden'
  if (claim?.by === by) return 'own'
  return claim === undefined || claim.until <= now ? 'free' : 'hidden'
}

/** Reads a review for a specialist. Strongly consistent; 404 if there is none that they may see, 409 `not-claimed`. */
export const readReview =
  ({ reviews, cases, entries, etag, clock }: ReadReviewPorts) =>
  async (reviewId: string, by: string): Promise<ReadReview> => {
    const review = await reviews.get(reviewId)
    const standing = review && standingOf(review, by, clock().toISOString())
    if (!review || standing === 'hidden') throw new DomainError(platformErrors.notFound)
    if (standing === 'free') throw new DomainError(supervisionErrors.notClaimed)
    const call = await cases.readCall(review.dealerId, review.callId)
    if (!call || call.suspension?.right === 'restriction') throw new DomainError(platformErrors.notFound)
    const needsClosing = call.closing !== null && call.content.recording === undefined
    const shown = showReview(review, call, needsClosing ? await entries.closingOf(call) : null)
    return { review, call, shown, etag: etag(review, shown) }
  }
