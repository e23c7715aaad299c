import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to calls. */
export const callErrors = defineErrors({
  alreadyEnded: {
    code: 'already-ended',
    status: 409,
    title: 'The call was put with its end',
    meaning: 'The call was put with `endedAt`, so there is nothing left to close.',
    remedy: 'Do not retry: the call is complete.',
  },
  alreadyClosed: {
    code: 'already-closed',
    status: 409,
    title: 'The call was closed before, in another way',
    meaning: 'The call has a closing with different content. The stored one stays as it is.',
    remedy: 'Do not retry: the call has its end.',
  },
})
