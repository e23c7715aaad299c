import type { FunnelTexts } from '../es/funnel.ts'

export const texts: FunnelTexts = {
  funnelTitle: 'Dealer by dealer',
  funnels: {
    gap: {
      title: 'Mean difference of each dealer',
      says: (centre) => `Together, the mean difference is ${centre}: the dashed line.`,
      column: 'Mean difference',
    },
    identical: {
      title: 'Identical marks of each dealer',
      says: (centre) => `Together, ${centre} of the marks are identical: the dashed line.`,
      column: 'Identical',
    },
    choices: {
      title: 'The same choice, by dealer',
      says: (centre) =>
        `Together, ${centre} of the customers chose the same in the call and in the survey: the dashed line.`,
      column: 'The same choice',
    },
  },
  funnelFiles: {
    gap: 'mean-difference-by-dealer',
    identical: 'identical-by-dealer',
    choices: 'same-choice-by-dealer',
  },
  noFunnel:
    'Shown from five dealers with five compared responses each on, and if the question has the same scale in the call and in the survey.',
  noChoiceFunnel:
    'Shown from five dealers with five compared responses each on, and if the brand says which choices mean the same.',
  outsideSays: (outside, of) => `${outside} of the ${of} dealers lie beyond what chance explains.`,
  limitsSay:
    'The curves are the limits of chance, which matters more with few responses: by chance, one dealer in twenty lies outside the dotted ones, and two in a thousand outside the solid ones.',
  dealer: 'Dealer',
  dealerId: 'Dealer’s identifier',
  comparedResponsesOf: 'Compared responses',
  nResponses: (n) => `${n} responses`,
  limits95: '95 % limits',
  limits998: '99.8 % limits',
  limitHeads: ['Lower 95 % limit', 'Upper 95 % limit', 'Lower 99.8 % limit', 'Upper 99.8 % limit'],
  between: (low, high) => `${low} to ${high}`,
  whatItSays: 'What it says',
  sides: {
    above: 'Above what chance explains',
    below: 'Below what chance explains',
    within: 'Within the usual range',
  },
}
