import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { privacyErrors } from '../errors.ts'
import { instructed } from '../handling/instructed.ts'
import type { Conclusion } from './conclusion.ts'
import type { RequestStore } from './request-store.ts'
import type { RightsRequest } from './rights-request.ts'

type ConcludeRequestPorts = { requests: Pick<RequestStore, 'get' | 'conclude'>; clock: Clock }

const isSame = (request: RightsRequest, { state, ground, outcome }: Conclusion): boolean =>
  request.state === state && request.ground === ground && request.outcome === outcome

/**
 * Concludes an open request: completed or refused, by whom, on whose instruction. Repeating it returns what is recorded.
 * 404 if there is no such request, 422 if staff name no instruction of the dealer, or it is one of the future, 409 `already-concluded` otherwise.
 */
export const concludeRequest =
  ({ requests, clock }: ConcludeRequestPorts) =>
  async (
    { dealerId, requestId }: { dealerId: string; requestId: string },
    conclusion: Conclusion,
    caller: Caller,
  ): Promise<RightsRequest> => {
    instructed(caller, conclusion.instruction, clock())
    const before = await requests.get(dealerId, requestId)
    if (!before) throw new DomainError(platformErrors.notFound, 'There is no such request')
    const next = { ...before, ...conclusion, concludedAt: clock().toISOString(), concludedBy: caller.id }
    if (before.state === 'open' && (await requests.conclude(next))) return next
    const now = (await requests.get(dealerId, requestId)) ?? before
    if (!isSame(now, conclusion)) throw new DomainError(privacyErrors.alreadyConcluded)
    return now
  }
