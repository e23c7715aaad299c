import type { StepWords } from '../es/step-words.ts'

/** The words of the forms of a problem's steps. */
export const stepWords: StepWords = {
  stepTitles: {
    acknowledge: 'I am taking it on',
    assign: 'Assign it to somebody else',
    'contact-attempt': 'I have called the customer',
    analysis: 'Record what happened',
    decision: 'Record a decision',
    note: 'Add a note',
    resolve: 'Close as resolved',
    'close-unresolved': 'Close unresolved',
    reopen: 'Reopen',
  },
  assignee: 'Who takes it on',
  note: 'Note',
  outcome: 'How it ended',
  contactOutcome: 'What the customer said',
  rootCause: 'Cause',
  chooseCause: 'Choose the cause',
  noCause: 'Not given',
  decision: 'What was decided',
  changes: 'What the decision changes',
  changesChoices: { 'this-customer': 'This customer only', 'the-business': 'How we work' },
  notSaid: 'Not given',
  cause: 'Cause that it removes',
  send: 'Save',
}
