import { DomainError, platformErrors } from '../errors/errors.ts'
import type { Audience, Operation } from './operation.ts'

/** The caller, from the claims that API Gateway has verified. `id` scopes cursors and idempotency keys. */
export type Caller =
  | { audience: 'public'; id: 'public' }
  | { audience: 'machine' | 'staff' | 'specialist'; id: string }
  | { audience: 'dealer'; id: string; dealerIds: readonly string[] }

/** What the token alone says of a caller: of a dealer's people, not yet for which dealers they may act. */
type Claimed = Exclude<Caller, { audience: 'dealer' }> | { audience: 'dealer'; id: string; subject: string }

/** The client ids of the user pool's app clients, one per audience. */
export type AudienceClients = Readonly<Record<'machine' | 'dealer' | 'staff' | 'specialist', string>>

/** The audiences of people, each with a group of its name. */
const peoplesAudiences = ['dealer', 'staff', 'specialist'] as const

type Claims = Readonly<Record<string, unknown>>

/** HTTP APIs pass lists as one string, `[a b]`; anything else counts as an empty list. */
const groupsOf = (claims: Claims): readonly string[] => {
  const value = claims['cognito:groups']
  const inner = typeof value === 'string' ? /^\[([^[\]]*)\]$/.exec(value)?.[1] : undefined
  return inner ? inner.split(' ').filter(Boolean) : []
}

/**
 * Parses the claims. Null for a token without a known client, or without the group that its client requires: that of
 * the audience.
 */
export const claimedBy = (claims: Claims | undefined, clients: AudienceClients): Claimed | null => {
  if (!claims) return { audience: 'public', id: 'public' }
  const client = claims['client_id']
  const subject = typeof claims['sub'] === 'string' ? claims['sub'] : ''
  if (client === clients.machine) return { audience: 'machine', id: `machine:${clients.machine}` }
  const groups = groupsOf(claims)
  const audience = peoplesAudiences.find((name) => client === clients[name] && groups.includes(name))
  if (audience === undefined || subject === '') return null
  const id = `${audience}:${subject}`
  return audience === 'dealer' ? { audience, id, subject } : { audience, id }
}

/** The caller, with the dealers for which our table lets it act; null for a dealer's person who has none. */
export const callerOf = (claimed: Claimed | null, dealerIds: readonly string[]): Caller | null => {
  if (claimed?.audience !== 'dealer') return claimed
  return dealerIds.length > 0 ? { audience: 'dealer', id: claimed.id, dealerIds } : null
}

/** The `sub` in the id of a person, such as one that was stored. */
export const subjectIn = (id: string): string => id.slice(id.indexOf(':') + 1)

/** The token's `sub` in the id of a person; undefined for a machine and the public. */
export const subjectOf = ({ audience, id }: Caller): string | undefined =>
  peoplesAudiences.some((name) => name === audience) ? subjectIn(id) : undefined

/** Whether an operation is for dealers' people at all: only then does it matter for which dealers they may act. */
export const isForDealers = ({ audience }: Operation): boolean =>
  audience.some((name) => name === 'dealer' || name === 'any-dealer' || name === 'participant')

/** Whether a caller is one of Asortis's people. */
export const isOfAsortis = ({ audience }: Pick<Caller, 'audience'>): boolean =>
  audience === 'staff' || audience === 'specialist'

/** Whether an operation is for Asortis's people too: only then does it matter who of them has left. */
export const isForAsortis = ({ audience }: Operation): boolean =>
  audience.some((name) => name === 'staff' || name === 'specialist')

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
  if (
    caller?.audience === 'dealer' &&
    allowed.some((name) => name === 'participant' || name === 'any-dealer')
  )
    return caller
  if (!caller || !allowed.includes(caller.audience)) throw new DomainError(platformErrors.forbidden)
  if (caller.audience === 'dealer' && !caller.dealerIds.includes(params['dealerId'] ?? '')) {
    throw new DomainError(platformErrors.notFound)
  }
  return caller
}
