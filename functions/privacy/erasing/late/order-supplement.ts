import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import type { Publish } from '../../../platform/events/publish.ts'
import type { PrivacyEvent } from '../../events.ts'
import { composeProof } from '../../proofs/proof.ts'
import { hashOfProof } from '../../record/check-chain.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ErasureStore } from '../erasure-store.ts'
import { foundBy } from '../found-by.ts'
import type { ListHeld } from '../list-held.ts'
import type { nameCalls } from '../ordering/name-calls.ts'
import { countHeld, type PlanErasurePorts } from '../plan-erasure.ts'

export type OrderSupplementPorts = Pick<PlanErasurePorts, 'list' | 'numberHashes' | 'clock'> & {
  erasures: Pick<ErasureStore, 'get' | 'head' | 'create'>
  nameCalls: ReturnType<typeof nameCalls>
  found: Fingerprint
  publish: Publish<PrivacyEvent>
  days: { backup: number }
}

/**
 * What an erasure's order should have named: whose it is, which calls, and of a part, at which numbers, by their hashes, and
 * which of them it suppresses.
 */
export type Supplement = {
  erasureId: string
  customerRef: string
  calls: readonly string[]
  numbers: readonly string[]
  suppressed: readonly string[]
}

/** What is held of the calls alone: the numbers of whoever else is called under the reference are not suppressed with theirs. */
const ofCalls = (list: ListHeld): ListHeld =>
  async function* (of, calls, part) {
    for await (const item of list(of, calls, part))
      if (item.callId !== null && calls.includes(item.callId)) yield item
  }

/** How often another erasure of the same dealer may take its place in the chain of proofs. */
const maxTries = 5

/** Thrown so that it is ordered later: others keep taking the place in the chain. */
class LateNotOrdered extends Error {
  override name = 'LateNotOrdered'
}

/**
 * Orders what an erasure's order should have named as an erasure of its own, with a proof of its own, to which the same
 * receipt and reference lead, to be destroyed on the same day, or at once where that is over. Under the same id nothing more
 * is ordered.
 */
export const orderSupplement =
  (ports: OrderSupplementPorts) =>
  async (
    { refused: _, blockedAt: __, destroyedAt: ___, ...given }: Erasure,
    { erasureId, customerRef, calls, numbers, suppressed }: Supplement,
  ): Promise<void> => {
    const { erasures, publish } = ports
    const { dealerId, orderedAt, part, receipt, blockedUntil } = given
    if (await erasures.get(dealerId, erasureId)) return
    const of = { dealerId, customerRef }
    const counted = await countHeld(
      {
        ...ports,
        list: ofCalls(ports.list),
        calls: () => Promise.resolve([...calls]),
        choose: () =>
          Promise.resolve(part && { calls: [...calls], numbers: [...numbers], named: [...suppressed] }),
      },
      of,
      {},
    )
    const theirs = [...counted.numbers.hashes].toSorted()
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const head = await erasures.head(dealerId)
      const now = ports.clock().toISOString()
      const supplement: Erasure = {
        ...given,
        ...{ n: 1, erasureId, customerRef, state: 'ordered', items: 0, calls: counted.callIds },
        ...{ surveys: counted.surveys, numbers: theirs, suppressed: theirs.length, dueAt: now },
        // What is gone by which day counts from the destruction.
        ...(blockedUntil !== undefined && { blockedUntil: blockedUntil < now ? now : blockedUntil }),
        ...(part && { part: { numbers: [...numbers], ofNumbers: true } }),
        proof: { number: (head?.number ?? 0) + 1, previous: head?.hash ?? null },
      }
      const hashes = foundBy(ports.found, { ...of, receipt })
      const hash = hashOfProof(composeProof(supplement, ports.days.backup))
      const also = await ports.nameCalls(supplement, counted.named)
      if (also && (await erasures.create(supplement, hash, hashes, also))) {
        const data = { dealerId, erasureId }
        await publish([{ name: 'ErasureOrdered', id: erasureId, at: orderedAt, data }])
        return
      }
      if (await erasures.get(dealerId, erasureId)) return
    }
    throw new LateNotOrdered()
  }
