import type { OverviewTexts } from '../../es/staff/overview.ts'
import { texts as charts } from '../charts.ts'

export const texts: OverviewTexts = {
  ...charts,
  title: 'Overview',
  notYet: '—',
  nOf: (n, of) => `${n} of ${of}`,
  attention: 'Today',
  overdue: 'Overdue problems',
  atLeast: (n, more) => (more ? `More than ${n}` : String(n)),
  noneOverdue: 'Every dealer is within its deadlines.',
  showOverdue: 'Show them by deadline',
  undelivered: 'Alerts that did not arrive',
  noneUndelivered: 'The alerts about open problems have arrived or are on their way.',
  caseOf: (dealer, visit) => `${dealer}, visit ${visit}`,
  unsent: (count) => `Waiting to be sent: ${count}`,
  draws: 'Draws',
  inOrder: 'In order',
  toLookAt: 'To look at',
  drawsInOrder: (month) => `The latest are those of ${month}.`,
  noDraws: 'There have been none yet.',
  drawsOf: (month, undecided, notSealed) =>
    [
      month,
      undecided === 0
        ? ''
        : undecided === 1
          ? 'one draw without a result'
          : `${undecided} draws without a result`,
      notSealed === 0 ? '' : notSealed === 1 ? 'one list not sealed' : `${notSealed} lists not sealed`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  figures: 'Figures of all dealers',
  brand: 'Brand',
  allBrands: 'All',
  month: 'Month',
  asOf: 'As of',
  asOfHelp: 'Updated every half hour.',
  alerts: 'Told in less than a minute',
  noAlerts: 'There have been no problems to tell of yet.',
  withinMinuteSays: (share) =>
    `The dealer was told of ${share} of these months' problems in less than a minute.`,
  notTold: (n) =>
    n === 1 ? 'One is not known to have been told yet.' : `${n} are not known to have been told yet.`,
  monthAlerts: (month, n, of) => `In ${month}, ${n} of ${of} problems told in less than a minute.`,
  problems: 'Problems',
  told: 'Told',
  withinMinute: 'In less than a minute',
  share: 'Share',
  funnel: 'The dealers side by side',
  funnelSays: (share) =>
    `Of all customers together, ${share} have a problem: that is the dashed line. The other two are the limits of chance, which matters more where there are few answers.`,
  outsideSays: (outside, of) =>
    outside === 0
      ? `None of the ${of} lies outside what chance explains.`
      : outside === 1
        ? `One of the ${of} lies outside what chance explains.`
        : `${outside} of the ${of} lie outside what chance explains.`,
  noCalls: (month) => `There were no answered calls in ${month}.`,
  dealer: 'Dealer',
  answers: 'Customers who answered',
  comparedWithAll: 'Compared with all',
  sides: {
    above: 'More problems than chance explains',
    below: 'Fewer problems than chance explains',
    within: 'Within the usual range',
  },
  problemShare: 'Customers with a problem',
  problemShareSays: 'All dealers together.',
  acknowledgedInTime: 'Acknowledged in time',
  acknowledgedSays: 'Problems that somebody took on in time.',
  resolvedInTime: 'Closed in time',
  resolvedSays: 'Problems that were closed in time.',
  monthShare: (month, share, n, of) => `In ${month}, ${share} (${n} of ${of}).`,
  count: 'Number',
  outOf: 'Out of',
}
