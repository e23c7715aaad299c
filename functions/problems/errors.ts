import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to problems. */
export const problemErrors = defineErrors({
  illegalStep: {
    code: 'illegal-step',
    status: 409,
    title: 'The problem is not in a state for this step',
    meaning: 'The problem is in a state that does not allow this step: for example, it is closed already.',
    remedy:
      'Read the problem, show its state to the user, and offer only the steps that its `status` allows.',
  },
  tooManyReopenings: {
    code: 'too-many-reopenings',
    status: 409,
    title: 'The problem has been reopened 10 times, the most allowed; notes remain possible',
    meaning: 'A problem can be reopened ten times, and this one has been.',
    remedy: 'Do not retry. Record what has happened as a note.',
  },
  tooManyRows: {
    code: 'too-many-rows',
    status: 422,
    title: 'The file would have more than 2,000,000 rows',
    meaning: 'More problems pass these filters than one file may hold.',
    remedy: 'Narrow the filters, for example with `from` and `to`, and start a file for each range.',
  },
})
