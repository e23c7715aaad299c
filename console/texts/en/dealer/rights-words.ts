import type { RightsWords } from '../../es/dealer/rights-words.ts'

/** The words of the closed lists that the pages of rights show, by what the contract calls them. */
export const rightsWords: RightsWords = {
  heldKinds: {
    customer: 'What is known for calling them',
    request: 'Requests about their data',
    'pass-on': 'Discounts passed on to them',
    call: 'What was noted in the call',
    amendment: 'Corrections',
    closing: 'End of the call',
    step: 'Steps that the dealer has taken',
    verification: 'Checks',
    recheck: 'Calls to check',
    reminder: 'Reminders of the survey',
    review: 'A specialist’s review',
    'specialist-review': 'Check of how the call was classified',
    notice: 'Notices of changes to the dealer',
    alert: 'Alerts sent to the dealer',
    delivery: 'What became of the alerts sent',
    event: 'Other facts',
    'survey-response': 'Answers to the brand’s survey',
    'refused-row': 'Rows of the brand’s survey files that were refused because of a mistake',
  },
  phonesEnding: (ends) => `phones ending in ${ends}`,
  doers: { dealer: 'the dealer', staff: 'Asortis, on the dealer’s instruction' },
  doersNamed: {
    dealer: (name) => `${name}, of the dealer`,
    staff: (name) => `${name} of Asortis, on the dealer’s instruction`,
  },
  registrars: {
    dealer: (name) => (name === null ? 'Registered by the dealer' : `Registered by ${name}, of the dealer`),
    staff: (name) => (name === null ? 'Registered by Asortis' : `Registered by ${name} of Asortis`),
  },
  doneBy: (who) => `Done by ${who}`,
  service: 'the service',
  carriedOut: {
    'access-export': () => 'The copy of their data was made',
    'portability-export': () => 'The data to take along were made',
    rectification: () => 'Their data were corrected',
    erasure: () => 'Their data were erased',
    'state-set': (state) => `Recorded: ${state.toLowerCase()}`,
    'state-ended': (state) => `Ended: ${state.toLowerCase()}`,
    'objection-decided': (choice) =>
      choice === 'close'
        ? 'It was decided to close their open cases'
        : 'It was decided that their cases go on',
    'blocked-access': () => 'One person opened blocked data with the approval of another',
  },
  rights: {
    access: 'Access to their data',
    portability: 'Portability',
    rectification: 'Rectification',
    erasure: 'Erasure',
    restriction: 'Restriction',
    objection: 'Objection',
    'no-more-calls': 'Not to be called any more',
    'state-ended': 'Ending what was asked for before',
    'objection-decided': 'Decision on the objection',
    'blocked-access': 'Opening of blocked data',
  },
  ways: {
    call: 'In a call',
    letter: 'By letter',
    email: 'By e-mail',
    'in-person': 'In person',
    other: 'Some other way',
  },
  grounds: {
    'identity-not-proved': 'They have not proved who they are',
    'manifestly-unfounded': 'It is manifestly unfounded',
    excessive: 'It is excessive',
    'legal-obligation': 'A legal obligation prevents it',
    'legal-claims': 'The data are needed for claims',
    'rights-of-others': 'It would harm other people',
    'not-held-here': 'Nothing is held here about this person',
  },
  identityChecks: {
    'known-contact': 'Wrote or called from the contact that we had',
    document: 'Showed a document',
    'signed-in': 'Signed in to their account',
    representative: 'Acts through a representative',
    'court-or-authority': 'A court or an authority asks for it',
  },
  states: { 'no-contact': 'No more calls', objection: 'Objection', restriction: 'Restriction' },
  stateHelp: {
    'no-contact': 'Nobody of Asortis calls them again. Their open cases go on.',
    objection:
      'Nobody calls them, and their cases stand still, in no list, until it is decided whether they go on or are closed.',
    restriction:
      'Nobody calls them, and their cases stand still: only those who look after customers’ rights see them.',
  },
  erasureStates: {
    ordered: 'Ordered',
    blocking: 'The data are being blocked',
    settling: 'Blocked; in some minutes it is checked that nothing is left',
    blocked: 'Blocked until its day; then destroyed',
    destroyed: 'Destroyed',
  },
  reasons: {
    person: 'The person asks for it',
    court: 'A court or prosecutor asks for it',
    authority: 'An authority asks for it',
    claims: 'It is needed for a claim',
  },
  standing: 'Where the customer stands',
  noStates: 'No objection, restriction or wish not to be called is on record.',
  since: 'since',
  askedInCall: (callId) => `Asked for in call ${callId}.`,
  onlyEnding: (ends) =>
    ends === ''
      ? 'Only for some of the company’s phones'
      : `Only for those who answer phones ending in ${ends}`,
  objectAgain: 'Record that they object again',
  objectAgainHelp:
    'Their last objection has been decided about. If they object again, on another ground or in another request, their cases stand still again until it is decided.',
  decidedOn: {
    continue: 'Their cases go on, as decided on',
    close: 'Their cases were closed, as decided on',
  },
  standingCases: 'Cases that stand still',
  standingCasesHelp:
    'They are in no list, and their deadlines do not run. Here is why, and what can be done meanwhile.',
  standsStill: {
    objection: 'stands still because the customer objects, since',
    restriction: 'stands still because the customer has the use of their data restricted, since',
  },
  decideBelow: 'Decide below whether it goes on or is closed.',
  stepOnGround: 'Act despite the restriction',
  stepOnGroundHelp:
    'While the restriction lasts, only these grounds allow anything (GDPR, article 18.2). The case keeps it.',
  stepGround: 'Why it is allowed',
  chooseGround: 'Choose the ground',
  stepGrounds: {
    consent: 'The customer consents',
    claim: 'It is needed for a claim',
    'protect-person': 'Another person has to be protected',
  },
  stepWhat: 'What is done',
  stepTaken: 'Recorded in the case.',
  standingHelp:
    'Cases of customers who object, or who have the use of their data restricted. They are in no other list, and their deadlines do not run; once they go on, they have the working time left that they had.',
  standingCount: (shown, more) =>
    `${shown === 1 ? 'One case stands still' : `${shown} cases stand still`}${more ? '; there are more' : ''}`,
  noneStanding: 'No case stands still',
  standingTable: 'Cases that stand still, those of the latest calls first',
  standsWhy: 'Why',
  problem: 'Problem',
  noProblem: 'Call without a problem',
  stopped: 'Deadline stopped',
  stoppedFor: { acknowledge: 'To be acknowledged by', resolve: 'To be resolved by' },
  stoppedLate: 'It had already passed.',
  decideShort: 'Decide whether it goes on',
  seeCustomer: 'See the customer',
  backToStanding: 'Back to the cases that stand still',
  standingNotShown:
    'The dealer looks after its customers’ rights itself: only its people see the cases that stand still.',
}
