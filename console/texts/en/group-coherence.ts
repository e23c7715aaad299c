import type { GroupCoherenceTexts } from '../es/group-coherence.ts'
import { texts as charts } from './coherence-charts.ts'
import { texts as funnel } from './funnel.ts'

export const texts: GroupCoherenceTexts = {
  ...charts,
  ...funnel,
  title: 'Brand surveys in the group',
  about:
    'Whether surveys agree with calls in the group as a whole. Only what does not tell any dealer’s figures is shown: the difference with one decimal, shares in whole per cent. What nobody can prevent is that the other participants put their own figures together and so learn those of one.',
  month: 'Month',
  from: 'From',
  to: 'To',
  question: 'Question',
  byQuestion: 'Question by question',
  gap: 'Mean difference',
  gapHelp: 'survey minus call, in all these months',
  identical: 'Identical',
  identicalHelp: 'the same mark in the call and in the survey',
  withinOne: 'Within one point',
  withinOneHelp: 'between the call and the survey',
  sameChoice: 'The same choice',
  sameChoiceHelp: 'in the call and in the survey',
  noDistance: '—',
  onlyChoices:
    'The questions that can be shown are answered with choices, which have no figure together. Choose a question to see it month by month.',
  onlyShown: 'Of the last twelve months, these are the newest in a row that can be shown.',
  seeShown: (from, to) => (from === to ? `See ${to}` : `See ${from} to ${to}`),
  nothing: 'No figures that can be shown',
  whyNot: 'Why it is not shown',
  whyHidden: {
    'fewer-than-5-dealers': 'Fewer than five dealers with enough responses',
    'one-has-more-than-half': 'One dealer alone has more than half of the responses',
    'month-not-shown': 'Some months cannot be shown',
    'no-roster': 'The group had no list of participants yet',
  },
  whyRange: {
    'fewer-than-5-dealers':
      'In these months fewer than five dealers have enough responses: no figures are shown.',
    'one-has-more-than-half':
      'In these months one dealer alone has more than half of the responses: no figures are shown.',
    'month-not-shown':
      'Some of these months cannot be shown, and so neither can all together, from which they could be told.',
    'no-roster': 'The group had no list of participants yet.',
  },
}
