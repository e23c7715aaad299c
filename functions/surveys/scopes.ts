import { defineScopes } from '../platform/http/define-scopes.ts'

/** The scopes for taking survey responses in, for reading them and what they show, and for settling matches. */
export const surveyScopes = defineScopes(['surveys/write', 'surveys/read'])
