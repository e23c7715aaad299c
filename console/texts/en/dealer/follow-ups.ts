import type { FollowUpsTexts } from '../../es/dealer/follow-ups.ts'

export const texts: FollowUpsTexts = {
  title: 'Follow-ups',
  about: 'Whom we will call again, by the day the brand survey is expected.',
  states: {
    due: 'To call',
    withheld: 'Waiting for closure',
    lapsed: 'Too late',
  },
  stateChoice: 'State of the follow-up',
  explained: {
    due: 'The problem is closed: we will call before the survey arrives.',
    withheld: 'The problem is still open: until it is closed, we will neither call nor mention the survey.',
    lapsed: 'The day of the survey has come and the call was not made.',
  },
  kind: 'Call',
  allKinds: 'All',
  none: {
    due: 'No follow-up calls are due',
    withheld: 'No follow-up is waiting for a problem to be closed',
    lapsed: 'No call was left unmade',
  },
  caption: 'List of follow-ups',
  dealer: 'Dealer',
  customer: 'Customer',
  visit: (ref) => `Visit ${ref}`,
  phone: 'Phone',
  call: 'Call',
  survey: 'Survey expected',
  since: { due: 'Due since', withheld: 'Problem opened', lapsed: 'Problem closed' },
  count: (shown, more) =>
    more ? `${shown} are shown; there are more` : shown === 1 ? 'One follow-up' : `${shown} follow-ups`,
}
