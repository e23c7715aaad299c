import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { supervisionErrors } from '../errors.ts'
import { isKeptFrom, type Review } from './review-item.ts'
import type { ShownReview } from './review-schemas.ts'
import type { ReviewStore } from './review-store.ts'
import { type ReviewEtag, showReview } from './show-review.ts'

/** Whether a call's customer has the use of their data restricted: nobody reviews it meanwhile. */
export const isRestricted = ({ suspension }: Pick<StoredCall, 'suspension'>): boolean =>
  suspension?.right === 'restriction'

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
 * What a specialist may see of a review: `own` is one that they have claimed or done, `free` one that they could claim, of a
 * judged one its action. Facts are shown of their own alone: who reads a call without claiming it would know it again as a
 * second review, which only problems have.
 */
const standingOf = ({ state, claim, verdict, action, notFor }: Review, by: string, now: string) => {
  if (verdict?.by === by || action?.by === by) return 'own'
  if (state === 'not-reviewed' || state === 'final' || isKeptFrom(notFor, by)) return 'hidden'
  if (claim?.by === by) return 'own'
  return claim === undefined || claim.until <= now ? 'free' : 'hidden'
}

/**
 * Reads the call of a review, strongly consistent. 404 if it is gone or blocked, or its customer has the use of their data
 * restricted, as if there were no review.
 */
export const callToReview = async (
  cases: ReadReviewPorts['cases'],
  { dealerId, callId }: Pick<Review, 'dealerId' | 'callId'>,
): Promise<StoredCall> => {
  const call = await absentIfGone(cases.readCall(dealerId, callId))
  if (!call || isRestricted(call)) throw new DomainError(platformErrors.notFound)
  return call
}

/** Reads a review for a specialist. Strongly consistent; 404 if there is none that they may see, 409 `not-claimed`. */
export const readReview =
  ({ reviews, cases, entries, etag, clock }: ReadReviewPorts) =>
  async (reviewId: string, by: string): Promise<ReadReview> => {
    const review = await reviews.get(reviewId)
    const standing = review && standingOf(review, by, clock().toISOString())
    if (!review || standing === 'hidden') throw new DomainError(platformErrors.notFound)
    if (standing === 'free') throw new DomainError(supervisionErrors.notClaimed)
    const call = await callToReview(cases, review)
    const needsClosing = call.closing !== null && call.content.recording === undefined
    const shown = showReview(review, call, needsClosing ? await entries.closingOf(call) : null, by)
    return { review, call, shown, etag: etag(review, shown) }
  }
