import type { NotToRingWords } from './not-to-ring-words-es.ts'

/** What stands against ringing a customer, in English. */
export const en: NotToRingWords = {
  customer: {
    'no-contact': 'This customer has asked us not to call any more: ring only about this case.',
    objection: 'Do not ring: this customer has objected to the use of their data.',
    restriction: 'Do not ring: this customer has asked for the use of their data to be restricted.',
  },
  number: {
    'no-contact': 'Somebody with this number has asked us not to call any more: ring only about this case.',
    objection:
      'Do not ring this number: whoever has it has objected to the use of their data. Handle the case by other means.',
    restriction:
      'Do not ring this number: whoever has it has asked for the use of their data to be restricted. Handle the case by other means.',
    erased:
      'Do not ring this number: whoever had it asked for their data to be erased. Handle the case by other means.',
  },
}
