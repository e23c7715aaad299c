import type { Fact } from '../../platform/mail/rendering/mail-document.ts'
import { keys } from '../keys.ts'

/**
 * That a call may be in a list, for a line of an e-mail that may wait: it was not erased, no erasure names it, and it does not
 * stand still. Pure.
 */
export const listedFact = ({ dealerId, callId }: { dealerId: string; callId: string }): Fact => ({
  ...keys.call(dealerId, callId),
  is: { gone: null, 'suspension.at': null, erasing: null },
})
