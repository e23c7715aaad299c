import type { StoredCall } from '../../cases/call/call-item.ts'
import type { HeldCall } from '../finding/held-item.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { placesOf } from '../finding/list-calls.ts'
import type { CaseVersion } from './case-versions.ts'

type Held = Pick<HeldStore, 'call' | 'calls' | 'removeKeys' | 'removeCall'>

/** Makes a customer found no more by hashes of keys, unless another of their calls leads to them by it. Idempotent. */
const removeUnless = async (
  held: Held,
  dealerId: string,
  { customerRef, callId }: { customerRef: string; callId: string },
  hashes: readonly string[],
): Promise<void> => {
  const places = await placesOf({ held }, { dealerId, customerRef })
  const others = places.filter((place) => place.callId !== callId)
  const kept = new Set(others.flatMap(({ keyHashes }) => keyHashes))
  const gone = [...new Set(hashes)].filter((hash) => !kept.has(hash))
  await held.removeKeys(dealerId, customerRef, gone)
}

/**
 * Of a call that was another customer's before, makes them found no more because of it, and its present customer not by what
 * it said of them. `now` is where it is held, `before` where it was. Idempotent.
 */
export const leadNoMore = async (
  held: Held,
  { dealerId, content }: Pick<StoredCall, 'dealerId' | 'content'>,
  {
    now,
    before,
    earlier,
    hashesOf,
  }: {
    now: HeldCall
    before: HeldCall | undefined
    earlier: ReadonlyMap<string, readonly CaseVersion[]>
    hashesOf: (versions: readonly CaseVersion[]) => string[]
  },
): Promise<void> => {
  const { callId } = now
  const stale = (before?.keyHashes ?? []).filter((hash) => !now.keyHashes.includes(hash))
  if (stale.length > 0)
    await removeUnless(held, dealerId, { customerRef: content.customer.ref, callId }, stale)
  for (const [customerRef, versions] of earlier) {
    const place = await held.call(dealerId, customerRef, now)
    const hashes = [...(place?.keyHashes ?? []), ...hashesOf(versions)]
    await removeUnless(held, dealerId, { customerRef, callId }, hashes)
    await held.removeCall(dealerId, customerRef, now)
  }
}
