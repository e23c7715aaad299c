import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for changing and reading brands, questionnaires and dealers. */
export const directoryScopes = defineScopes(['directory/write', 'directory/read'])
