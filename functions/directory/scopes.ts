import { defineScopes } from '../platform/http/define-scopes.ts'

/** To keep brands, questionnaires and dealers, and to read them. */
export const directoryScopes = defineScopes(['directory/write', 'directory/read'])
