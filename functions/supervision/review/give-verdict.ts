import { isDeepStrictEqual } from 'node:util'
import { criteria as inOrder } from '../../cases/classification/criteria.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { supervisionErrors } from '../errors.ts'
import type { SupervisionEvent } from '../events.ts'
import { reviewedEvent } from './reviewed-event.ts'
import { type ReadReview, readReview, type ReadReviewPorts } from './read-review.ts'
import type { ReviewIdOf } from './review-id.ts'
import type { Review, Verdict } from './review-item.ts'
import type { VerdictContent } from './review-schemas.ts'
import type { ReviewStore } from './review-store.ts'

export type GiveVerdictPorts = ReadReviewPorts & {
  reviews: Pick<ReviewStore, 'get' | 'change' | 'keepFrom'>
  reviewed: Pick<Cases['reviewed'], 'showToSpecialists'>
  reviewIdOf: ReviewIdOf
  /** Writes all of these or none: false if a condition failed. */
  transact: (items: readonly TransactionItem[]) => Promise<boolean>
  /** The step that keeps an event with the change that it tells of. */
  keepEvent: (event: SupervisionEvent, now: Date) => TransactionItem
}

const verdictOf = (
  { problem, criteria = [], listened, cannotTell }: VerdictContent,
  at: string,
  by: string,
): Verdict =>
  cannotTell === undefined
    ? {
        at,
        by,
        problem: problem === true,
        criteria: inOrder.filter((one) => criteria.includes(one)),
        listened: listened === true,
      }
    : { at, by, cannotTell }

/** Whether two verdicts say the same, whenever they were given. */
const isSame = (a: Verdict, b: Verdict): boolean => isDeepStrictEqual({ ...a, at: '' }, { ...b, at: '' })

/**
 * The steps beside a verdict's own: whoever gave it does not review the call once more, and once the second specialist has
 * judged, specialists may see the case, if it has a review to be seen.
 */
const alsoOf = (
  { reviews, reviewed, reviewIdOf }: GiveVerdictPorts,
  { review, call }: ReadReview,
): TransactionItem[] => {
  const { dealerId, callId, number, second, claim } = review
  const by = claim?.by ?? ''
  if (number === 1) return second ? [reviews.keepFrom(reviewIdOf(dealerId, callId, 2), by)] : []
  if (number !== 2) return []
  return [
    reviews.keepFrom(reviewIdOf(dealerId, callId, 1), by),
    ...(call.review?.second ? [reviewed.showToSpecialists(dealerId, callId)] : []),
  ]
}

/**
 * Gives a review's blind verdict, once: whoever repeats it gets the same response. A second specialist's verdict is all of
 * their review. 428 without `ifMatch`, 404, 409 `not-claimed`, 409 `already-reviewed` for another verdict than the one that
 * was given, 412 if the call or the review has changed since it was read.
 */
export const giveVerdict = (ports: GiveVerdictPorts) => {
  const read = readReview(ports)
  return async (
    reviewId: string,
    content: VerdictContent,
    by: string,
    ifMatch: string | undefined,
  ): Promise<ReadReview> => {
    if (ifMatch === undefined) throw ifMatchMissing()
    const found = await read(reviewId, by)
    const { review, etag } = found
    const at = ports.clock().toISOString()
    const verdict = verdictOf(content, at, by)
    if (review.verdict) {
      if (!isSame(review.verdict, verdict)) throw new DomainError(supervisionErrors.alreadyReviewed)
    } else {
      if (review.claim?.by !== by) throw new DomainError(supervisionErrors.notClaimed)
      if (ifMatch !== etag) throw new DomainError(platformErrors.staleVersion)
      const next: Review = { ...review, verdict, state: review.number === 2 ? 'final' : 'judged' }
      const events = reviewedEvent(next, found.call.problem !== null)
      const steps = [
        ports.reviews.change(next, by, at),
        ...alsoOf(ports, found),
        ...events.map((event) => ports.keepEvent(event, new Date(at))),
      ]
      if (!(await ports.transact(steps))) throw new DomainError(platformErrors.staleVersion)
    }
    return read(reviewId, by)
  }
}
