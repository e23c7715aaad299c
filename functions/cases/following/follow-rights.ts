import type { StoredCall } from '../call/call-item.ts'
import {
  calledDespite,
  type Rights,
  rightsInForce,
  rightsTogether,
} from '../customer/rights/customer-rights.ts'
import { contactsOfCall, holdersOf, keepNoCalls, type NoCallsPorts } from '../customer/keep-no-calls.ts'
import type { RightsHolder } from '../customer/contact-ref.ts'
import type { RightsStore } from '../customer/rights/rights-store.ts'
import type { ClosingEntry } from '../entries/closing-entry.ts'
import { type AmendmentEntry, parseEntryItem } from '../entries/entry-item.ts'
import { type CustomerState, hasOpenProblem } from '../call/customer-state.ts'
import { asksForNoCalls } from '../customer/requests.ts'
import type { BringInLine } from '../suspension/bring-in-line.ts'
import { notToRing } from '../suspension/not-to-ring.ts'
import type { TellOfNumber } from '../suspension/tell-of-number.ts'
import { followContact } from '../suspension/follow-contact.ts'
import { isEntryKey } from '../keys.ts'
import * as z from 'zod/mini'
import type { CallStore } from '../store/call-store.ts'
import type { CustomerStore } from '../store/customer-store.ts'
import { storedCallContent } from '../call/stored-content.ts'

/** What following customers' rights needs. */
export type FollowRightsPorts = NoCallsPorts & {
  rights: Pick<RightsStore, 'takeBack'>
  customers: Pick<CustomerStore, 'keepNumbers' | 'get'>
  calls: Pick<CallStore, 'keepStanding' | 'get'>
  bringInLine: BringInLine
  tellOfNumber: TellOfNumber
}

/** What is kept under a call's reference, as it was when the call began to be followed. */
type OfReference = Pick<CustomerState, 'isCompany' | 'rights'>

/**
 * What is kept under the reference of a company's call that everybody of it is in: what its driver asked for in this very call,
 * before it was known that the reference is a company's, is kept under the number instead. Idempotent.
 */
const rightsOfEverybody = async (
  { rights }: Pick<FollowRightsPorts, 'rights'>,
  { dealerId, callId, content }: StoredCall,
  holders: readonly RightsHolder[],
  { rights: all = {} }: OfReference,
): Promise<Rights> => {
  const { ref } = content.customer
  const { 'no-contact': asked, ...rest } = all
  const isOwn = holders.every(({ contact }) => contact !== ref)
  if (!isOwn || asked?.callId !== callId || asked.endedAt !== undefined) return all
  for (const holder of holders) await rights.set(holder, 'no-contact', asked)
  await rights.takeBack(dealerId, ref, callId)
  return rest
}

/**
 * Follows a new call, or one whose customer was amended: keeps the numbers by which its customer is recognised, brings the
 * states that they are in to a new number (of a company, those of everybody, too), keeps a request for no more calls, in case
 * the intake could not, brings the customer's cases in line with those states, tells a problem's thread what somebody else
 * with the number asked for, or that it has ended with the number, and keeps with a new call the state that it was made
 * despite, and whether the customer had another open problem. Idempotent.
 */
export const followRights =
  (ports: FollowRightsPorts) =>
  async (call: StoredCall, isNew: boolean, reference: OfReference): Promise<void> => {
    const { customers, rights, calls, readContact, numberHashes } = ports
    const { dealerId, callId, receivedAt, content } = call
    const { isCompany = false } = reference
    const numbers = numberHashes(dealerId, content.customer.phone)
    const contacts = contactsOfCall(numberHashes, dealerId, content.customer)
    const holders = holdersOf(numberHashes, dealerId, content.customer, isCompany)
    const ofEverybody = await rightsOfEverybody(ports, call, holders, reference)
    const [own, ofNumbers] = await Promise.all([
      readContact(dealerId, contacts, []),
      readContact(dealerId, [], numbers),
    ])
    for (const holder of holders) {
      const kept = await readContact(dealerId, [holder.contact], [])
      const isKnown = holder.numbers.every((number) => kept.numbers?.includes(number))
      if (!isKnown) await customers.keepNumbers(dealerId, holder.contact, holder.numbers)
      for (const { right, record } of rightsInForce([...kept.allRights, ofEverybody]))
        await rights.set(holder, right, record)
    }
    const { operator: by, requests } = call.put.content
    // Whoever turns out to have been on the line asked for it; what whose call it was asked for is ended by whoever follows it.
    const { customer } = content
    await keepNoCalls(ports)({ dealerId, callId, at: receivedAt, by, customer, requests, isCompany })
    if (own.allRights.length > 0 || asksForNoCalls({ requests })) await followContact(ports)(call, contacts)
    const { number } = notToRing(call, rightsTogether(own.allRights), ofNumbers.allRights)
    if (call.problem && (number !== undefined || call.numberTold !== null))
      await ports.tellOfNumber(call, number)
    if (!isNew) return
    const despite = calledDespite([...own.allRights, ...ofNumbers.allRights], { callId, receivedAt })
    await calls.keepStanding(dealerId, callId, { despite, otherProblem: hasOpenProblem(own, [callId]) })
  }

/** Whether an item of a case is a closing or an amendment: what else a customer asked may be in it. */
export const isAskingItem = (item: Record<string, unknown>): boolean =>
  isEntryKey(String(item['sk'])) && (item['kind'] === 'closing' || item['kind'] === 'amendment')

const fields = z.partial(z.pick(storedCallContent, { customer: true, requests: true }))

const askedIn = (entry: ClosingEntry | AmendmentEntry) =>
  entry.kind === 'closing' ? { requests: entry.requests } : z.parse(fields, JSON.parse(entry.fields))

/** Keeps a request for no more calls that a closing or an amendment tells of. Idempotent. */
export const followAskingItem =
  (ports: FollowRightsPorts) =>
  async ({ dealerId, callId }: { dealerId: string; callId: string }, item: unknown): Promise<void> => {
    const entry = parseEntryItem(item)
    if (entry.kind !== 'closing' && entry.kind !== 'amendment') return
    const { requests, customer } = { customer: undefined, ...askedIn(entry) }
    if (requests === undefined) return
    const call = await ports.calls.get(dealerId, callId)
    if (!call) return
    const { at } = entry
    const who = customer ?? call.content.customer
    await keepNoCalls(ports)({ dealerId, callId, at, by: call.content.operator, customer: who, requests })
    if (asksForNoCalls({ requests }))
      await followContact(ports)(call, contactsOfCall(ports.numberHashes, dealerId, who))
  }
