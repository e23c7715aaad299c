import { holderOf } from '../../cases/customer/keep-no-calls.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CasesPorts } from './cases-in-state.ts'

type FollowStatesPorts = Omit<CasesPorts, 'listCalls'>

/**
 * Brings a case in line with the states that its customer is in, once the call leads from the customer (`held`): whoever
 * set a state at the same time may not have found the call, and then finds the state here. Idempotent.
 */
export const followStates =
  ({ calls, customers, numberHashes, bringInLine }: FollowStatesPorts) =>
  async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (!call) return
    const { contact } = holderOf(numberHashes, dealerId, call.content.customer)
    const { rights } = await customers.get(dealerId, contact, { consistent: true })
    // Of a call that was amended to be another customer's, the states of the first one end.
    if (rights || call.rightsTold.length > 0) await bringInLine(call, rights ?? {})
  }
