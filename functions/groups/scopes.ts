import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for changing groups and their participants, and for reading them and their draws. */
export const groupScopes = defineScopes(['groups/write', 'groups/read'])
