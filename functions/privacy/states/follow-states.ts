import { holderOf } from '../../cases/customer/keep-no-calls.ts'
import { followContact } from '../../cases/suspension/follow-contact.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CasesPorts } from './cases-in-state.ts'

type FollowStatesPorts = Omit<CasesPorts, 'listCalls'>

/** Looks at the states of a call's customer once more (`followContact`), once the call leads from the customer. Idempotent. */
export const followStates = ({ calls, numberHashes, ...ports }: FollowStatesPorts) => {
  const follow = followContact(ports)
  return async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (call) await follow(call, holderOf(numberHashes, dealerId, call.content.customer).contact)
  }
}
