import { isDeepStrictEqual } from 'node:util'
import { criteria as inOrder } from '../../cases/classification/criteria.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { contextOf } from '../../cases/problem/compose-step.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { supervisionErrors } from '../errors.ts'
import { dueByOfLate } from './due-by.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { SupervisionEvent } from '../events.ts'
import { reviewedEvent } from './reviewed-event.ts'
import { type ReadReview, readReview, type ReadReviewPorts } from './read-review.ts'
import type { ReviewIdOf } from './review-id.ts'
import type { Review, Verdict } from './review-item.ts'
import type { VerdictContent } from './review-schemas.ts'
import type { ReviewStore } from './review-store.ts'

export type GiveVerdictPorts = ReadReviewPorts & {
  reviews: Pick<ReviewStore, 'get' | 'judge' | 'release'>
  directory: Directory
  positionOf: (review: { reviewId: string; dueBy: string }) => string
  reviewed: Pick<Cases['reviewed'], 'asRead' | 'showToSpecialists'>
  reviewIdOf: ReviewIdOf
  /** Writes all of these or none: false if a condition failed. */
  transact: (items: readonly TransactionItem[]) => Promise<boolean>
  /** The step that keeps an event with the change that it tells of. */
  keepEvent: (event: SupervisionEvent, now: Date) => TransactionItem
  retryOnConflict: RetryOnConflict
}

/** How long whoever judged a call has its action for themselves, in milliseconds. */
const ownActionMs = 48 * 3_600_000

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
 * seen the first; once the second has judged, specialists may see the case, if it has a review to be seen. Nothing is
 * written if the case is not as it was read.
 */
const alsoOf = async (ports: GiveVerdictPorts, found: ReadReview, now: Date): Promise<TransactionItem[]> => {
  const { review, call } = found
  if (review.number === 2 && call.review?.second) return [ports.reviewed.showToSpecialists(call)]
  const isSecondHeld = review.number === 1 && review.second === true
  return [ports.reviewed.asRead(call), ...(isSecondHeld ? [await released(ports, found, now)] : [])]
}

/** Writes a verdict with what follows from it; undefined if something else was written since. */
const write = async (ports: GiveVerdictPorts, found: ReadReview, verdict: Verdict, now: Date) => {
  const { review, call } = found
  const { by, at } = verdict
  const until = new Date(now.getTime() + ownActionMs).toISOString()
  const state = review.number === 2 ? ('final' as const) : ('judged' as const)
  const next: Review = { ...review, verdict, state, claim: { by, until } }
  const steps = [
    ports.reviews.judge(review, next, by, at),
    ...(await alsoOf(ports, found, now)),
    ...reviewedEvent(next, call.problem !== null).map((event) => ports.keepEvent(event, now)),
  ]
  return (await ports.transact(steps)) || undefined
}

/**
 * Gives a review's blind verdict, once: whoever repeats it gets the same response. A second specialist's verdict is all of
 * their review. 428 without `ifMatch`, 404, 409 `not-claimed`, 409 `already-reviewed` for another verdict than the one that
 * was given, 412 if the facts have changed since they were read, or another verdict was given at the same time. What else
 * is written of the case meanwhile does not show: it would tell that it is a problem.
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
    const now = ports.clock()
    const verdict = verdictOf(content, now.toISOString(), by)
    let attempts = 0
    await ports.retryOnConflict(async () => {
      attempts += 1
      const found = await read(reviewId, by)
      const { review, etag } = found
      if (review.verdict) {
        if (isSame(review.verdict, verdict)) return true
        throw new DomainError(attempts > 1 ? platformErrors.staleVersion : supervisionErrors.alreadyReviewed)
      }
      if (review.claim?.by !== by) throw new DomainError(supervisionErrors.notClaimed)
      if (ifMatch !== etag) throw new DomainError(platformErrors.staleVersion)
      return write(ports, found, verdict, now)
    })
    return read(reviewId, by)
  }
}
