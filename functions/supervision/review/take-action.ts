import { isDeepStrictEqual } from 'node:util'
import { criteria as inOrder } from '../../cases/classification/criteria.ts'
import { reviewCase } from '../../cases/review/review-case.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import { supervisionErrors } from '../errors.ts'
import type { GiveVerdictPorts } from './give-verdict.ts'
import { type ReadReview, readReview } from './read-review.ts'
import { reviewedEvent } from './reviewed-event.ts'
import type { Review } from './review-item.ts'
import type { ActionContent } from './review-schemas.ts'
import type { ReviewStore } from './review-store.ts'
import { actionsOf } from './show-review.ts'

type TakeActionPorts = Omit<GiveVerdictPorts, 'reviewed' | 'reviews'> & {
  reviewed: Pick<Cases['reviewed'], 'put' | 'asRead'>
  reviews: Pick<ReviewStore, 'get' | 'finish' | 'stillPending'>
}

type Taken = NonNullable<Review['action']>

const isSame = (a: Taken, b: Taken): boolean => isDeepStrictEqual({ ...a, at: '' }, { ...b, at: '' })

/** Writes an action with all that it changes of the case; undefined if something else was written since. */
const write = async (ports: TakeActionPorts, { review, call }: ReadReview, action: Taken) => {
  const { by, at } = action
  if (!actionsOf(review, call).includes(action.action))
    throw new DomainError(supervisionErrors.actionNotPossible, undefined, {
      extra: { actions: actionsOf(review, call) },
    })
  const final = { ...review, action, state: 'final' as const }
  const isProblem = call.problem !== null || action.action === 'reclassify'
  const other = review.second
    ? await ports.reviews.get(ports.reviewIdOf(review.dealerId, review.callId, 2))
    : undefined
  const second = other?.state === 'pending'
  const steps = [
    ports.reviews.finish(final, by, at),
    ...reviewedEvent(final, isProblem).map((event) => ports.keepEvent(event, new Date(at))),
    // Whoever ends the second one must find that the case waits for it.
    ...(second ? [ports.reviews.stillPending(other.reviewId)] : []),
  ]
  const after = await reviewCase(ports.directory, call, {
    ...{ action: action.action, criteria: action.criteria ?? [], note: action.note, by, at },
    judged: review.verdict !== undefined && !('cannotTell' in review.verdict),
    second,
  })
  // A call that an amendment made a problem meanwhile is one whose case says what its review came to.
  if (after === undefined) return (await ports.transact([...steps, ports.reviewed.asRead(call)])) || undefined
  return (await ports.reviewed.put(after, steps)) === 'written' || undefined
}

/**
 * Takes a review's action, once, with all that follows from it in one transaction; whoever repeats it gets the same
 * response. 428 without `ifMatch`, 404, 409 `not-claimed` for the action of another's verdict, 409 `verdict-missing`, 409
 * `action-not-possible`, 409 `already-reviewed` for another action than the one that was taken, 412 if the review was shown
 * otherwise than it is.
 */
export const takeAction = (ports: TakeActionPorts) => {
  const read = readReview(ports)
  return async (
    reviewId: string,
    { action: name, criteria = [], note }: ActionContent,
    by: string,
    ifMatch: string | undefined,
  ): Promise<ReadReview> => {
    if (ifMatch === undefined) throw ifMatchMissing()
    const action = {
      ...{ at: ports.clock().toISOString(), by, action: name },
      ...(criteria.length > 0 && { criteria: inOrder.filter((one) => criteria.includes(one)) }),
      ...(note !== undefined && { note }),
    }
    const first = { checked: false }
    await ports.retryOnConflict(async () => {
      const found = await read(reviewId, by)
      const { review, etag } = found
      if (review.action) {
        if (isSame(review.action, action)) return true
        throw new DomainError(supervisionErrors.alreadyReviewed)
      }
      if (!review.verdict) throw new DomainError(supervisionErrors.verdictMissing)
      if (!first.checked && ifMatch !== etag) throw new DomainError(platformErrors.staleVersion)
      first.checked = true
      return write(ports, found, action)
    })
    return read(reviewId, by)
  }
}
