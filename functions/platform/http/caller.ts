import { DomainError, platformErrors } from '../errors/errors.ts'
import type { Audience, Operation } from './operation.ts'

/** The caller, from the claims that API Gateway has verified. `id` scopes cursors and idempotency keys. */
export type Caller =
  | { audience: 'public'; id: 'public' }
  | { audience: 'machine' | 'staff' | 'specialist'; id: string }
  | { audience: 'dealer'; id: string; dealerIds: readonly string[] }

/** The client ids of the user pool's app clients, one per audience. */
export type AudienceClients = Readonly<Record<'machine' | 'dealer' | 'staff' | 'specialist', string>>

type Claims = Readonly<Record<string, unknown>>

/** HTTP APIs pass lists as one string, `[a b]`; anything else counts as an empty list. */
const groupsOf = (claims: Claims): readonly string[] => {
  const value = claims['cognito:groups']
  const inner = typeof value === 'string' ? /^\[([^[\]]*)\]$/.exec(value)?.[1] : undefined
  return inner ? inner.split(' ').filter(Boolean) : []
}

/** Parses the claims. Null for a token without a known client, or without the group that its client requires. */
export const callerOf = (claims: Claims | undefined, clients: AudienceClients): Caller | null => {
  if (!claims) return { audience: 'public', id: 'public' }
  const client = claims['client_id']
  const subject = typeof claims['sub'] === 'string' ? claims['sub'] : ''
  if (client === clients.machine) return { audience: 'machine', id: `machine:${clients.machine}` }
  const groups = groupsOf(claims)
  if (client === clients.dealer) {
    const dealerIds = groups.flatMap((group) => /^dealer:([A-Za-z0-9._-]{1,64})$/.exec(group)?.[1] ?? [])
    return dealerIds.length > 0 ? { audience: 'dealer', id: `dealer:${subject}`, dealerIds } : null
  }
  for (const audience of ['staff', 'specialist'] as const) {
    if (client === clients[audience] && groups.includes(audience))
      return { audience, id: `${audience}:${subject}` }
  }
  return null
}

/**
 * Checks that the operation is for this caller. Throws 403, or 404 for a dealer's people on another dealer's path, so
 * that the response reveals nothing.
 */
export const authorize = (
  operation: Operation,
  caller: Caller | null,
  params: Readonly<Record<string, string | undefined>>,
): Caller => {
  const allowed: readonly Audience[] = operation.audience
  if (allowed.includes('public') && caller) return caller
  if (caller?.audience === 'dealer' && allowed.includes('participant')) return caller
  if (!caller || !allowed.includes(caller.audience)) throw new DomainError(platformErrors.forbidden)
  if (caller.audience === 'dealer' && !caller.dealerIds.includes(params['dealerId'] ?? '')) {
    throw new DomainError(platformErrors.notFound)
  }
  return caller
}
