import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scope of specialists, who review calls. */
export const supervisionScopes = defineScopes(['reviews/write'])
