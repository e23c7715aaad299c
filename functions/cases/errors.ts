import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors of cases that several parts return. */
export const caseErrors = defineErrors({
  caseFull: {
    code: 'case-full',
    status: 409,
    title:
      'The case has as many entries as it can hold; only acknowledging, closing and reopening remain possible',
    meaning: 'The timeline of the case has reached its largest size. What it holds stays as it is.',
    remedy:
      'Do not retry. Acknowledge, close or reopen the problem; further notes belong elsewhere. A call can no longer be amended.',
  },
})
