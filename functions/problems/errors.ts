import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to problems. */
export const problemErrors = defineErrors({
  illegalStep: { code: 'illegal-step', status: 409, title: 'The problem is not in a state for this step' },
  caseFull: {
    code: 'case-full',
    status: 409,
    title:
      'The case has as many entries as it can hold; only acknowledging, closing and reopening remain possible',
  },
  tooManyReopenings: {
    code: 'too-many-reopenings',
    status: 409,
    title: 'The problem has been reopened 10 times, the most allowed; notes remain possible',
  },
})
