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
  tooManyAmendments: {
    code: 'too-many-amendments',
    status: 409,
    title: 'The call has been amended 20 times, the most allowed',
    meaning: 'A call can be amended twenty times, and this one has been.',
    remedy: 'Do not retry. Put everything that is still wrong to the people who run the service.',
  },
  alreadyClosed: {
    code: 'already-closed',
    status: 409,
    title: 'The call was closed before, in another way',
    meaning: 'The call has a closing with different content. The stored one stays as it is.',
    remedy: 'Do not retry: the call has its end.',
  },
  noMoreReopenings: {
    code: 'no-more-reopenings',
    status: 409,
    title: 'The problem cannot be reopened again',
    meaning:
      'The call, or the amendment of it, would reopen a problem, but that has been reopened ten times already. It is not stored.',
    remedy:
      'Do not retry: report the call as a new one, of the kind of the visit, so that the dealer is alerted.',
  },
})
