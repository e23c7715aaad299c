import { attributeOfRight } from '../../cases/customer/rights/customer-rights.ts'
import type { PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import type { CustomerOf, HeldItem, PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { isOfPart, type Part } from '../finding/part.ts'
import { isOthers, type ListCallsPorts, placesOf } from '../finding/list-calls.ts'
import { keys } from '../keys.ts'
import { heldRequest } from '../register/held-request.ts'
import type { RequestStore } from '../register/request-store.ts'

type ListHeldPorts = ListCallsPorts & {
  held: Pick<HeldStore, 'calls' | 'keyOf' | 'passOns' | 'requests'>
  /** What each part holds. */
  parts: readonly PersonalData[]
  passOns: Pick<PassOnData, 'find'>
  requests: Pick<RequestStore, 'get'>
}

/** Whether an item says what a customer asked of us, which outlives their calls. */
const hasRights = (item: HeldItem['item']): boolean =>
  item !== null && Object.values(attributeOfRight).some((name) => name in item)

/**
 * Goes through everything held about a dealer's customer, or a part of it: through these calls of theirs. With `until` (ISO
 * 8601), without what was registered of the customer later and is about none of these calls.
 */
export type ListHeld = (
  of: CustomerOf,
  callIds: readonly string[],
  part?: Part,
  until?: string,
) => AsyncGenerator<HeldItem, void, undefined>

/** Whether a request or a pass-on is of later than an instant, and about none of these calls. Pure. */
const isLater = (
  since: unknown,
  until: string | undefined,
  callId: string | null,
  callIds: readonly string[],
) => until !== undefined && String(since) > until && !(callId !== null && callIds.includes(callId))

/**
 * Survey responses first: what leads to them is taken away by whoever follows the call, as soon as that is gone. Then the
 * call itself: with it gone, nothing more is written about the rest. What others are found by comes last.
 */
const inOrder = (items: readonly HeldItem[]): HeldItem[] => [
  ...items.filter(({ kind }) => kind === 'survey-response'),
  ...items.filter(({ kind }) => kind === 'call'),
  ...items.filter(({ kind }) => !['survey-response', 'call', 'index'].includes(kind)),
  ...items.filter(({ kind }) => kind === 'index').toReversed(),
]

const index = (key: HeldItem['key']): HeldItem => ({ key, kind: 'index', callId: null, item: null })

/** What every part holds of a call. */
export async function* itemsOfCall(
  ports: Pick<ListHeldPorts, 'parts'>,
  of: CustomerOf,
  callId: string,
): AsyncGenerator<HeldItem, void, undefined> {
  const found = await Promise.all(ports.parts.map((part) => Array.fromAsync(part.ofCall({ ...of, callId }))))
  yield* inOrder(found.flat())
}

/** What leads to these calls of a customer, and to the customer through nothing but them. */
async function* leadingTo(
  { held }: Pick<ListHeldPorts, 'held'>,
  { dealerId, customerRef }: CustomerOf,
  places: Awaited<ReturnType<typeof placesOf>>,
  callIds: readonly string[],
): AsyncGenerator<HeldItem> {
  const [theirs = [], others = []] = [true, false].map((isOne) =>
    places.filter(({ callId }) => callIds.includes(callId) === isOne),
  )
  const kept = new Set(others.flatMap(({ keyHashes }) => keyHashes))
  for (const hash of new Set(theirs.flatMap(({ keyHashes }) => keyHashes)))
    if (!kept.has(hash)) yield index(held.keyOf(dealerId, customerRef, hash))
  for (const { key } of theirs) yield index(key)
}

/**
 * Everything held about a dealer's customer, in an order in which it can be taken away, interrupted anywhere, and the rest
 * still be found: each call's, then the customer's, last what leads to them. Strongly consistent.
 */
export const listHeld = (ports: ListHeldPorts): ListHeld =>
  async function* (of, callIds, part, until) {
    const { held, parts, passOns, requests } = ports
    const isIn = (item: HeldItem) => part === undefined || isOfPart(part, item)
    for (const callId of callIds)
      // Amended since it was listed: what is held is somebody else's.
      if (!(await isOthers(ports, of, callId))) yield* itemsOfCall(ports, of, callId)
    for (const each of parts) yield* inOrder(await Array.fromAsync(each.ofCustomer(of))).filter(isIn)
    // Whoever shares the reference had the discount, which names nobody else.
    const draws = part ? [] : await held.passOns(of.dealerId, of.customerRef)
    for (const { key, ...draw } of draws) {
      const found = await passOns.find(of.customerRef, draw)
      if (found && isLater(found.item?.['recordedAt'], until, null, callIds)) continue
      if (found) yield found
      yield index(key)
    }
    for (const { key, requestId } of await held.requests(of.dealerId, of.customerRef)) {
      const request = await requests.get(of.dealerId, requestId)
      const found = request?.customerRef === of.customerRef ? heldRequest(request) : undefined
      if (part && !(found && isIn(found))) continue
      if (found && isLater(request?.registeredAt, until, found.callId, callIds)) continue
      if (found) yield found
      yield index(key)
    }
    const places = await placesOf(ports, of)
    for (const { callId, keptFrom } of places)
      if (keptFrom !== undefined && callIds.includes(callId))
        yield index(keys.keptCall(of.dealerId, keptFrom, callId))
    yield* leadingTo(ports, of, places, callIds)
  }

/**
 * What is held because of one call of a customer: of the call, and what leads to it; with their last call, what is held of
 * the customer for calling them, too, but not what they asked of us. The call itself comes last: whoever is interrupted
 * still knows whose it is.
 */
export const listHeldOfCall = (ports: Omit<ListHeldPorts, 'requests' | 'passOns'>) =>
  async function* (of: CustomerOf, callId: string): AsyncGenerator<HeldItem> {
    const items = await Array.fromAsync(itemsOfCall(ports, of, callId))
    yield* items.filter(({ kind }) => kind !== 'call')
    const places = await placesOf(ports, of)
    if (places.length > 0 && places.every((place) => place.callId === callId))
      for (const part of ports.parts)
        for await (const item of part.ofCustomer(of)) if (!hasRights(item.item)) yield item
    yield* leadingTo(ports, of, places, [callId])
    yield* items.filter(({ kind }) => kind === 'call')
  }
