import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { PassOnData } from '../../draws/personal-data/open-personal-data.ts'
import type {
  CustomerOf,
  HeldItem,
  PersonalData,
  ShownItem,
  StoredItem,
} from '../../platform/personal-data/personal-data.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import type { RequestStore } from '../register/request-store.ts'
import { heldRequest, recogniseRequest, showRequest } from '../register/held-request.ts'
import type { HeldStore } from '../finding/held-store.ts'

/** A call's place among its customer's. */
export type CallPlace = { callId: string; receivedAt: string }

type HeldDataPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  held: Pick<HeldStore, 'calls' | 'keyOf' | 'passOns' | 'requests'>
  requests: Pick<RequestStore, 'get'>
  /** What each part holds, in the order in which it is shown. */
  parts: readonly PersonalData[]
  passOns: Pick<PassOnData, 'find' | 'recognise' | 'show'>
}

const index = (key: Key, callId: string | null): HeldItem => ({ key, kind: 'index', callId, item: null })

/**
 * What is held about a dealer's customer, from all parts, as it is shown. Erasing (`erasing/list-held.ts`) goes by what the
 * same parts publish, in another order. Items may come twice; each is complete and, unless it is an `index`, was there when it
 * was read.
 */
export const heldData = ({ cases, held, requests, parts, passOns }: HeldDataPorts) => {
  /** The items about the customer that belong to no call. */
  async function* ofCustomer(of: CustomerOf): AsyncGenerator<HeldItem> {
    for (const part of parts) yield* part.ofCustomer(of)
    for (const { key, ...draw } of await held.passOns(of.dealerId, of.customerRef)) {
      yield index(key, null)
      const found = await passOns.find(of.customerRef, draw)
      if (found) yield found
    }
    for (const { key, requestId } of await held.requests(of.dealerId, of.customerRef)) {
      yield index(key, null)
      const request = await requests.get(of.dealerId, requestId)
      if (request) yield heldRequest(request)
    }
  }

  /** A page of where the customer's calls are, the newest first. */
  const calls = ({ dealerId, customerRef }: CustomerOf, limit: number, after?: CallPlace) =>
    held.calls(dealerId, customerRef, limit, after)

  /** The items about one of the customer's calls: only what leads to it, if it is another customer's by now. */
  async function* ofCall(
    of: CustomerOf,
    { callId, key, keyHashes }: Awaited<ReturnType<typeof calls>>['calls'][number],
  ): AsyncGenerator<HeldItem> {
    yield index(key, callId)
    for (const hash of keyHashes) yield index(held.keyOf(of.dealerId, of.customerRef, hash), callId)
    const call = await absentIfGone(cases.readCall(of.dealerId, callId))
    if (call?.content.customer.ref !== of.customerRef) return
    for (const part of parts) yield* part.ofCall({ ...of, callId })
  }

  return {
    ofCustomer,
    calls,
    ofCall,

    /** What an item is that was set apart from everything else; null for one that the person is not shown. */
    recognise: (item: StoredItem): HeldItem | null =>
      recogniseRequest(item) ??
      passOns.recognise(item) ??
      parts.reduce<HeldItem | null>((known, part) => known ?? part.recognise(item), null),

    /** What the person sees of an item; null for one that only leads to others. */
    show: (item: HeldItem): ShownItem | null => {
      if (item.kind === 'request') return showRequest(item)
      if (item.kind === 'pass-on') return passOns.show(item)
      return parts.find(({ kinds }) => kinds.includes(item.kind))?.show(item) ?? null
    },
  }
}
export type HeldData = ReturnType<typeof heldData>
