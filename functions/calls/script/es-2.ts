import { numberInWords } from '../../cases/words/number-words.ts'
import { problemTextsEs2 } from './es-2-problem.ts'
import type { Wording } from './wording.ts'

/** A brand's top mark is the lowest that earns the prize. On most scales 9 leaves only nine and ten. */
const marksAre = (topMark: number): string =>
  topMark === 9
    ? 'sus valoraciones son de nueve o diez'
    : `ninguna de sus valoraciones baja de ${numberInWords(topMark, 'es')}`

const ofDealer =
  'Y una cosa más: la empresa que le atendió quiere dar las gracias a los clientes que ayudan con su opinión.'
const ofGroup =
  'Y una cosa más: la empresa que le atendió participa con otras en un programa que agradece la ayuda de los clientes. ' +
  'Cada mes, una de ellas, elegida al azar, recibe una aportación económica que puede trasladar a uno de sus clientes.'
const forAnswering = (prize: string) =>
  `Si contesta la encuesta de la marca y se identifica en ella, podrá optar a ${prize}. No depende de las valoraciones ` +
  'que dé: basta con responder.'
const forTopMarks = (topMark: number, prize: string) =>
  `Si contesta la encuesta de la marca, se identifica en ella y ${marksAre(topMark)}, podrá optar a ${prize}. ` +
  'Responda siempre, eso sí, lo que de verdad piensa.'

/** The second version in Spanish: to a customer with a problem it speaks by the main criterion. */
export const es2: Wording = ({ main = 'low-marks', topMark = 9 }) => ({
  'remind-survey':
    'Me alegra saber que todo ha ido bien. En los próximos días la marca de su vehículo le hará llegar su propia ' +
    'encuesta. Le agradeceríamos mucho que la respondiera y contara en ella lo mismo que me ha contado a mí, para que ' +
    'también la marca sepa que ha quedado a gusto.',
  'explain-marks':
    'Sus valoraciones cuentan mucho para el equipo que le atendió, porque la marca mide con ellas su trabajo. ' +
    'Encontrará además preguntas sobre cómo se hicieron las cosas, desde que llegó hasta que se llevó el vehículo. Le ' +
    'pido que las conteste también: así la marca sabrá cómo le atendieron.',
  'prize-of-dealer-for-answering': `${ofDealer} ${forAnswering('un premio')}`,
  'prize-of-dealer-for-top-marks': `${ofDealer} ${forTopMarks(topMark, 'un premio')}`,
  'prize-of-group-for-answering': `${ofGroup} ${forAnswering('ser ese cliente')}`,
  'prize-of-group-for-top-marks': `${ofGroup} ${forTopMarks(topMark, 'ser ese cliente')}`,
  'thank-for-time':
    'Me alegra saber que esta vez ha ido todo bien. Muchas gracias por su tiempo y por su confianza. Que tenga un buen ' +
    'día.',
  ...problemTextsEs2[main],
})
