import type { SupervisionEvent } from '../events.ts'
import type { ReadReview } from './read-review.ts'

/** `CallReviewed` of a review that is final; none of any other. Of a call that is no problem it names no call. */
export const reviewedEvent = ({ review, call }: Pick<ReadReview, 'review' | 'call'>): SupervisionEvent[] => {
  const { reviewId, month, dealerId, callId, action, verdict, state } = review
  if (state !== 'final') return []
  const at = action?.at ?? verdict?.at ?? review.at
  const of = call.problem ? { dealerId, callId } : { dealerId: null, callId: null }
  const data = { reviewId, month, ...of, action: action?.action ?? null }
  return [{ name: 'CallReviewed', id: `${reviewId}/final`, at, data }]
}
