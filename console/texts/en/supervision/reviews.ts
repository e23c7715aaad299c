import type { ReviewsTexts } from '../../es/supervision/reviews.ts'

export const texts: ReviewsTexts = {
  title: 'Reviews',
  about: 'Calls that are over. Listen to the recording and say whether there is a problem.',
  blind:
    "Until you have given your verdict, you see neither the caller's classification nor the case in the dealer's file: that keeps your opinion independent.",
  start: 'Review the next one',
  starting: 'Looking for it…',
  nothingLeft: 'No review is waiting.',
  stateChoice: 'Which reviews are shown',
  states: { pending: 'Waiting', mine: 'Mine, unfinished', final: 'Finished' },
  none: {
    pending: 'No reviews are waiting',
    mine: 'You have left none unfinished',
    final: 'You have not finished any yet',
  },
  count: (shown, more) =>
    more ? `${shown} shown; there are more` : shown === 1 ? 'One review' : `${shown} reviews`,
  caption: 'List of reviews',
  call: 'Call',
  due: 'To be reviewed by',
  reserved: 'Yours until',
  toAct: 'The case is still to be decided on',
  which: (n) => `review ${n}`,
  criteria: 'The five criteria',
  criteriaSay: 'One of them is enough to make a problem.',
  criteriaAbout: {
    'unresolved-situation':
      'Something is still unresolved, whether or not the dealer knows, whatever the marks.',
    'external-circumstance':
      'What upsets the customer is outside this visit (the price, the brand, the car) and shows in the answers, although what is being rated was explained.',
    'lingering-discontent':
      'It is resolved, or perhaps resolved, but the customer is still upset by it, and it shows in the answers.',
    'low-marks': 'A mark is low or given with reservations, with or without a reason.',
    refusal: 'The customer would not answer a question, and none of the others holds.',
  },
  main: 'If several hold, the main one is the first in this order.',
}
