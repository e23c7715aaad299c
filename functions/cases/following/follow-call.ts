import type { Directory } from '../../directory/reading/read-directory.ts'
import type { CaseEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import { findPhone } from '../phone/find-phone.ts'
import { isOpen } from '../problem/problem-status.ts'
import type { Outcome } from '../call/outcomes.ts'
import { callEvents } from './call-events.ts'
import type { StoredCall } from '../call/call-item.ts'
import { withdrawnAt } from '../follow-up/follow-up.ts'
import { surveyOf, withheldFollowUp } from '../follow-up/follow-up-after.ts'
import { rightsInForce } from '../customer/rights/customer-rights.ts'
import { contactsOfCall, holdersOf } from '../customer/keep-no-calls.ts'
import { type FollowRightsPorts, followRights } from './follow-rights.ts'
import { attemptsAfter } from '../customer/attempts.ts'
import type { CustomerState } from '../call/customer-state.ts'
import { keepCompany, stateOfReference } from './known-company.ts'
import type { CallStore } from '../store/call-store.ts'
import type { CustomerStore } from '../store/customer-store.ts'

/** The outcomes in which the visit was discussed with the customer, which starts the rest period. */
export const reached: readonly Outcome[] = ['completed', 'partial', 'declined']

/** The outcomes in which nobody was spoken to: an attempt is used. */
const unreached: readonly Outcome[] = ['unreachable', 'voicemail']

/** Thrown so that the stream delivers the call again. */
class AttemptNotKept extends Error {
  override name = 'AttemptNotKept'
}

type FollowCallPorts = FollowRightsPorts & {
  customers: Pick<
    CustomerStore,
    'get' | 'keepLastCall' | 'keepProblem' | 'replaceAttempts' | 'keepNumbers' | 'keepCompany'
  >
  calls: Pick<CallStore, 'keepFound' | 'keepStanding' | 'withdrawFollowUp' | 'get'>
  directory: Directory
  publish: Publish<CaseEvent>
  clock: Clock
}

/** How often other calls of the same customer may come between reading and writing its attempts. */
const maxTries = 10

/** Adds a call that reached nobody to its customer's attempts. Idempotent. */
const keepAttempt = async (
  customers: FollowCallPorts['customers'],
  { dealerId, callId, receivedAt: at, content }: StoredCall,
  contact: string,
  brandId: string,
) => {
  const attempt = { visit: content.visit.ref, brandId, at, callId }
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const { attempts } = await customers.get(dealerId, contact, { consistent: true })
    const next = attemptsAfter(attempts ?? [], attempt)
    if (!next || (await customers.replaceAttempts(dealerId, contact, attempts, next))) return
  }
  throw new AttemptNotKept()
}

/** The number in a call's phone number, unless it is known or there is none. */
const phoneOf = async ({ directory }: FollowCallPorts, { dealerId, phone }: StoredCall) => {
  if (phone?.dial !== null) return undefined
  const dealer = await directory.dealer(dealerId)
  const { dial, shown } = findPhone(phone.given, dealer?.country ?? defaultCountry)
  return dial === null ? undefined : { dial, shown }
}

/** The follow-up of an open problem that has none yet. */
const followUpOf = async ({ directory }: FollowCallPorts, call: StoredCall) => {
  const { dealerId, content, problem, followUp } = call
  if (followUp || !problem || !isOpen(problem.status)) return undefined
  const [dealer, questionnaire] = await Promise.all([
    directory.dealer(dealerId),
    directory.questionnaire(content.questionnaire),
  ])
  const brand = questionnaire && (await directory.brand(questionnaire.brand))
  return dealer && brand && withheldFollowUp(surveyOf(call, dealer, brand))
}

/**
 * Finds the number in a call's phone number, and by when its problem is to be followed up, and stores both. That is a
 * change of the call in turn, which does not come here again: its status is the same.
 */
const keepFound = async (ports: FollowCallPorts, call: StoredCall) => {
  const [phone, followUp] = await Promise.all([phoneOf(ports, call), followUpOf(ports, call)])
  if (phone || followUp) {
    const amendedBy = call.now?.entries ?? null
    await ports.calls.keepFound(call.dealerId, call.callId, { phone, followUp, amendedBy })
  }
}

/**
 * Under what is kept what is known of a call's customer: of a company, under each number called. `isCompany`: its reference is
 * known to be one's.
 */
const keptUnder = (
  numberHashes: FollowCallPorts['numberHashes'],
  { dealerId, content }: Pick<StoredCall, 'dealerId' | 'content'>,
  { isCompany }: Pick<CustomerState, 'isCompany'>,
): string[] =>
  holdersOf(numberHashes, dealerId, content.customer, isCompany === true).map(({ contact }) => contact)

/** The reference of a call that does not say whose it is: what is known of it was kept there before that was known. */
const unsaidRef = (call: StoredCall | undefined): string[] =>
  call && call.content.customer.type === undefined ? [call.content.customer.ref] : []

/**
 * Brings the items of these customers in line with a problem: open with the one that the call names, and with no other.
 * From the call as it is in the table, so that a record that comes late does not bring back what held before.
 */
const followProblem = async (
  { customers, numberHashes }: FollowCallPorts,
  { dealerId, callId }: StoredCall,
  call: StoredCall | undefined,
  reference: Pick<CustomerState, 'isCompany'>,
  refs: ReadonlySet<string>,
) => {
  const isOne = call?.problem && isOpen(call.problem.status)
  const now = isOne ? keptUnder(numberHashes, call, reference) : []
  for (const each of new Set([...refs, ...now]))
    await customers.keepProblem(dealerId, each, callId, now.includes(each))
}

/** The call, its due follow-up withdrawn if its customer must not be called. */
const withoutFollowUp = async (
  { readContact, numberHashes, calls, clock }: FollowCallPorts,
  call: StoredCall,
): Promise<StoredCall> => {
  const { dealerId, callId, content, followUp } = call
  if (followUp?.state !== 'due') return call
  const contacts = contactsOfCall(numberHashes, dealerId, content.customer)
  const numbers = numberHashes(dealerId, content.customer.phone)
  const { allRights } = await readContact(dealerId, contacts, numbers)
  if (rightsInForce(allRights).length === 0) return call
  const withdrawn = withdrawnAt(followUp, clock().toISOString(), 'not-to-be-called')
  await calls.withdrawFollowUp(dealerId, callId, followUp, withdrawn)
  return { ...call, followUp: withdrawn }
}

/**
 * Updates the customer's item, publishes the domain events for one change to a call, and finds the phone number of a
 * new or amended one and the follow-up of a new problem. Idempotent. Calls stored before these were looked for get them
 * when their problem changes status. Throws 410, having done nothing, if the call was erased since.
 */
export const followCall =
  (ports: FollowCallPorts) =>
  async (before: StoredCall | undefined, now: StoredCall): Promise<void> => {
    const { customers, directory, publish, numberHashes } = ports
    const { dealerId, callId, content, problem } = now
    const held = await ports.calls.get(dealerId, callId)
    // A record that comes late or again is not to say anything of a customer whose the call is no more.
    const isTheirs = held?.content.customer.ref === content.customer.ref
    const { customer } = content
    const reference = await stateOfReference(ports)(dealerId, customer)
    const of = before?.content.customer
    const refs = keptUnder(numberHashes, now, reference)
    const referenceBefore =
      of === undefined || of.ref === customer.ref ? reference : await stateOfReference(ports)(dealerId, of)
    const refsBefore = before ? keptUnder(numberHashes, before, referenceBefore) : []
    const fresh = refs.filter((ref) => !refsBefore.includes(ref))
    const isSame = fresh.length === 0 && refs.length === refsBefore.length && of?.type === customer.type
    const isReached = reached.includes(content.outcome)
    if (isTheirs && fresh.length > 0 && (isReached || unreached.includes(content.outcome))) {
      const questionnaire = await directory.questionnaire(content.questionnaire)
      const last = { at: now.receivedAt, visit: content.visit.ref }
      const { brand } = questionnaire ?? {}
      for (const ref of fresh) {
        if (brand === undefined) break
        if (isReached) await customers.keepLastCall(dealerId, ref, brand, last)
        else await keepAttempt(customers, now, ref, brand)
      }
    }
    const statusChanged = problem !== null && problem.status !== before?.problem?.status
    if (problem !== null && (statusChanged || !isSame))
      await followProblem(
        ports,
        now,
        held,
        reference,
        new Set([...refs, ...refsBefore, ...unsaidRef(now), ...unsaidRef(before)]),
      )
    const isAnother = !before || !isSame || customer.phone !== of?.phone
    if (isTheirs && isAnother) await followRights(ports)(now, !before, reference)
    const followed = await withoutFollowUp(ports, now)
    const events = callEvents(before, followed)
    if (events.length > 0) await publish(events)
    const isAmended = now.now?.entries.length !== before?.now?.entries.length
    if (!before || statusChanged || isAmended) await keepFound(ports, now)
    await keepCompany(ports)(dealerId, customer, reference)
  }
