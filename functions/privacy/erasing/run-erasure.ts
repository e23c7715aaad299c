import type { Publish } from '../../platform/events/publish.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import { seal } from '../../platform/sealing/sealing.ts'
import type { PrivacyEvent } from '../events.ts'
import { composeProof } from '../proofs/proof.ts'
import type { ProofStore } from '../proofs/proof-store.ts'
import type { Erasure } from './erasure-item.ts'
import type { ErasureStore } from './erasure-store.ts'
import type { endKept } from '../retention/end-kept.ts'
import type { orderLate } from './late/order-late.ts'
import { blockAll, goThroughRefused, type SetApartPorts } from './pass/set-apart.ts'

export type RunErasurePorts = SetApartPorts & {
  erasures: Pick<ErasureStore, 'get' | 'replace'>
  blocked: BlockedStore
  proofs: Pick<ProofStore, 'put' | 'putReplay'>
  publish: Publish<PrivacyEvent>
  /** Destroys what was blocked of the customer before, because its time was over. */
  endKept: ReturnType<typeof endKept>
  /** Orders the erasure of calls that the order could not see yet. */
  orderLate: ReturnType<typeof orderLate>
  /** Seals what is needed to erase again. */
  replayKey: Uint8Array
  days: { backup: number; proofs: number }
}

const dayMs = 86_400_000

/** The longest that a function of ours can still be at work on what it read before: after that nobody writes any more. */
const settlesAfterMs = 20 * 60_000

/** Writes the proof and what is needed to erase again: before anything is taken away. */
const writeProof = async ({ proofs, replayKey, days }: RunErasurePorts, erasure: Erasure) => {
  const { dealerId, proof, blockedUntil = erasure.orderedAt } = erasure
  const until = new Date(Date.parse(blockedUntil) + days.proofs * dayMs)
  await proofs.put(composeProof(erasure, days.backup), until)
  const sealed = seal(replayKey, new TextEncoder().encode(JSON.stringify(erasure)))
  await proofs.putReplay(dealerId, proof.number, sealed)
}

/** What an erasure is after its next step; the same if nothing is to be done yet. */
const step = async (ports: RunErasurePorts, erasure: Erasure): Promise<Erasure> => {
  const now = ports.clock()
  const { dealerId, erasureId, customerRef, dueAt, items, blockedUntil = '' } = erasure
  if (dueAt === undefined || dueAt > now.toISOString()) return erasure
  if (erasure.state === 'ordered') {
    await writeProof(ports, erasure)
    return { ...erasure, state: 'blocking' }
  }
  const isThrough = erasure.refused !== undefined && 'done' in erasure.refused
  // Recorded file by file, so that whoever is cut off goes on where it was.
  if ((erasure.state === 'blocking' || erasure.state === 'settling') && !isThrough)
    return { ...erasure, refused: await goThroughRefused(ports, erasure) }
  const { refused: _, ...through } = erasure
  if (erasure.state === 'blocking') {
    await ports.blocked.begin(erasureId)
    const blockedNow = await blockAll(ports, erasure)
    await ports.orderLate(erasure, 'b')
    const settledAt = new Date(now.getTime() + settlesAfterMs).toISOString()
    return { ...through, state: 'settling', items: items + blockedNow, dueAt: settledAt }
  }
  if (erasure.state === 'settling') {
    const blockedNow = await blockAll(ports, erasure)
    await ports.orderLate(erasure, 's')
    const { customerRef: _, numbers: __, part, ...rest } = through
    const { numbers: ___, ...kept } = part ?? {}
    await ports.publish([
      {
        name: 'CustomerBlocked',
        id: erasureId,
        at: now.toISOString(),
        data: { dealerId, erasureId, customerRef: customerRef ?? '', partial: erasure.part !== undefined },
      },
    ])
    const blockedAt = now.toISOString()
    return {
      ...{ ...rest, state: 'blocked', ...(part && { part: kept }) },
      ...{ items: items + blockedNow, blockedAt, dueAt: blockedUntil },
    }
  }
  if (erasure.state === 'blocked') {
    // Whoever shares a company's reference had calls of their own, which nobody can tell apart without opening them.
    if (!erasure.part) await ports.endKept(dealerId, erasure.customerHash, erasure.orderedAt)
    await ports.blocked.destroy(erasureId)
    const { dueAt: _, ...rest } = erasure
    const destroyedAt = now.toISOString()
    await ports.publish([
      { name: 'CustomerErased', id: erasureId, at: destroyedAt, data: { dealerId, erasureId } },
    ])
    return { ...rest, state: 'destroyed', destroyedAt }
  }
  return erasure
}

/**
 * Carries an erasure out, as far as it is due: it may be interrupted anywhere, and the next run goes on where it was. Two
 * runs at once do the same things, and one of them finds them done. Nothing happens for an unknown one.
 */
export const runErasure =
  (ports: RunErasurePorts) =>
  async (dealerId: string, erasureId: string): Promise<void> => {
    for (;;) {
      const before = await ports.erasures.get(dealerId, erasureId)
      if (!before) return
      const after = await step(ports, before)
      if (after === before) return
      await ports.erasures.replace(before, after)
    }
  }
