import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for taking survey responses in, and for reading them and what they show. */
export const surveyScopes = defineScopes(['surveys/write', 'surveys/read'])
