import { defineScopes } from '../platform/http/define-scopes.ts'

/** To keep groups and take part in them, and to read them and their draws. */
export const groupScopes = defineScopes(['groups/write', 'groups/read'])
