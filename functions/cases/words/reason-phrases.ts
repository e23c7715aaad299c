import type { Language } from '../../platform/words/language.ts'
import { capital, numberInWords } from './number-words.ts'

/** The motive in a reason: its topics in words (empty if none), or that it was withheld. */
type Motive = { withheld: boolean; topics: string }

/** How many answers are low, given with reservations and refused. */
type LowMarks = { low: number; reserved: number; refused: number }

type ReasonPhrases = {
  unresolved: (topics: string, known: boolean | undefined) => string
  external: (topics: string) => string
  lingering: (topics: string) => string
  lowMarks: (counts: LowMarks, motive: Motive, reluctant: boolean) => string
  refusal: (refused: number, motive: Motive) => string
  byOperator: (criterion: string) => string
  /** One that the facts do not give and a specialist named. */
  byReview: (criterion: string) => string
  /** Of a problem whose corrected facts no longer say so: it stays one. */
  before: (criterion: string) => string
}

const about = (topics: string) => (topics === '' ? '' : ` (${topics})`)

const motiveIn = ({ withheld, topics }: Motive, none: string, motive: string): string =>
  withheld ? none : topics === '' ? '' : `; ${motive}: ${topics}`

const questionsInSpanish = (count: number): string =>
  `${count === 1 ? 'una' : numberInWords(count, 'es')} de las preguntas`

/** The sentences for `reasonsInWords`. */
export const reasonPhrases: Record<Language, ReasonPhrases> = {
  es: {
    unresolved: (topics, known) => {
      const awareness =
        known === undefined ? '' : known ? ' Su personal ya lo sabe.' : ' Su personal aún no lo sabe.'
      return `Tiene una situación sin resolver${about(topics)}.${awareness}`
    },
    external: (topics) =>
      `Hay descontento por algo ajeno a esta visita${about(topics)} y se nota en sus respuestas.`,
    lingering: (topics) =>
      `Lo ocurrido${about(topics)} quizá ya esté resuelto, pero el malestar continúa y se nota en sus respuestas.`,
    lowMarks: ({ low, reserved, refused }, motive, reluctant) => {
      const marks = (count: number) =>
        count === 1 ? 'una valoración' : `${numberInWords(count, 'es')} valoraciones`
      const parts = [
        ...(low > 0 ? [`${marks(low)} ${low === 1 ? 'baja' : 'bajas'}`] : []),
        ...(reserved > 0
          ? [
              low === 0
                ? `${marks(reserved)} con reservas`
                : `${reserved === 1 ? 'una' : numberInWords(reserved, 'es')} con reservas`,
            ]
          : []),
      ]
      const why = motiveIn(motive, ', sin que conste el motivo', 'motivo')
      return [
        `Ha dado ${parts.join(' y ')}${why}.`,
        ...(refused > 0 ? [`Además, no ha querido valorar ${questionsInSpanish(refused)}.`] : []),
        ...(reluctant ? ['Ha mostrado poca disposición a colaborar.'] : []),
      ].join(' ')
    },
    refusal: (refused, motive) => {
      const why = motiveIn(motive, ' y no consta por qué', 'motivo')
      return `No ha querido valorar ${questionsInSpanish(refused)}${why}.`
    },
    byOperator: (criterion) => `${capital(criterion)}, a juicio de quien hizo la llamada.`,
    byReview: (criterion) => `${capital(criterion)}, según la revisión de la llamada.`,
    before: (criterion) =>
      `${capital(criterion)}, según se registró al principio; con los datos corregidos ya no consta.`,
  },
  en: {
    unresolved: (topics, known) => {
      const awareness =
        known === undefined
          ? ''
          : known
            ? ' Your staff know about it.'
            : ' Your staff do not know about it yet.'
      return `Something is unresolved${about(topics)}.${awareness}`
    },
    external: (topics) =>
      `Upset by something outside this visit${about(topics)}, and it shows in the answers.`,
    lingering: (topics) =>
      `What happened${about(topics)} may be resolved by now, but the customer is still upset and it shows in the answers.`,
    lowMarks: ({ low, reserved, refused }, motive, reluctant) => {
      const marks = (count: number, kind: string) =>
        `${numberInWords(count, 'en')} ${kind}${count === 1 ? 'mark' : 'marks'}`
      const parts = [
        ...(low > 0 ? [marks(low, 'low ')] : []),
        ...(reserved > 0
          ? [`${low > 0 ? numberInWords(reserved, 'en') : marks(reserved, '')} with reservations`]
          : []),
      ]
      const why = motiveIn(motive, ', for a reason not known', 'motive')
      return [
        `Gave ${parts.join(' and ')}${why}.`,
        ...(refused > 0 ? [`Would not answer ${numberInWords(refused, 'en')} of the questions either.`] : []),
        ...(reluctant ? ['Was reluctant to cooperate.'] : []),
      ].join(' ')
    },
    refusal: (refused, motive) => {
      const why = motiveIn(motive, ' and did not say why', 'motive')
      return `Would not answer ${numberInWords(refused, 'en')} of the questions${why}.`
    },
    byOperator: (criterion) => `${capital(criterion)}, in the operator's judgement.`,
    byReview: (criterion) => `${capital(criterion)}, as the review of the call found.`,
    before: (criterion) => `${capital(criterion)}, as first recorded; the corrected facts no longer show it.`,
  },
}
