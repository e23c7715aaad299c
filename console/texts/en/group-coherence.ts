import type { GroupCoherenceTexts } from '../es/group-coherence.ts'

export const texts: GroupCoherenceTexts = {
  title: 'Brand surveys in the group',
  about:
    'Whether surveys agree with calls in the group as a whole. Only what does not tell any dealer’s figures is shown.',
  month: 'Month',
  whole: 'All months',
  gap: 'Mean difference (survey minus call)',
  identical: 'Identical',
  withinOne: 'Within one point',
  nothing: 'No figures',
  whyHidden: {
    'fewer-than-5-dealers': 'Fewer than five dealers with enough responses',
    'one-has-more-than-half': 'One dealer alone has more than half of the responses',
    'month-not-shown': 'Some months cannot be shown',
    'no-roster': 'The group had no list of participants yet',
  },
}
