import type { RightsRequest } from './rights-request.ts'

/** Rights that need the data: once it is erased, nothing of what they ask for is held. */
const needData: readonly string[] = [
  'access',
  'portability',
  'rectification',
] satisfies RightsRequest['right'][]

/**
 * What becomes of a customer's open request when they are erased, since nobody can tell any more whom to answer: what asks
 * for the data, or for other data, is refused, because it is not held here; everything else an erasure achieves. Pure.
 */
export const afterErasure = (right: unknown): Pick<RightsRequest, 'state' | 'ground'> =>
  needData.some((one) => one === right)
    ? { state: 'refused', ground: 'not-held-here' }
    : { state: 'completed' }

/** Whether a request must be answered before its customer is erased: afterwards it can only be refused. Pure. */
export const isDueBeforeErasure = ({ state, right }: Pick<RightsRequest, 'state' | 'right'>): boolean =>
  state === 'open' && afterErasure(right).state === 'refused'
