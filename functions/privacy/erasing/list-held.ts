import type { PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import type { CustomerOf, HeldItem, PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { isOthers, type ListCallsPorts, placesOf } from '../finding/list-calls.ts'

type ListHeldPorts = ListCallsPorts & {
  held: Pick<HeldStore, 'calls' | 'keyOf' | 'passOns'>
  /** What each part holds. */
  parts: readonly PersonalData[]
  passOns: Pick<PassOnData, 'find'>
}

/** Goes through everything held about a dealer's customer: through these calls of theirs. */
export type ListHeld = (
  of: CustomerOf,
  callIds: readonly string[],
) => AsyncGenerator<HeldItem, void, undefined>

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

/**
 * Everything held about a dealer's customer, in an order in which it can be taken away, interrupted anywhere, and the rest
 * still be found: each call's, then the customer's, last what leads to them. Strongly consistent.
 */
export const listHeld = (ports: ListHeldPorts): ListHeld =>
  async function* (of, callIds) {
    const { held, parts, passOns } = ports
    const { dealerId, customerRef } = of
    for (const callId of callIds) {
      // Amended since it was listed: what is held is somebody else's.
      if (await isOthers(ports, of, callId)) continue
      const found = await Promise.all(parts.map((part) => Array.fromAsync(part.ofCall({ ...of, callId }))))
      yield* inOrder(found.flat())
    }
    for (const part of parts) yield* inOrder(await Array.fromAsync(part.ofCustomer(of)))
    for (const { key, ...draw } of await held.passOns(dealerId, customerRef)) {
      const found = await passOns.find(customerRef, draw)
      if (found) yield found
      yield { key, kind: 'index', callId: null, item: null }
    }
    const places = await placesOf(ports, of)
    const [theirs, others] = [true, false].map((isOne) =>
      places.filter(({ callId }) => callIds.includes(callId) === isOne),
    )
    const kept = new Set((others ?? []).flatMap(({ keyHashes }) => keyHashes))
    for (const hash of new Set((theirs ?? []).flatMap(({ keyHashes }) => keyHashes)))
      if (!kept.has(hash))
        yield { key: held.keyOf(dealerId, customerRef, hash), kind: 'index', callId: null, item: null }
    for (const { key } of theirs ?? []) yield { key, kind: 'index', callId: null, item: null }
  }
