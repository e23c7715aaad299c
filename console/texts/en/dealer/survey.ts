import type { SurveyTexts } from '../../es/dealer/survey.ts'
import { texts as charts } from '../charts.ts'
import { texts as estimates } from '../estimates.ts'

export const texts: SurveyTexts = {
  ...charts,
  ...estimates,
  title: 'Brand survey',
  about: 'What your customers say in the brand’s survey, beside what they told us in the call.',
  parts: 'Parts of the page',
  tabs: { coherence: 'Coherence', responses: 'Responses', eligible: 'Customers with a prize' },
  none: 'There are no survey responses in these months yet',
  noneHelp:
    'Once the brand sends us your customers’ responses, you will see here whether they agree with the calls.',
  lower: (points) =>
    `In the survey, your customers’ marks are on average ${points} points below those of the call.`,
  higher: (points) =>
    `In the survey, your customers’ marks are on average ${points} points above those of the call.`,
  same: 'In the survey, your customers’ marks are on average those of the call.',
  wide: 'There are few responses: read the range, not the figure.',
  byQuestion: 'Question by question',
  rechecks: 'Calls to check the solution',
  trend: 'Agreement by month',
  trendSays: (month, share) => `In ${month}, ${share} of the marks were within one point.`,
  noTrend: 'No month has enough responses yet.',
  answeringTrend: 'Answer under their name, by month',
  answeringSays: (month, share) =>
    `Of the visits of ${month} whose customers were reminded of the survey, ${share} answered under their name.`,
  answeringHelp: (notCovered, unknown) =>
    `Not due yet: ${notCovered}. Not recorded whether reminded: ${unknown}.`,
  coveredUntil: 'The brand has sent responses until',
  reminded: 'Reminded of the survey',
  changes: 'What changed',
  changesSay: (month) => `${month}, against the twelve months before.`,
  nothingChanged: 'Nothing has clearly changed.',
  changed: 'Changed',
  notChanged: 'No clear change',
  before: 'Twelve months before',
  now: 'Last month',
  difference: 'Change',
  whatItSays: 'What it says',
  all: 'Show all',
  ofN: (gap, n) => `${gap} · ${n}`,
  fell: 'Who fell the most',
  fellSay: 'Two points or more below what they said in the call.',
  noneFell: 'Nobody fell two points or more.',
  call: 'Call',
  survey: 'Survey',
  seeCall: 'See the call',
  callOf: (month) => `Call, ${month}`,
  noPairsYet: 'Nothing to compare yet',
  csv: 'Download the marks (CSV)',
  csvAsking: 'Preparing the file…',
  csvDone: 'File downloaded.',
  csvFile: (dealerId, from, to) => `survey-${dealerId}-${from}-${to}.csv`,
}
