import type { StoredCall } from '../call/call-item.ts'
import type { Rights } from '../customer/rights/customer-rights.ts'
import { suspendedBy } from './next-right-change.ts'

/** Whether a case stands still, or is about to. */
export type StandsStill = (call: Pick<StoredCall, 'dealerId' | 'content' | 'suspension'>) => Promise<boolean>

/**
 * Whether a case stands still by what it says, or by the states that its customer is in now (`rightsOfCall`): one that is
 * received while its customer objects or is restricted is brought in line some seconds later.
 */
export const standsStill =
  (rightsOf: (call: Pick<StoredCall, 'dealerId' | 'content'>) => Promise<Rights>): StandsStill =>
  async (call) =>
    call.suspension !== null || suspendedBy(await rightsOf(call)) !== undefined
