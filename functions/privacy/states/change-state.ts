import type { CustomerRight } from '../../cases/customer/rights/customer-rights.ts'
import type { WriteAlso } from '../../cases/customer/rights/rights-change.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { RightsChanges } from '../../cases/customer/rights/open-rights-changes.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { DomainError, invalidBody } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { privacyErrors } from '../errors.ts'
import { instructed } from '../handling/instructed.ts'
import type { linkRequest } from '../handling/link-request.ts'
import type { RequestStore } from '../register/request-store.ts'
import type { Right } from '../register/rights-request.ts'
import { bringCasesInLine, type CasesPorts } from './cases-in-state.ts'
import type { TellObjection } from './telling/tell-objection.ts'
import type { StateEnd, StateRequest } from './state-schemas.ts'
import { whoseOfCompany } from './phone-endings.ts'
import { withEverybodysState, withoutOwnStates } from './own-states.ts'
import { holdersToEnd, holdersToSet } from './whose-state.ts'

type ChangeStatePorts = CasesPorts & {
  customers: Pick<Cases['customers'], 'get' | 'contactsOf'>
  rightsChanges: Pick<RightsChanges, 'change'>
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
  { link, newId, numberHashes }: Pick<ChangeStatePorts, 'link' | 'newId' | 'numberHashes'>,
  { dealerId, customerRef, customerState, caller }: OfCustomer & { dealerId: string },
  what: 'state-set' | 'state-ended',
  { ground: outcome, identityCheck, requestId, instruction, ...whom }: StateEnd,
  at: string,
): WriteAlso => {
  const how = {
    ...{ identityCheck, ...(requestId !== undefined && { requestId }), ...(instruction && { instruction }) },
  }
  const done = {
    ...{ what, id: customerState, at, by: caller.id, unique: newId() },
    ...whoseOfCompany(numberHashes, dealerId, whom),
  }
  return async (isNew) =>
    link({ dealerId, customerRef }, askedFor[customerState], how, done, { outcome, isRepeat: !isNew })
}

/** The requests of the register. */
type RequestPorts = { requests: Pick<RequestStore, 'get'> }

const requestOf = async ({ requests }: RequestPorts, dealerId: string, id?: string) =>
  id === undefined ? undefined : requests.get(dealerId, id)

/**
 * Puts a customer into a state in which nobody of Asortis calls them, by reference and by every number known of them, and
 * brings their cases in line with it: each thread tells of it, and those of a customer who objects, or has the use of their
 * data restricted, stand still. The register has who did it, for whom and on what instruction, in the same transaction: in
 * the request that it concludes, or in an entry of its own. Of an objection with an open problem, the dealer's privacy
 * people are told once. The same request again changes nothing, and completes one that was interrupted; an objection about
 * which the dealer has decided is a new one with another ground, or for a request of the register that is still open: it is to
 * be decided about again. A customer without a
 * call can be in one, too: it is for the next file of visits. Returns for how many numbers it holds. 422 for a reference
 * whose newest call says that it is a company's, unless it is said whether a company is meant.
 */
export const setState = (ports: ChangeStatePorts & RequestPorts) => {
  const { rightsChanges, tellObjection, clock } = ports
  const bringAllInLine = bringCasesInLine(ports)
  return async (dealer: Dealer, of: OfCustomer, request: StateRequest): Promise<number> => {
    const { dealerId } = dealer
    const { customerRef, customerState, caller } = of
    const { ground, instruction } = request
    instructed(caller, instruction, clock())
    const all = await holdersToSet(ports, { dealerId, customerRef }, request)
    const at = clock().toISOString()
    const record = { ...{ at, by: caller.id, ground }, ...(instruction && { instruction }) }
    const also = registers(ports, { ...of, dealerId }, 'state-set', request, at)
    const isOfAll = all.some(({ contact }) => contact === customerRef)
    const others = isOfAll ? await withEverybodysState(ports, { dealerId, customerRef }, customerState) : []
    const again = (await requestOf(ports, dealerId, request.requestId))?.state === 'open'
    await rightsChanges.change([...all, ...others], customerState, { set: record, again }, also)
    const contacts = new Set(all.map(({ contact }) => contact))
    const open = await bringAllInLine({ dealerId, customerRef }, contacts)
    if (customerState === 'objection' && open > 0) await tellObjection(dealer, customerRef, contacts, open)
    return all.reduce((count, holder) => count + holder.numbers.length, 0)
  }
}

/** Whether one of these contacts of a dealer is or was in a state. */
const wasIn = async (
  { customers }: Pick<ChangeStatePorts, 'customers'>,
  dealerId: string,
  contacts: ReadonlySet<string>,
  right: CustomerRight,
): Promise<boolean> => {
  for (const contact of contacts) {
    const { rights = {} } = await customers.get(dealerId, contact, { consistent: true })
    if (rights[right]) return true
  }
  return false
}

/**
 * Ends a state of a customer and of every number known of them that nobody else in the state has, or of those of a company at
 * the numbers given; of everybody of a company without those who are in it by themselves (`withoutOwnStates`); their cases go
 * on where nothing else stands against it. The register has it as it has the setting (`setState`). Idempotent. 409
 * `not-in-state` for a state that was never set; 422 for staff without a ground or the dealer's instruction, and for a
 * company's reference unless it is said who is meant.
 */
export const endState = (ports: ChangeStatePorts) => {
  const { rightsChanges, clock } = ports
  const bringAllInLine = bringCasesInLine(ports)
  return async ({ dealerId }: Pick<Dealer, 'dealerId'>, of: OfCustomer, request: StateEnd): Promise<void> => {
    const { customerRef, customerState, caller } = of
    const { ground, instruction } = request
    instructed(caller, instruction, clock())
    if (caller.audience === 'staff' && ground === undefined)
      throw invalidBody(
        '/ground',
        'missing',
        "This field is required of staff. Must be a text, such as the customer's letter of 20 November.",
      )
    const meant = await holdersToEnd(ports, { dealerId, customerRef }, request)
    const all = await withoutOwnStates(ports, { dealerId, customerRef }, customerState, meant)
    const at = clock().toISOString()
    const end = { at, by: caller.id, ground, instruction }
    const contacts = new Set(all.map(({ contact }) => contact))
    const also = registers(ports, { ...of, dealerId }, 'state-ended', request, at)
    await rightsChanges.change(all, customerState, { end }, async (isNew) => {
      if (!isNew && !(await wasIn(ports, dealerId, contacts, customerState)))
        throw new DomainError(privacyErrors.notInState)
      return also(isNew)
    })
    await bringAllInLine({ dealerId, customerRef }, contacts)
  }
}
