import type { StoredCall } from '../../cases/call/call-item.ts'
import { rightsTogether } from '../../cases/customer/rights/customer-rights.ts'
import type { ReadContact } from '../../cases/customer/read-contact.ts'
import { restrictionGrounds } from '../../cases/problem/restriction-grounds.ts'
import { suspendedBy } from '../../cases/suspension/next-right-change.ts'
import type { Suspension } from '../../cases/suspension/stored-suspension.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { mayHandleRights } from '../../directory/rights/may-handle-rights.ts'
import { DomainError, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { SurveyResponse } from '../response/response.ts'

type RefuseFrozenPorts = {
  calls: { get: (dealerId: string, callId: string) => Promise<Pick<StoredCall, 'suspension'> | undefined> }
  readContact: ReadContact
  directory: Pick<Directory, 'dealer'>
}

/** What decides it of a response. */
type Frozen = Pick<SurveyResponse, 'dealerId' | 'standsStill' | 'match' | 'keys'>

/** The calls that a response is about, as far as it says. */
const callsOf = ({ match }: Frozen): readonly string[] => {
  if (match.state === 'matched') return [match.callId]
  return ('candidates' in match && match.candidates) || []
}

/**
 * Throws for a response that staff may not withdraw because its customer has the use of their data restricted: 404, as for
 * everybody, unless the dealer has had Asortis look after its customers' rights; and then 422 without a `ground`. While the
 * customer only objects, nothing stands against it. One that stands still, of which it is not known why, counts as restricted.
 */
export const refuseFrozen = ({ calls, readContact, directory }: RefuseFrozenPorts) => {
  const whyUnseen = async (response: Frozen): Promise<Suspension['right'] | undefined> => {
    const { dealerId, standsStill, match, keys } = response
    if (standsStill) {
      const ids = callsOf(response)
      const held = await Promise.all(ids.map((callId) => absentIfGone(calls.get(dealerId, callId))))
      const isObjection = held.every((call) => call?.suspension?.right === 'objection')
      return ids.length > 0 && isObjection ? 'objection' : 'restriction'
    }
    if (match.state === 'matched' || keys.customerRef === undefined) return undefined
    const { allRights } = await readContact(dealerId, [keys.customerRef], [])
    return suspendedBy(rightsTogether(allRights))
  }
  return async (response: Frozen, ground: string | undefined): Promise<void> => {
    if ((await whyUnseen(response)) !== 'restriction') return
    const dealer = await directory.dealer(response.dealerId)
    const may = dealer && mayHandleRights({ audience: 'staff' }, { ...dealer, hasPrivacyPeople: false })
    if (may !== 'execute') throw new DomainError(platformErrors.notFound)
    if (ground === undefined)
      throw invalidBody(
        '/ground',
        'missing',
        `This field is required while the customer has the use of their data restricted. Must be one of: ${restrictionGrounds.join(', ')}.`,
      )
  }
}
