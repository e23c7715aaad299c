import { isDeepStrictEqual } from 'node:util'
import { criteria as inOrder } from '../../cases/classification/criteria.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { contextOf } from '../../cases/problem/compose-step.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { supervisionErrors } from '../errors.ts'
import { dueByOfLate } from './due-by.ts'
import type { SupervisionEvent } from '../events.ts'
import { reviewedEvent } from './reviewed-event.ts'
import { type ReadReview, readReview, type ReadReviewPorts } from './read-review.ts'
import type { ReviewIdOf } from './review-id.ts'
import type { Review, Verdict } from './review-item.ts'
import type { VerdictContent } from './review-schemas.ts'
import type { ReviewStore } from './review-store.ts'

export type GiveVerdictPorts = ReadReviewPorts & {
  reviews: Pick<ReviewStore, 'get' | 'change' | 'release'>
  directory: Directory
  positionOf: (review: { reviewId: string; dueBy: string }) => string
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

/** The second specialist's review, to be had now. */
const released = async (
  { reviews, reviewIdOf, directory, positionOf }: GiveVerdictPorts,
  { review, call }: ReadReview,
  now: Date,
): Promise<TransactionItem> => {
  const { dealerId, callId, claimants = new Set<string>(), claim } = review
  const reviewId = reviewIdOf(dealerId, callId, 2)
  const { dealer, brand } = await contextOf(directory, call)
  if (!dealer || !brand) throw new DomainError(platformErrors.unavailable)
  const dueBy = dueByOfLate(call, dealer, brand, now)
  const notFor = new Set([...claimants, ...(claim ? [claim.by] : [])])
  return reviews.release(reviewId, dueBy, positionOf({ reviewId, dueBy }), notFor)
}

/**
 * The steps beside a verdict's own: once the first specialist has judged, the second's review may be had, by nobody who has
 * seen the first; once the second has judged, specialists may see the case, if it has a review to be seen.
 */
const alsoOf = async (ports: GiveVerdictPorts, found: ReadReview, now: Date): Promise<TransactionItem[]> => {
  const { dealerId, callId, number, second } = found.review
  if (number === 1) return second ? [await released(ports, found, now)] : []
  if (number !== 2) return []
  return found.call.review?.second ? [ports.reviewed.showToSpecialists(dealerId, callId)] : []
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
    const now = ports.clock()
    const at = now.toISOString()
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
        ...(await alsoOf(ports, found, now)),
        ...events.map((event) => ports.keepEvent(event, now)),
      ]
      if (!(await ports.transact(steps))) throw new DomainError(platformErrors.staleVersion)
    }
    return read(reviewId, by)
  }
}
