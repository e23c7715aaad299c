import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to calls. */
export const callErrors = defineErrors({
  alreadyEnded: { code: 'already-ended', status: 409, title: 'The call was put with its end' },
  alreadyClosed: { code: 'already-closed', status: 409, title: 'The call was closed before, in another way' },
})
