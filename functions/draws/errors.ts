import { defineErrors } from '../platform/errors/define-errors.ts'

/** Errors specific to draws. */
export const drawErrors = defineErrors({
  notDecided: {
    code: 'not-decided',
    status: 409,
    title: 'The draw is not decided, or was not held',
    meaning: 'There is no discount to record: the draw has not been decided yet, or was not held.',
    remedy: 'Read the draw. If its state is `sealed`, try again after it is decided.',
  },
  alreadyApplied: {
    code: 'already-applied',
    status: 409,
    title: 'The discount was recorded as applied before, in another way',
    meaning:
      'The discount has been recorded as applied with another reference or time. The record stays as it is.',
    remedy: 'Do not retry. Read the draw to see what is recorded.',
  },
  alreadyPassedOn: {
    code: 'already-passed-on',
    status: 409,
    title: 'The discount was passed on before',
    meaning: 'The winner has passed the discount on already, which is possible only once.',
    remedy: 'Do not retry. Read the draw to see what is recorded.',
  },
})
