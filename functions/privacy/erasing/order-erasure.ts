import { DomainError } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { linkRequest } from '../handling/link-request.ts'
import { hasAddress, namesCustomerError } from '../handling/refuse-naming.ts'
import { privacyErrors } from '../errors.ts'
import type { PrivacyEvent } from '../events.ts'
import { composeProof } from '../proofs/proof.ts'
import { hashOfProof } from '../record/check-chain.ts'
import type { ErasureContent } from './erasure-schemas.ts'
import type { Erasure } from './erasure-item.ts'
import { foundBy } from './found-by.ts'
import type { ErasureStore } from './erasure-store.ts'
import type { nameCalls } from './ordering/name-calls.ts'
import { countHeld, type PlanErasurePorts } from './plan-erasure.ts'

type OrderErasurePorts = Omit<PlanErasurePorts, 'erasures'> & {
  erasures: Pick<ErasureStore, 'get' | 'plan' | 'head' | 'create'>
  nameCalls: ReturnType<typeof nameCalls>
  link: ReturnType<typeof linkRequest>
  /** The hash by which a receipt or reference leads to its proof; its key is never rotated. */
  found: Fingerprint
  publish: Publish<PrivacyEvent>
  newReceipt: () => string
  /** For how many days what is erased stays blocked, unless the dealer has instructed otherwise, and backups are kept. */
  days: { blocked: number; backup: number }
}

/** How often another erasure of the same dealer may take its place in the chain of proofs. */
const maxTries = 5
const dayMs = 86_400_000

/**
 * Orders the erasure that a plan has shown. 404 if there is no such plan of this customer (any more), 409 `plan-outdated` if
 * what is held has changed since or the plan was of another part of it, 409 `erasure-under-way` (`refuseUnderWay`), the same
 * erasure for the same order again. The erasure is carried out soon after, whatever happens to this run.
 */
export const orderErasure =
  (ports: OrderErasurePorts) =>
  async (
    { dealerId, customerRef, planId }: { dealerId: string; customerRef: string; planId: string },
    content: ErasureContent,
    by: Caller,
  ): Promise<Erasure> => {
    const { erasures, held, clock } = ports
    const ordered = await erasures.get(dealerId, planId)
    if (ordered?.customerHash === held.customerHash(dealerId, customerRef)) return ordered
    const plan = await erasures.plan(planId)
    const now = clock()
    const customerHash = held.customerHash(dealerId, customerRef)
    const isPlan = plan?.dealerId === dealerId && plan.customerHash === customerHash
    if (!isPlan || plan.expiresAt * 1000 <= now.getTime())
      throw new DomainError(
        privacyErrors.planOutdated,
        'There is no such plan, or it is older than 15 minutes',
      )
    const counted = await countHeld(ports, { dealerId, customerRef }, content, content.instruction?.reference)
    const { callIds, named, part, surveys, numbers, digest } = counted
    if (digest !== plan.digest) throw new DomainError(privacyErrors.planOutdated)
    if (counted.names || hasAddress(content.instruction?.reference ?? ''))
      throw namesCustomerError('the proof keeps it')
    const { identityCheck, instruction, requestId } = content
    const blockedForDays = content.blockedForDays ?? ports.days.blocked
    const orderedAt = now.toISOString()
    const done = { what: 'erasure', id: planId, at: orderedAt, by: by.id } as const
    for (let tries = 1; tries <= maxTries; tries += 1) {
      // After the head: whatever is ordered from now on takes the place in the chain, and this is tried again.
      const head = await erasures.head(dealerId)
      await ports.refuseUnderWay({ dealerId, customerRef }, { callIds, part })
      const number = (head?.number ?? 0) + 1
      const entry = await ports.link(
        { dealerId, customerRef },
        ['erasure'],
        { identityCheck, ...(instruction && { instruction }), ...(requestId !== undefined && { requestId }) },
        { ...done, proofId: String(number) },
      )
      const erasure: Erasure = {
        ...{ n: 1, dealerId, erasureId: planId, state: 'ordered', customerRef, customerHash, orderedAt },
        by: { audience: by.audience === 'staff' ? 'staff' : 'dealer', id: by.id },
        ...(instruction && { instruction }),
        ...{ identityCheck, blockedForDays, calls: callIds, surveys, items: 0 },
        ...{ numbers: [...numbers.hashes].toSorted(), suppressed: numbers.hashes.size },
        copiesFrom: 'destruction',
        ...(part && {
          part: {
            numbers: part.numbers,
            ...(requestId !== undefined && { requestId }),
            ...(content.phones !== undefined && { ofNumbers: true as const }),
          },
        }),
        namesAllCopies: true,
        proof: { number, previous: head?.hash ?? null },
        receipt: ports.newReceipt(),
        blockedUntil: new Date(now.getTime() + blockedForDays * dayMs).toISOString(),
        dueAt: orderedAt,
      }
      const hashes = foundBy(ports.found, { dealerId, customerRef, receipt: erasure.receipt })
      const hash = hashOfProof(composeProof(erasure, ports.days.backup))
      const also = await ports.nameCalls(erasure, named)
      if (also && (await erasures.create(erasure, hash, hashes, [...entry, ...also]))) {
        const data = { dealerId, erasureId: planId }
        await ports.publish([{ name: 'ErasureOrdered', id: planId, at: orderedAt, data }])
        return erasure
      }
      const meanwhile = await erasures.get(dealerId, planId)
      if (meanwhile) return meanwhile
    }
    throw new DomainError(privacyErrors.planOutdated)
  }
