import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for reporting and for reading calls. */
export const callScopes = defineScopes(['calls/write', 'calls/read'])
