import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Review } from './review-item.ts'
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

/** Whether a specialist may see a review: one that is to be done by anybody, and what they have done themselves. */
const maySee = ({ state, claim, verdict, notFor }: Review, by: string, now: string): boolean => {
  if (state === 'not-reviewed' || notFor === by) return false
  if (verdict) return verdict.by === by
  return claim === undefined || claim.by === by || claim.until <= now
}

/** Reads a review for a specialist. Strongly consistent; 404 if there is none that they may see. */
export const readReview =
  ({ reviews, cases, entries, etag, clock }: ReadReviewPorts) =>
  async (reviewId: string, by: string): Promise<ReadReview> => {
    const review = await reviews.get(reviewId)
    if (!review || !maySee(review, by, clock().toISOString())) throw new DomainError(platformErrors.notFound)
    const call = await cases.readCall(review.dealerId, review.callId)
    if (!call || call.suspension?.right === 'restriction') throw new DomainError(platformErrors.notFound)
    const needsClosing = call.closing !== null && call.content.recording === undefined
    const shown = showReview(review, call, needsClosing ? await entries.closingOf(call) : null)
    return { review, call, shown, etag: etag(review, shown) }
  }
