import { defineScopes } from '../platform/http/define-scopes.ts'

/** To report calls, and to read them. */
export const callScopes = defineScopes(['calls/write', 'calls/read'])
