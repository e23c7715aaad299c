import { contactsOfCall } from '../../cases/customer/keep-no-calls.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { followContact } from '../../cases/suspension/follow-contact.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CasesPorts } from './cases-in-state.ts'
import type { TellObjection } from './telling/tell-objection.ts'
import type { TellRestriction } from './telling/tell-restriction.ts'

type FollowStatesPorts = Omit<CasesPorts, 'listCalls'> & {
  customers: Pick<Cases['customers'], 'get'>
  directory: Pick<Directory, 'dealer'>
  tellObjection: TellObjection
  tellRestriction: TellRestriction
}

/**
 * Looks at the states of a call's customer once more (`followContact`), once the call leads from the customer, and tells the
 * dealer's privacy people of a problem that stands still because its customer objects or is restricted, whenever it arose:
 * they decide.
 * Idempotent.
 */
export const followStates = ({
  calls,
  numberHashes,
  directory,
  tellObjection,
  tellRestriction,
  ...ports
}: FollowStatesPorts) => {
  const follow = followContact(ports)
  return async ({ dealerId, callId }: { dealerId: string; callId: string }): Promise<void> => {
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (!call) return
    const contacts = contactsOfCall(numberHashes, dealerId, call.content.customer)
    await follow(call, contacts)
    const after = await absentIfGone(calls.get(dealerId, callId))
    if (!after?.suspension || !after.problem || !isOpen(after.problem.status)) return
    const dealer = await directory.dealer(dealerId)
    if (dealer && after.suspension.right === 'restriction')
      return tellRestriction(dealer, after, after.suspension)
    const states = await Promise.all(
      contacts.map((contact) => ports.customers.get(dealerId, contact, { consistent: true })),
    )
    const open = new Set([...states.flatMap(({ openProblems }) => openProblems), callId]).size
    if (dealer) await tellObjection(dealer, call.content.customer.ref, new Set(contacts), open)
  }
}
