import type { SampleTexts } from '../../es/supervision/sample.ts'

export const texts: SampleTexts = {
  title: 'Sample of reviewed calls',
  about:
    'All problems are reviewed. Of the other calls, a sample is reviewed that nobody chooses: a secret key decides it, which is published once the month is over.',
  month: 'Month',
  before: 'Month before',
  after: 'Month after',
  none: 'There is no sample of this month',
  waiting: "This month's key is not published yet",
  waitingHelp:
    'It is published once the month is over and its reviews are done, ten days later at the latest. Until then nobody knows which calls are in the sample.',
  committed: 'Committed to on',
  published: 'Key published on',
  verify: 'Verify in this browser',
  verifying: 'Verifying…',
  drawCalls: 'Check calls',
  drawCallsHelp:
    'Enter the dealer’s id and those of its calls. Your browser checks that the key is the one that was committed to and computes each call’s number; nothing that you type leaves it.',
  dealer: 'Dealer',
  calls: 'Calls',
  callsHint: 'Their ids, one per line. Without any, only the key is checked.',
  call: 'Call',
  number: 'Number',
  drawnFrom: 'Reviewed above',
  drawnFromHelp: (n) =>
    `${n === 1 ? 'The call is reviewed' : `Each of the ${n} calls is reviewed`} if the probability of its type, below, is greater than this percentage.`,
  rightKey: 'The key is the one that was committed to before the month began.',
  verifyHelp:
    'Your browser checks that the key is the one that was committed to before the month began, and draws each call anew.',
  right: (calls, drawn) =>
    `All is right: the key is the one committed to and, of the ${calls} calls of the month, it draws the ${drawn} that were reviewed.`,
  wrongKey: 'Not right: the published key is not the one that was committed to.',
  wrongCalls: (n) => (n === 1 ? 'Not right: one call does not fit.' : `Not right: ${n} calls do not fit.`),
  late: 'The commitment was published after the month had begun.',
  probability: 'Probability',
  probabilities: 'With which probability each call is reviewed',
  trait: 'Call',
  traits: {
    'new-operator': 'Of a new operator',
    'open-ended': 'Reported without its end',
    'very-short': 'Very short',
    'reserved-mark': 'With marks given with reservations',
    other: 'All others',
  },
  exact: 'Data to verify it yourself',
  commitment: 'Commitment (SHA-256 of the key)',
  key: 'Key',
}
