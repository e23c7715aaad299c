import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { ErasureStore } from '../erasing/erasure-store.ts'
import type { HeldStore } from '../finding/held-store.ts'
import type { RectificationStore } from '../rectifying/rectification-store.ts'
import type { RetentionStore } from '../retention/retention-store.ts'

type FindBlockedPorts = {
  erasures: Pick<ErasureStore, 'found' | 'get'>
  rectifications: Pick<RectificationStore, 'ofCustomer'>
  kept: Pick<RetentionStore, 'blocked'>
  blocked: Pick<BlockedStore, 'list'>
  held: Pick<HeldStore, 'customerHash'>
  found: Fingerprint
}

/** A blocking, and whose part of it, if it is of several customers. */
export type BlockedPlace = { id: string; of?: string }

/** Where what is blocked of a customer is; `underWaySince` if something is still being set apart, since when (ISO 8601). */
type BlockedPlaces = { places: BlockedPlace[]; underWaySince: string | null }

/**
 * Finds where what is blocked of a dealer's customer is: by erasures, by corrections, and because its time was over. In this
 * order; none if nothing is. With `erasureId`, only what that erasure blocked: one of a company's drivers may have had it.
 */
export const findBlocked = ({ erasures, rectifications, kept, blocked, held, found }: FindBlockedPorts) => {
  const ofErasure = async (dealerId: string, of: string, erasureId: string): Promise<BlockedPlaces> => {
    const erasure = await erasures.get(dealerId, erasureId)
    if (erasure?.customerHash !== of) return { places: [], underWaySince: null }
    const { state, orderedAt } = erasure
    return {
      places: state === 'blocked' ? [{ id: erasureId }] : [],
      underWaySince: state === 'blocked' || state === 'destroyed' ? null : orderedAt,
    }
  }
  return async (dealerId: string, customerRef: string, erasureId?: string): Promise<BlockedPlaces> => {
    const of = held.customerHash(dealerId, customerRef)
    if (erasureId !== undefined) return ofErasure(dealerId, of, erasureId)
    const [proofs, corrected, sets] = await Promise.all([
      erasures.found(dealerId, found({ dealerId, customerRef })),
      rectifications.ofCustomer(dealerId, of),
      Array.fromAsync(kept.blocked(dealerId)),
    ])
    const erased = await Promise.all(proofs.map(({ erasureId }) => erasures.get(dealerId, erasureId)))
    const erasing = erased.filter((erasure) => erasure !== undefined)
    const ended: BlockedPlace[] = []
    for (const { id } of sets)
      for await (const _ of blocked.list(id, of)) {
        ended.push({ id, of })
        break
      }
    const underWay = [
      ...erasing.filter(({ state }) => state !== 'blocked' && state !== 'destroyed'),
      ...corrected.filter(({ state }) => state === 'correcting'),
    ]
    return {
      places: [
        ...erasing.flatMap(({ state, erasureId }) => (state === 'blocked' ? [{ id: erasureId }] : [])),
        ...corrected.flatMap(({ state, rectificationId }) =>
          state === 'blocked' ? [{ id: rectificationId }] : [],
        ),
        ...ended,
      ],
      underWaySince:
        underWay
          .map(({ orderedAt }) => orderedAt)
          .toSorted()
          .at(-1) ?? null,
    }
  }
}
