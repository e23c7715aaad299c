import type { Caller } from '../../platform/http/caller.ts'
import type { StoredCall } from '../call/call-item.ts'

/**
 * Whether a caller may see a case. Nobody, while its customer has the use of their data restricted: the dealer's privacy
 * people read it with everything else that is held about the customer. Specialists only once all reviews of it are final,
 * because before that it would tell them what operator and facts had said (`sampling-and-blindness.md`, "Blind means").
 */
export const isShownTo = (
  { audience }: Pick<Caller, 'audience'>,
  { review, suspension }: Pick<StoredCall, 'review' | 'suspension'>,
): boolean =>
  suspension?.right !== 'restriction' &&
  (audience !== 'specialist' || (review !== null && review.second !== true))
