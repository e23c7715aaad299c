import type { Caller } from '../../platform/http/caller.ts'
import type { StoredCall } from '../call/call-item.ts'

/**
 * Whether a caller may see a case. Specialists only once all reviews of it are final, because before that it would tell
 * them what operator and facts had said (`sampling-and-blindness.md`, "Blind means").
 */
export const isShownTo = (
  { audience }: Pick<Caller, 'audience'>,
  { review }: Pick<StoredCall, 'review'>,
): boolean => audience !== 'specialist' || (review !== null && review.second !== true)
