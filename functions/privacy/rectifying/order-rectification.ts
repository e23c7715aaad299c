import { createHash } from 'node:crypto'
import type { Cases } from '../../cases/store/open-cases.ts'
import { namesCustomer } from '../../cases/words/personal-reference.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { DomainError, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { AskedBy } from '../../platform/exporting/order-export.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { PrivacyEvent } from '../events.ts'
import type { choosePart } from '../finding/choose-part.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { listCalls } from '../finding/list-calls.ts'
import { hasAddress, namesCustomerError } from '../handling/refuse-naming.ts'
import { type linkRequest, ownEntryId } from '../handling/link-request.ts'
import type { Rectification } from './rectification-item.ts'
import type { RectificationContent } from './rectification-schemas.ts'
import type { RectificationStore } from './rectification-store.ts'

type OrderRectificationPorts = {
  rectifications: Pick<RectificationStore, 'get' | 'create'>
  cases: Pick<Cases['cases'], 'readCall'>
  held: Pick<HeldStore, 'calls' | 'customerHash'>
  listCalls: ReturnType<typeof listCalls>
  choose: ReturnType<typeof choosePart>
  link: ReturnType<typeof linkRequest>
  fingerprint: Fingerprint
  publish: Publish<PrivacyEvent>
  newId: () => string
  clock: Clock
  /** For how many days old values stay blocked, unless the dealer has instructed otherwise. */
  blockedDays: number
}

const dayMs = 86_400_000
/** So many calls are kept with the order of a correction of a part of a reference. */
const maxOnly = 1000

const idFor = (of: readonly string[]): string =>
  createHash('sha256').update(canonicalJson(of)).digest('hex').slice(0, 32)

/** What is known of a car once it is corrected. */
const carOf = ({ was: _, ...car }: NonNullable<RectificationContent['vehicle']>) =>
  Object.fromEntries(Object.entries(car).filter(([, value]) => value !== undefined))

/** In so many of a customer's calls, the newest, it is looked whether a reference names them. */
const lookedAt = 50

/** Whether the reference of an order's instruction says who its customer is, as they were known before, are, or will be. */
const names = async (
  { held, cases }: Pick<OrderRectificationPorts, 'held' | 'cases'>,
  { dealerId, customerRef }: CustomerOf,
  { instruction, contact, vehicle }: RectificationContent,
): Promise<boolean> => {
  const written = instruction?.reference ?? ''
  if (written === '' || hasAddress(written)) return written !== ''
  for (const { callId } of (await held.calls(dealerId, customerRef, lookedAt)).calls) {
    const call = await absentIfGone(cases.readCall(dealerId, callId))
    if (!call) continue
    const { customer, visit } = call.content
    const corrected = {
      customer: { ...customer, ...contact },
      visit: {
        ...visit,
        ...(vehicle && { vehicle: { plate: vehicle.was, ...visit.vehicle, ...carOf(vehicle) } }),
      },
    }
    if ([call.content, call.put.content, corrected].some((content) => namesCustomer(written, content)))
      return true
  }
  return false
}

/**
 * Orders that what is held about a dealer's customer be corrected; the same under the same key. 404 if no call of such a
 * customer is held; 422 for another order under the key, for an instruction
 * whose reference names the customer, for a company unless it is said whose data is meant, and for a request of the register
 * that is not this customer's. It is carried out soon after, whatever happens to this run; an entry of its own in the
 * register stays open until then.
 */
export const orderRectification = (ports: OrderRectificationPorts) => {
  const order = ({ dealerId, rectificationId, orderedAt: at }: Rectification) =>
    ports.publish([
      { name: 'RectificationOrdered', id: rectificationId, at, data: { dealerId, rectificationId } },
    ])
  const repeat = async (found: Rectification, print: string) => {
    if (found.print !== print) throw new DomainError(platformErrors.idempotencyKeyReused)
    if (found.state === 'correcting') await order(found)
    return found
  }
  return async (
    { dealerId, customerRef }: CustomerOf,
    content: RectificationContent,
    { by, key }: AskedBy,
  ): Promise<Rectification> => {
    const { rectifications, held, clock } = ports
    const { contact, vehicle, phones, calls, type, blockedForDays = ports.blockedDays, ...how } = content
    const rectificationId = key === undefined ? ports.newId() : idFor([by, dealerId, key])
    const print = ports.fingerprint({ customerRef, ...content })
    const before = await rectifications.get(dealerId, rectificationId)
    if (before) return repeat(before, print)
    const [newest] = (await held.calls(dealerId, customerRef, 1)).calls
    const call = newest && (await absentIfGone(ports.cases.readCall(dealerId, newest.callId)))
    if (!call) throw new DomainError(platformErrors.notFound, 'No call of such a customer is held')
    const of = { dealerId, customerRef }
    const part = await ports.choose(of, await ports.listCalls(of), { phones, calls, type })
    if (part?.calls.length === 0)
      throw new DomainError(platformErrors.notFound, 'No call of such a person is held')
    if (part && part.calls.length > maxOnly)
      throw invalidBody('/phones', 'too-big', `Must leave no more than ${maxOnly} calls to be corrected.`)
    if (await names(ports, { dealerId, customerRef }, content))
      throw namesCustomerError('it stays when the old values are gone')
    const now = clock()
    const orderedAt = now.toISOString()
    const done = {
      ...({ what: 'rectification', id: rectificationId, at: orderedAt, by } as const),
      ...(part && { numbers: part.numbers }),
    }
    const entry = await ports.link(of, ['rectification'], how, done, 'once-done')
    const { requestId, ...checked } = how
    const given: Rectification = {
      ...{ n: 1, dealerId, rectificationId, state: 'correcting', customerRef },
      correction: { ...(contact && { contact }), ...(vehicle && { vehicle }) },
      ...(part && { only: part.calls }),
      customerHash: held.customerHash(dealerId, customerRef),
      ...{ print, orderedAt, by, ...checked, calls: 0, dueAt: orderedAt },
      ...(requestId === undefined && { entryId: ownEntryId(dealerId, done) }),
      blockedUntil: new Date(now.getTime() + blockedForDays * dayMs).toISOString(),
    }
    if (await rectifications.create(given, entry)) {
      await order(given)
      return given
    }
    const meanwhile = await rectifications.get(dealerId, rectificationId)
    if (!meanwhile) throw new DomainError(platformErrors.unavailable)
    return repeat(meanwhile, print)
  }
}
