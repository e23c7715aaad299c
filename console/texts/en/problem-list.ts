import type { ProblemListTexts } from '../es/problem-list.ts'

export const texts: ProblemListTexts = {
  filters: 'Filters',
  all: 'All',
  criterion: 'Reason',
  kind: 'Call',
  site: 'Site',
  adviser: 'Adviser',
  assignee: 'Looked after by',
  alert: 'Alert by e-mail',
  alertStates: {
    queued: 'Waiting to be sent',
    uncertain: 'Not known whether it was sent',
    bounced: 'Returned',
    failed: 'Could not be sent',
  },
  overdue: 'Deadline',
  onlyOverdue: 'Overdue',
  clear: 'Clear filters',
  apply: 'Filter',
  noneFound: 'Nothing matches the filters',
  onTheLine: 'On the phone with us now',
  late: 'Overdue',
  acknowledgeBy: 'Acknowledge by',
  resolveBy: 'Resolve by',
  nobody: 'Nobody assigned',
  lookedAfter: (name) => `${name} is looking after it`,
  visit: (ref) => `Visit ${ref}`,
  mailFailed: 'The alert by e-mail did not arrive',
  count: (shown, more) =>
    more ? `${shown} shown; there are more` : shown === 1 ? 'One problem' : `${shown} problems`,
  list: 'List of problems',
}
