import type { ScopeId } from '../functions/contract/parts.ts'

/** The audiences of people, who sign in on the site. */
export const peoplesAudiences = ['dealer', 'staff', 'specialist'] as const
export type PeoplesAudience = (typeof peoplesAudiences)[number]

/** All audiences, with one app client each. */
export const clientAudiences = ['machine', ...peoplesAudiences] as const
export type ClientAudience = (typeof clientAudiences)[number]

/**
 * The scopes a token of each audience may carry. This is their only definition: the app clients are created from it,
 * and the local run reads it from them.
 */
export const audienceScopes: Readonly<Record<ClientAudience, readonly ScopeId[]>> = {
  machine: ['calls/write', 'calls/read', 'directory/read', 'surveys/write'],
  dealer: [
    'me/read',
    'directory/read',
    'preferences/write',
    'calls/read',
    'problems/read',
    'problems/write',
    'surveys/read',
    'surveys/write',
    'groups/read',
    'groups/write',
    'privacy/write',
  ],
  staff: [
    'me/read',
    'directory/write',
    'directory/read',
    'preferences/write',
    'groups/write',
    'groups/read',
    'calls/read',
    'problems/read',
    'surveys/read',
    'surveys/write',
    'privacy/write',
  ],
  specialist: ['me/read', 'calls/read', 'problems/read', 'reviews/write', 'directory/read', 'groups/read'],
}
