import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for reading problems and for working on them. */
export const problemScopes = defineScopes(['problems/read', 'problems/write'])
