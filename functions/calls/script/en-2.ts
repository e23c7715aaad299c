import { numberInWords } from '../../cases/words/number-words.ts'
import { problemTextsEn2 } from './en-2-problem.ts'
import type { Wording } from './wording.ts'

/** A brand's top mark is the lowest that earns the prize. On most scales 9 leaves only nine and ten. */
const marksAre = (topMark: number): string =>
  topMark === 9 ? 'your marks are nine or ten' : `none of your marks is below ${numberInWords(topMark, 'en')}`

const ofDealer =
  'One more thing: the business that looked after you would like to thank the customers who help with their opinion.'
const ofGroup =
  'One more thing: the business that looked after you takes part with others in a programme that thanks customers for ' +
  'their help. Every month one of them, picked at random, receives a sum of money that it may pass on to one of its ' +
  'customers.'
const forAnswering = (prize: string) =>
  `If you answer the maker’s survey and give your name in it, you may be eligible ${prize}. It does not depend on the ` +
  'marks you give: answering is enough.'
const forTopMarks = (topMark: number, prize: string) =>
  `If you answer the maker’s survey, give your name in it and ${marksAre(topMark)}, you may be eligible ${prize}. ` +
  'Please do always answer what you really think.'

/** The second version in English: to a customer with a problem it speaks by the main criterion. */
export const en2: Wording = ({ main = 'low-marks', topMark = 9 }) => ({
  'remind-survey':
    'I am glad to hear that everything went well. In the next few days the maker of your car will send you a survey of ' +
    'its own. We would be very grateful if you answered it and told them just what you have told me, so that the maker, ' +
    'too, knows you were happy.',
  'explain-marks':
    'Your marks matter a great deal to the team that looked after you, because the maker judges their work by them. You ' +
    'will also find questions about how things were done, from the moment you arrived until you drove away. Please ' +
    'answer those as well: that is how the maker gets to know how you were treated.',
  'prize-of-dealer-for-answering': `${ofDealer} ${forAnswering('for a prize')}`,
  'prize-of-dealer-for-top-marks': `${ofDealer} ${forTopMarks(topMark, 'for a prize')}`,
  'prize-of-group-for-answering': `${ofGroup} ${forAnswering('to be that customer')}`,
  'prize-of-group-for-top-marks': `${ofGroup} ${forTopMarks(topMark, 'to be that customer')}`,
  'thank-for-time':
    'I am glad to hear that all went well this time. Thank you very much for your time and your trust. Have a good day.',
  ...problemTextsEn2[main],
})
