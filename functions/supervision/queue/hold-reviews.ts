import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import { isRestricted } from '../review/read-review.ts'
import type { ReviewIdOf } from '../review/review-id.ts'
import type { Review } from '../review/review-item.ts'
import type { ReviewStore } from '../review/review-store.ts'
import type { HoldStore } from './hold-store.ts'

export type HoldReviewsPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  reviews: Pick<ReviewStore, 'get'>
  holds: HoldStore
  reviewIdOf: ReviewIdOf
  positionOf: (review: { reviewId: string; dueBy: string }) => string
}

/** A state that changes oftener than this while it is brought in line is left to the next event. */
const maxTurns = 5

/** Thrown so that the event comes again. */
class KeepsChanging extends Error {
  override name = 'KeepsChanging'
}

/** Where a review stands in the queue; null if it is over, or held back until the first has been judged. */
const placeOf = ({ positionOf }: HoldReviewsPorts, review: Review): string | null => {
  const isWaiting = review.state === 'pending' || review.state === 'judged'
  const isHeldBack = review.number === 2 && review.notFor === undefined
  return isWaiting && !isHeldBack ? positionOf(review) : null
}

const reviewsOf = async (
  { reviews, reviewIdOf }: HoldReviewsPorts,
  { dealerId, callId }: Pick<StoredCall, 'dealerId' | 'callId'>,
): Promise<Review[]> => {
  const [first, ...others] = await Promise.all(
    [1, 2, 3].map((number) => reviews.get(reviewIdOf(dealerId, callId, number))),
  )
  // The first one says whether the call's are on hold: it is the first to be held, and the last to come back.
  const isHeld = first?.onHold === true
  const found = isHeld ? [...others, first] : [first, ...others]
  return found.flatMap((review) => review ?? [])
}

/**
 * Takes the reviews of a call whose customer has the use of their data restricted out of the queue, and puts them back
 * after that. Events may come in any order: it looks again at the call after it has written, until both agree.
 */
export const holdReviews =
  (ports: HoldReviewsPorts) =>
  async (of: Pick<StoredCall, 'dealerId' | 'callId' | 'suspension'>): Promise<void> => {
    let call: typeof of | undefined = of
    for (let turn = 1; turn <= maxTurns; turn += 1) {
      if (!call) return
      const holds = isRestricted(call)
      const stray = (await reviewsOf(ports, call)).filter(({ onHold = false }) => onHold !== holds)
      if (stray.length === 0) return
      for (const review of stray)
        await (holds ? ports.holds.hold(review) : ports.holds.release(review, placeOf(ports, review)))
      call = await absentIfGone(ports.cases.readCall(of.dealerId, of.callId))
    }
    throw new KeepsChanging()
  }
