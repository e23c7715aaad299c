import { defineScopes } from '../platform/http/define-scopes.ts'

/** To read problems, and to work through them. */
export const problemScopes = defineScopes(['problems/read', 'problems/write'])
