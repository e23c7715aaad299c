import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors of draws alone. */
export const drawErrors = defineErrors({
  notDecided: { code: 'not-decided', status: 409, title: 'The draw is not decided, or was not held' },
  alreadyApplied: {
    code: 'already-applied',
    status: 409,
    title: 'The discount was recorded as applied before, in another way',
  },
  alreadyPassedOn: { code: 'already-passed-on', status: 409, title: 'The discount was passed on before' },
})
