import { defineScopes } from '../platform/http/define-scopes.ts'

/**
 * The scopes for changing and reading brands, questionnaires, dealers and people, for what a dealer decides
 * for itself, and for asking who one is.
 */
export const directoryScopes = defineScopes([
  'directory/write',
  'directory/read',
  'me/read',
  'preferences/write',
])
