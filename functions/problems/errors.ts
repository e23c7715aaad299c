import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to problems. */
export const problemErrors = defineErrors({
  illegalStep: { code: 'illegal-step', status: 409, title: 'The problem is not in a state for this step' },
})
