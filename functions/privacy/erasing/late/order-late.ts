import type { Cases } from '../../../cases/store/open-cases.ts'
import type { Fingerprint } from '../../../platform/content/fingerprint.ts'
import { absentIfGone } from '../../../platform/errors/gone.ts'
import type { Publish } from '../../../platform/events/publish.ts'
import type { PrivacyEvent } from '../../events.ts'
import { placesOf } from '../../finding/list-calls.ts'
import { composeProof } from '../../proofs/proof.ts'
import { hashOfProof } from '../../record/check-chain.ts'
import type { Erasure } from '../erasure-item.ts'
import type { ErasureStore } from '../erasure-store.ts'
import { foundBy } from '../found-by.ts'
import { countHeld, type PlanErasurePorts } from '../plan-erasure.ts'

type OrderLatePorts = Pick<PlanErasurePorts, 'list' | 'numberHashes' | 'clock'> & {
  erasures: Pick<ErasureStore, 'get' | 'head' | 'create'>
  calls: Pick<Cases['calls'], 'get'>
  held: Parameters<typeof placesOf>[0]['held']
  found: Fingerprint
  publish: Publish<PrivacyEvent>
  days: { backup: number }
}

/** How often another erasure of the same dealer may take its place in the chain of proofs. */
const maxTries = 5

/** Thrown so that the erasure goes on later: others keep taking the place in the chain. */
class LateNotOrdered extends Error {
  override name = 'LateNotOrdered'
}

/**
 * The calls that were the customer's when the erasure was ordered and that the order did not see, because what leads to them
 * was not written yet. Of a part, those with one of its numbers, if it is one of numbers.
 */
const lateCalls = async (
  { calls, held, numberHashes }: OrderLatePorts,
  erasure: Erasure,
  customerRef: string,
): Promise<string[]> => {
  const { dealerId, orderedAt, part, numbers = [] } = erasure
  const late: string[] = []
  for (const { callId, receivedAt } of await placesOf({ held }, { dealerId, customerRef })) {
    if (receivedAt > orderedAt || erasure.calls.includes(callId)) continue
    const call = await absentIfGone(calls.get(dealerId, callId))
    if (call?.content.customer.ref !== customerRef) continue
    const written = [call.put.content.customer.phone, call.content.customer.phone]
    const isIn = (phone: string | undefined) =>
      numberHashes(dealerId, phone).some((number) => numbers.includes(number))
    if (!part || (part.ofNumbers && written.some(isIn))) late.push(callId)
  }
  return late
}

/**
 * Orders the erasure of what an erasure's order should have seen: one of its own, with a proof of its own, that the same
 * receipt and reference lead to, to be destroyed on the same day. Nothing if there is nothing. `pass` is the step of the
 * erasure that found it; the same step again orders nothing more.
 */
export const orderLate =
  (ports: OrderLatePorts) =>
  async (erasure: Erasure, pass: 'b' | 's'): Promise<void> => {
    const { erasures, publish } = ports
    const { refused: _, ...given } = erasure
    const { dealerId, customerRef, orderedAt, part, numbers = [] } = given
    if (customerRef === undefined) return
    const erasureId = `${erasure.erasureId}.${pass}`
    if (await erasures.get(dealerId, erasureId)) return
    const late = await lateCalls(ports, erasure, customerRef)
    if (late.length === 0) return
    const of = { dealerId, customerRef }
    const counted = await countHeld(
      {
        ...ports,
        calls: () => Promise.resolve(late),
        choose: () => Promise.resolve(part && { calls: late, numbers }),
      },
      of,
      {},
    )
    const theirs = [...counted.numbers.hashes].toSorted()
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const head = await erasures.head(dealerId)
      const supplement: Erasure = {
        ...given,
        ...{ n: 1, erasureId, state: 'ordered', items: 0, calls: late, surveys: counted.surveys },
        ...{ numbers: theirs, suppressed: theirs.length, dueAt: ports.clock().toISOString() },
        ...(part && { part: { ofNumbers: true } }),
        proof: { number: (head?.number ?? 0) + 1, previous: head?.hash ?? null },
      }
      const hashes = foundBy(ports.found, { ...of, receipt: erasure.receipt })
      const hash = hashOfProof(composeProof(supplement, ports.days.backup))
      if (await erasures.create(supplement, hash, hashes, [])) {
        const data = { dealerId, erasureId }
        await publish([{ name: 'ErasureOrdered', id: erasureId, at: orderedAt, data }])
        return
      }
      if (await erasures.get(dealerId, erasureId)) return
    }
    throw new LateNotOrdered()
  }
