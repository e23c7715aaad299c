import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for changing and reading brands, questionnaires, dealers and people, and for asking who one is. */
export const directoryScopes = defineScopes(['directory/write', 'directory/read', 'me/read'])
