import type { StoredCall } from '../call/call-item.ts'
import type { CustomerStore } from '../store/customer-store.ts'
import type { BringInLine } from './bring-in-line.ts'

type FollowContactPorts = { customers: Pick<CustomerStore, 'get'>; bringInLine: BringInLine }

/**
 * Brings a call's case, and the other open problems of its contacts (`contactsOfCall`), in line with the states that they
 * are in now; a case that was told of states before, and is another customer's since, too. Idempotent. Called by the stream,
 * and once more when the call leads from its customer: whoever set a state in between has found the call, or finds the state
 * here.
 */
export const followContact =
  ({ customers, bringInLine }: FollowContactPorts) =>
  async (
    { dealerId, callId, rightsTold }: Pick<StoredCall, 'dealerId' | 'callId' | 'rightsTold'>,
    contacts: readonly string[],
  ): Promise<void> => {
    const states = await Promise.all(
      contacts.map((contact) => customers.get(dealerId, contact, { consistent: true })),
    )
    const inState = states.filter(({ rights }) => rights)
    if (inState.length === 0 && rightsTold.length === 0) return
    for (const each of new Set([callId, ...inState.flatMap(({ openProblems }) => openProblems)]))
      await bringInLine({ dealerId, callId: each })
  }
