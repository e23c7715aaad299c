import { defineScopes } from '../platform/http/define-scopes.ts'

/**
 * The scopes for changing and reading brands, questionnaires, dealers and people, for what a dealer decides
 * for itself, for asking who one is, and for people's rights (its operations are in later parts).
 */
export const directoryScopes = defineScopes([
  'directory/write',
  'directory/read',
  'me/read',
  'preferences/write',
  'privacy/write',
])
