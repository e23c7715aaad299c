import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to problems. */
export const problemErrors = defineErrors({
  illegalStep: {
    code: 'illegal-step',
    status: 409,
    title: 'The problem is not in a state for this step',
    meaning: 'The problem is in a state that does not allow this step; `legal` lists those that it allows.',
    remedy:
      'Read the problem, show its state to the user, and offer only the steps that its `status` allows.',
  },
  suspended: {
    code: 'suspended',
    status: 409,
    title: 'The customer has objected, and the dealer has not decided yet whether the case goes on',
    meaning:
      "The customer objects to the use of their data (GDPR, article 21). The case stands still until the dealer's privacy people have decided: it goes on on another ground, or is closed.",
    remedy:
      'Do not retry. Have the privacy people decide; then read the problem again and offer the steps that it allows.',
  },
  tooManyReopenings: {
    code: 'too-many-reopenings',
    status: 409,
    title: 'The problem has been reopened 10 times, the most allowed; notes remain possible',
    meaning: 'A problem can be reopened ten times, and this one has been.',
    remedy: 'Do not retry. Record what has happened as a note.',
  },
  managersOnly: {
    code: 'managers-only',
    status: 403,
    title: "Only the dealer's managers may see this",
    meaning:
      "Who of Asortis's people looked at which customers is shown to the dealer's managers: its people whose address is among its `alertRecipients` above level 1.",
    remedy:
      'Ask a manager, or have one of the `alertRecipients` above level 1 sign in with that address. A change of recipients takes up to a minute.',
  },
  tooManyRows: {
    code: 'too-many-rows',
    status: 422,
    title: 'The file would have more than 2,000,000 rows',
    meaning: 'More problems pass these filters than one file may hold.',
    remedy: 'Narrow the filters, for example with `from` and `to`, and start a file for each range.',
  },
})
