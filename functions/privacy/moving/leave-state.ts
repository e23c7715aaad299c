import type { RightRecord } from '../../cases/customer/rights/customer-rights.ts'
import { endedByMove } from '../../cases/customer/rights/rights-updates.ts'
import { contactsOfCall, keepNoCalls } from '../../cases/customer/keep-no-calls.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import type { RightsChanges } from '../../cases/customer/rights/open-rights-changes.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { BringInLine } from '../../cases/suspension/bring-in-line.ts'
import { followContact } from '../../cases/suspension/follow-contact.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { noCallsAskedAt } from '../register/requests-of-case.ts'
import type { RequestStore } from '../register/request-store.ts'
import type { ReadContact } from '../../cases/customer/read-contact.ts'
import { bringCasesInLine } from '../states/cases-in-state.ts'
import { isOf, leftHolders, type LeftCall, type WholeCall } from './left-call.ts'

type LeaveStatePorts = {
  calls: Pick<Cases['calls'], 'get'>
  customers: Pick<Cases['customers'], 'get'>
  rights: Pick<Cases['rights'], 'set'>
  rightsChanges: Pick<RightsChanges, 'change' | 'replaceAsked'>
  held: Pick<HeldStore, 'requests'>
  requests: Pick<RequestStore, 'get'>
  listCalls: (of: CustomerOf) => Promise<string[]>
  numberHashes: NumberHashes
  readContact: ReadContact
  bringInLine: BringInLine
  clock: Clock
}

const right = 'no-contact'

/** Whether the register has it that the customer asked for it otherwise, or that somebody set it since it was asked for. */
const isConfirmed = async (
  { held, requests }: LeaveStatePorts,
  { dealerId, customerRef }: CustomerOf,
  { at, callId }: RightRecord,
): Promise<boolean> => {
  for (const { requestId } of await held.requests(dealerId, customerRef)) {
    const request = await requests.get(dealerId, requestId)
    if (request?.right === 'no-more-calls' && request.callId !== callId) return true
    const { carriedOut = [] } = request ?? {}
    if (carriedOut.some((done) => done.what === 'state-set' && done.id === right && done.at >= at))
      return true
  }
  return false
}

/** The oldest request for no more calls in another call of a contact; undefined if there is none. */
const askedElsewhere = (
  { numberHashes }: LeaveStatePorts,
  dealerId: string,
  { contact, isCompany }: { contact: string; isCompany: boolean },
  others: readonly WholeCall[],
): RightRecord | undefined =>
  others
    .filter(isOf(numberHashes, dealerId, contact, isCompany))
    .flatMap((facts) =>
      noCallsAskedAt(facts).map((at) => ({
        ...{ at, by: facts.call.put.content.operator, ground: 'asked-on-the-phone' },
        callId: facts.call.callId,
      })),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at))[0]

/**
 * What was asked for in a call is its present customer's: that nobody calls them is kept of them, and ended of the customer
 * whose call it was, unless another call of theirs asks for it, or the register says that they or the dealer want it so; then
 * that is why. Idempotent.
 */
export const leaveState =
  (ports: LeaveStatePorts) =>
  async ({ call, facts, versions, others, customerRef }: LeftCall): Promise<void> => {
    const { dealerId, callId, content } = call
    const { numberHashes, customers, rightsChanges, rights, readContact } = ports
    const asked = noCallsAskedAt(facts)
    if (asked.length === 0) return
    const by = content.operator
    const requests = [{ right: 'no-more-calls' as const }]
    for (const at of asked)
      await keepNoCalls({ rights, readContact, numberHashes })({
        ...{ dealerId, callId, at, by, customer: content.customer, requests },
      })
    await followContact(ports)(call, contactsOfCall(numberHashes, dealerId, content.customer))
    const { isCompany = false } = await customers.get(dealerId, customerRef, { consistent: true })
    const changed = new Set<string>()
    for (const holder of leftHolders(numberHashes, dealerId, versions)) {
      const { rights: now = {}, numbers = [] } = await customers.get(dealerId, holder.contact, {
        consistent: true,
      })
      const record = now[right]
      if (record?.callId !== callId || record.endedAt !== undefined) continue
      if (await isConfirmed(ports, { dealerId, customerRef }, record)) continue
      const all = { ...holder, numbers: [...new Set([...holder.numbers, ...numbers])] }
      const other = askedElsewhere(ports, dealerId, { ...holder, isCompany }, await others())
      if (other) await rightsChanges.replaceAsked(all, right, callId, other)
      else {
        const end = { at: ports.clock().toISOString(), by: endedByMove }
        await rightsChanges.change([all], right, { end }, () => Promise.resolve([]))
        changed.add(holder.contact)
      }
    }
    if (changed.size > 0) await bringCasesInLine(ports)({ dealerId, customerRef }, changed)
  }
