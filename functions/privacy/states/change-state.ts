import type { CustomerRight } from '../../cases/customer/customer-rights.ts'
import { companyContact, numberOfContact, type RightsHolder } from '../../cases/customer/contact-ref.ts'
import type { WriteAlso } from '../../cases/customer/rights-change.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { RightsChanges } from '../../cases/customer/open-rights-changes.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { invalidBody } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { instructed } from '../handling/instructed.ts'
import type { linkRequest } from '../handling/link-request.ts'
import type { Right } from '../register/rights-request.ts'
import { bringCasesInLine, type CasesPorts } from './cases-in-state.ts'
import type { TellObjection } from './tell-objection.ts'
import type { StateEnd, StateRequest } from './state-schemas.ts'

type ChangeStatePorts = CasesPorts & {
  customers: Pick<Cases['customers'], 'get' | 'contactsOf'>
  rightsChanges: RightsChanges
  link: ReturnType<typeof linkRequest>
  tellObjection: TellObjection
  newId: () => string
  clock: Clock
}

type OfCustomer = { customerRef: string; customerState: CustomerRight; caller: Caller }

/** What a customer asked for who is in a state: the first is what the register says of one that nobody registered. */
const askedFor: Readonly<Record<CustomerRight, readonly [Right, ...Right[]]>> = {
  'no-contact': ['no-more-calls', 'objection'],
  objection: ['objection'],
  restriction: ['restriction'],
}

/** What the register is told together with the change of a state. */
const registers = (
  { link, newId }: Pick<ChangeStatePorts, 'link' | 'newId'>,
  { dealerId, customerRef, customerState, caller }: OfCustomer & { dealerId: string },
  what: 'state-set' | 'state-ended',
  { ground: outcome, identityCheck, requestId, instruction }: StateEnd,
  at: string,
): WriteAlso => {
  const how = {
    ...{ identityCheck, ...(requestId !== undefined && { requestId }), ...(instruction && { instruction }) },
  }
  const done = { what, id: customerState, at, by: caller.id, unique: newId() }
  return async (isNew) =>
    link({ dealerId, customerRef }, askedFor[customerState], how, done, { outcome, isRepeat: !isNew })
}

/** Throws 422 for staff without the dealer's instruction, and for a company without numbers. */
const check = (
  caller: Caller,
  { type, phones = [], instruction }: StateRequest,
  numbers: readonly string[],
) => {
  instructed(caller, instruction)
  if (phones.length > 0 && numbers.length === 0)
    throw invalidBody('/phones', 'wrong-format', 'Must have phone numbers, such as +34 600 111 222.')
  if (type === 'company' && numbers.length === 0)
    throw invalidBody(
      '/phones',
      'missing',
      'This field is required of a company: the numbers of those who are not to be called, such as +34 600 111 222.',
    )
}

/** Throws 422 for a reference that drivers share, because one of them must not silence all. */
const refuseCompany = async ({ calls, listCalls }: CasesPorts, of: CustomerOf) => {
  const [newest] = await listCalls(of)
  const call = newest === undefined ? undefined : await absentIfGone(calls.get(of.dealerId, newest))
  if (call?.content.customer.type === 'company')
    throw invalidBody(
      '/type',
      'missing',
      'This field is required for a company, whose drivers share the reference. Must be company, with the phones of those who are not to be called, or person for everybody of this reference.',
    )
}

/** Whom a request is about: a person with every number known of them, or each of a company's people at a number. */
const holders = (
  dealerId: string,
  customerRef: string,
  type: StateRequest['type'],
  given: readonly string[],
  known: readonly string[],
): RightsHolder[] =>
  type === 'company'
    ? given.map((number) => ({ dealerId, contact: companyContact(customerRef, number), numbers: [number] }))
    : [{ dealerId, contact: customerRef, numbers: [...new Set([...known, ...given])] }]

/**
 * Puts a customer into a state in which nobody of Asortis calls them, by reference and by every number known of them, and
 * brings their cases in line with it: each thread tells of it, and those of a customer who objects, or has the use of their
 * data restricted, stand still. The register has who did it, for whom and on what instruction, in the same transaction: in
 * the request that it concludes, or in an entry of its own. Of an objection with an open problem, the dealer's privacy people are told once. The same
 * request again changes nothing, and completes one that was interrupted. A customer without a call can be in one, too: it
 * is for the next file of visits. Returns for how many numbers it holds. 422 for a reference whose newest call says that it
 * is a company's, unless it is said whether a company is meant.
 */
export const setState = (ports: ChangeStatePorts) => {
  const { customers, rightsChanges, numberHashes, tellObjection, clock } = ports
  const bringAllInLine = bringCasesInLine(ports)
  return async (dealer: Dealer, of: OfCustomer, request: StateRequest): Promise<number> => {
    const { dealerId } = dealer
    const { customerRef, customerState, caller } = of
    const { phones = [], type, ground, instruction } = request
    const given = [...new Set(phones.flatMap((phone) => numberHashes(dealerId, phone)))]
    check(caller, request, given)
    if (type === undefined) await refuseCompany(ports, { dealerId, customerRef })
    const { numbers = [] } = await customers.get(dealerId, customerRef, { consistent: true })
    const at = clock().toISOString()
    const record = { ...{ at, by: caller.id, ground }, ...(instruction && { instruction }) }
    const all = holders(dealerId, customerRef, type, given, numbers)
    const also = registers(ports, { ...of, dealerId }, 'state-set', request, at)
    await rightsChanges.change(all, customerState, { set: record }, also)
    const contacts = new Set(all.map(({ contact }) => contact))
    const open = await bringAllInLine({ dealerId, customerRef }, contacts)
    if (customerState === 'objection' && open > 0) await tellObjection(dealer, customerRef, contacts, open)
    return all.reduce((count, holder) => count + holder.numbers.length, 0)
  }
}

/**
 * Ends a state of a customer and of every number known of them, and of each of a company's contacts; their cases go on where
 * nothing else stands against it. The register has it as it has the setting (`setState`). Idempotent. 422 for staff without
 * a ground or the dealer's instruction.
 */
export const endState = (ports: ChangeStatePorts) => {
  const { customers, rightsChanges, clock } = ports
  const bringAllInLine = bringCasesInLine(ports)
  return async ({ dealerId }: Pick<Dealer, 'dealerId'>, of: OfCustomer, request: StateEnd): Promise<void> => {
    const { customerRef, customerState, caller } = of
    const { ground, instruction } = request
    instructed(caller, instruction)
    if (caller.audience === 'staff' && ground === undefined)
      throw invalidBody(
        '/ground',
        'missing',
        "This field is required of staff. Must be a text, such as the customer's letter of 20 November.",
      )
    const { numbers = [] } = await customers.get(dealerId, customerRef, { consistent: true })
    const contacts = await customers.contactsOf(dealerId, customerRef)
    const at = clock().toISOString()
    const all = [
      ...contacts.map((contact) => ({ dealerId, contact, numbers: [numberOfContact(contact) ?? []].flat() })),
      { dealerId, contact: customerRef, numbers },
    ]
    const end = { at, by: caller.id, ground, instruction }
    const also = registers(ports, { ...of, dealerId }, 'state-ended', request, at)
    await rightsChanges.change(all, customerState, { end }, also)
    await bringAllInLine({ dealerId, customerRef }, new Set([customerRef, ...contacts]))
  }
}
