import type { CoherenceChartTexts } from '../es/coherence-charts.ts'
import { texts as charts } from './charts.ts'

const inPoints = (value: string) => (value === '1' ? 'one point' : `${value} points`)

export const texts: CoherenceChartTexts = {
  ...charts,
  /** Why nothing is shown of single customers of a brand, or nothing at all. */
  withheld: {
    'aggregated-only': (brand: string) =>
      `${brand} allows the responses to its survey to be used in figures only: they count, but none is shown by itself, nor whose it is.`,
    forbidden: (brand: string) =>
      `${brand} does not allow the responses to its survey to be used: none is shown, and none counts in figures.`,
  },
  monthByMonth: 'Month by month',
  gapTrend: 'Mean difference, month by month',
  gapSays: (month, value, sign) =>
    sign === 0
      ? `In ${month}, the survey was on average equal to the call.`
      : `In ${month}, the survey was on average ${inPoints(value)} ${sign < 0 ? 'below' : 'above'} the call.`,
  identicalTrend: 'Identical marks, month by month',
  identicalSays: (month, share) => `In ${month}, ${share} of the marks were identical.`,
  trend: 'Within one point, month by month',
  trendSays: (month, share) => `In ${month}, ${share} of the marks were within one point.`,
  sameChoiceTrend: 'The same choice, month by month',
  sameChoiceSays: (month, share) =>
    `In ${month}, ${share} of the customers chose the same in the call and in the survey.`,
  noTrend: 'There are not enough responses in any month yet.',
  answeringTrend: 'Answer under their name, month by month',
  answeringSays: (month, share) =>
    `Of the visits of ${month} whose customers were reminded of the survey, ${share} answered under their name.`,
  reminded: 'Reminded of the survey',
  answered: 'Answered under their name',
  lowEnd: (title) => `${title}, lower end`,
  highEnd: (title) => `${title}, upper end`,
  inPercent: (title) => `${title} (%)`,
  gapFile: 'mean-difference',
  identicalFile: 'identical',
  withinOneFile: 'within-one-point',
  sameChoiceFile: 'same-choice',
  answeringFile: 'answer-under-their-name',
  chooseQuestion: 'Question',
  chooseBrand: 'Brand',
  everyQuestion: 'All questions',
  everyBrand: 'All brands',
}
