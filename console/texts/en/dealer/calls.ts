import type { CallsTexts } from '../../es/dealer/calls.ts'

export const texts: CallsTexts = {
  title: 'Calls',
  about: 'All calls to your customers, with what they answered.',
  month: 'Month',
  before: 'Previous month',
  after: 'Next month',
  caption: (month) => `Calls of ${month}`,
  none: (month) => `There are no calls in ${month}`,
  noneHelp: 'When we talk to a customer, the call will appear here with the answers.',
  customer: 'Customer',
  received: 'Received',
  kind: 'Reason',
  outcome: 'Outcome',
  marks: 'Marks',
  problem: 'Problem',
  visit: (ref) => `Visit ${ref}`,
  low: 'low',
  reserved: 'with reservations',
  refused: 'not rated',
  lowChoices: (count) => (count === 1 ? 'another low answer' : `${count} more low answers`),
  count: (shown, more) =>
    more ? `${shown} are shown; there are more` : shown === 1 ? 'One call' : `${shown} calls`,
}
