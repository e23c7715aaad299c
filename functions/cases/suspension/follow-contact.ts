import type { StoredCall } from '../call/call-item.ts'
import type { CustomerStore } from '../store/customer-store.ts'
import type { BringInLine } from './bring-in-line.ts'

type FollowContactPorts = { customers: Pick<CustomerStore, 'get'>; bringInLine: BringInLine }

/**
 * Brings a call's case, and the other open problems of a contact, in line with the states that the contact is in now; a case
 * that was told of states before, and is another customer's since, too. Idempotent. Called by the stream, and once more when
 * the call leads from its customer: whoever set a state in between has found the call, or finds the state here.
 */
export const followContact =
  ({ customers, bringInLine }: FollowContactPorts) =>
  async (
    { dealerId, callId, rightsTold }: Pick<StoredCall, 'dealerId' | 'callId' | 'rightsTold'>,
    contact: string,
  ): Promise<void> => {
    const { rights, openProblems } = await customers.get(dealerId, contact, { consistent: true })
    if (!rights && rightsTold.length === 0) return
    const others = rights ? openProblems : []
    for (const each of new Set([callId, ...others]))
      await bringInLine({ dealerId, callId: each }, rights ?? {})
  }
