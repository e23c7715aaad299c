import { DomainError, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { privacyErrors } from '../errors.ts'
import { instructed } from '../handling/instructed.ts'
import type { Conclusion } from './conclusion.ts'
import type { RequestStore } from './request-store.ts'
import type { RightsRequest } from './rights-request.ts'

type ConcludeRequestPorts = {
  requests: Pick<RequestStore, 'get' | 'conclude'>
  /** The numbers of the proofs that a customer's reference leads to. */
  proofsOf: (customer: { dealerId: string; customerRef: string }) => Promise<readonly number[]>
  clock: Clock
}

const isSame = (request: RightsRequest, { state, ground, outcome }: Conclusion): boolean =>
  request.state === state && request.ground === ground && request.outcome === outcome

/**
 * Refuses what names no proof of the customer's: 422. Proofs are of erasures: they prove nothing of another right, but that
 * what was asked for is not held any more; and nothing of anybody else.
 */
const refuseUnknownProof = async (
  { proofsOf }: Pick<ConcludeRequestPorts, 'proofsOf'>,
  { dealerId, customerRef, right }: Pick<RightsRequest, 'dealerId' | 'customerRef' | 'right'>,
  { proofId, ground }: Pick<Conclusion, 'proofId' | 'ground'>,
): Promise<void> => {
  if (proofId === undefined) return
  const refuse = (code: string, message: string) => {
    throw invalidBody('/proofId', code, message)
  }
  if (right !== 'erasure' && ground !== 'not-held-here')
    refuse(
      'only-for-erasures',
      'Must be left out: the request is not for erasure, and proofs are of erasures.',
    )
  const proofs = (await proofsOf({ dealerId, customerRef })).map(String)
  if (proofs.length === 0)
    refuse(
      'no-such-proof',
      'Must be left out: no erasure was ordered for this customer, so there is no proof of one.',
    )
  if (!proofs.includes(proofId))
    refuse(
      'no-such-proof',
      `Must be the number of a proof of this customer's erasure (${proofs.join(', ')}), or be left out.`,
    )
}

/**
 * Concludes an open request: completed or refused, by whom, on whose instruction. Repeating it returns what is recorded.
 * 404 if there is no such request, 422 if staff name no
 * instruction of the dealer, or it is one of the future, or for a proof that is not of this customer or proves nothing
 * of the kind; 409 `already-concluded` otherwise.
 */
export const concludeRequest =
  ({ requests, proofsOf, clock }: ConcludeRequestPorts) =>
  async (
    { dealerId, requestId }: { dealerId: string; requestId: string },
    conclusion: Conclusion,
    caller: Caller,
  ): Promise<RightsRequest> => {
    instructed(caller, conclusion.instruction, clock())
    const before = await requests.get(dealerId, requestId)
    if (!before) throw new DomainError(platformErrors.notFound, 'There is no such request')
    await refuseUnknownProof({ proofsOf }, before, conclusion)
    const next = { ...before, ...conclusion, concludedAt: clock().toISOString(), concludedBy: caller.id }
    if (before.state === 'open' && (await requests.conclude(next))) return next
    const now = (await requests.get(dealerId, requestId)) ?? before
    if (!isSame(now, conclusion)) throw new DomainError(privacyErrors.alreadyConcluded)
    return now
  }
