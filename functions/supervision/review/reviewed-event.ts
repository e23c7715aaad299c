import type { SupervisionEvent } from '../events.ts'
import type { Review } from './review-item.ts'

/**
 * `CallReviewed` of a review that becomes final by what is written; none of any other. Of a call that is no problem then it
 * names no call.
 */
export const reviewedEvent = (
  { reviewId, month, dealerId, callId, action, verdict, state, at: madeAt }: Review,
  isProblem: boolean,
): SupervisionEvent[] => {
  if (state !== 'final') return []
  const at = action?.at ?? verdict?.at ?? madeAt
  const of = isProblem ? { dealerId, callId } : { dealerId: null, callId: null }
  const data = { reviewId, month, ...of, action: action?.action ?? null }
  return [{ name: 'CallReviewed', id: `${reviewId}/final`, at, data }]
}
