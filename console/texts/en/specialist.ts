import type { SpecialistTexts } from '../es/specialist.ts'

export const texts: SpecialistTexts = {
  title: 'My page',
  reviews: 'Reviews',
  notYet: 'Reviews are not available yet. Once they are, the calls that you are to review will be here.',
  blind:
    "Until you have given your verdict, you see neither the caller's classification nor the case in the dealer's file: that keeps your opinion independent.",
  criteria: 'The five criteria',
  criteriaSay: 'One of them is enough to make a problem.',
  about: {
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
  reading: 'To read',
  documentation: 'Documentation of the service',
}
