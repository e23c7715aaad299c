import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import type { CustomerOf, HeldItem, PersonalData } from '../../platform/personal-data/personal-data.ts'
import { readPages } from '../../platform/table/read-pages.ts'
import type { HeldStore } from '../finding/held-store.ts'

type ListHeldPorts = {
  calls: Pick<Cases['calls'], 'get'>
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

/** A place of a call in what leads to a customer's calls. */
type Place = Awaited<ReturnType<HeldStore['calls']>>['calls'][number]

const placesOf = async ({ held }: Pick<ListHeldPorts, 'held'>, { dealerId, customerRef }: CustomerOf) => {
  const places: Place[] = []
  const pages = readPages(async (after?: { callId: string; receivedAt: string }) => {
    const { calls, next } = await held.calls(dealerId, customerRef, 50, after)
    return { calls, next: next ?? undefined }
  })
  for await (const { calls } of pages) places.push(...calls)
  return places
}

/** Whether a call is another customer's by now. One that was erased already is not. */
const isOthers = async (
  { calls }: Pick<ListHeldPorts, 'calls'>,
  { dealerId, customerRef }: CustomerOf,
  callId: string,
): Promise<boolean> => {
  const call = await absentIfGone(calls.get(dealerId, callId))
  return call !== undefined && call.content.customer.ref !== customerRef
}

/** The ids of all calls of a dealer's customer, the newest first. */
export const listCalls =
  (ports: Pick<ListHeldPorts, 'calls' | 'held'>) =>
  async (of: CustomerOf): Promise<string[]> => {
    const ids: string[] = []
    for (const { callId } of await placesOf(ports, of))
      if (!(await isOthers(ports, of, callId))) ids.push(callId)
    return ids
  }

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
