import type { Language } from './language.ts'

/** The motive in a reason: its topics in words (empty if none), or that it was withheld. */
type Motive = { withheld: boolean; topics: string }

type ReasonPhrases = {
  unresolved: (topics: string, known: boolean | undefined) => string
  external: (topics: string) => string
  lingering: (topics: string) => string
  lowMarks: (low: number, reserved: number, motive: Motive, reluctant: boolean) => string
  refusal: (refused: number, motive: Motive) => string
  byOperator: (criterion: string) => string
}

const about = (topics: string) => (topics === '' ? '' : ` (${topics})`)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The sentences for `reasonsInWords`. */
export const reasonPhrases: Record<Language, ReasonPhrases> = {
  es: {
    unresolved: (topics, known) => {
      const awareness =
        known === undefined
          ? ''
          : known
            ? ' El concesionario ya lo sabe.'
            : ' El concesionario aún no lo sabe.'
      return `Tiene una situación sin resolver${about(topics)}.${awareness}`
    },
    external: (topics) =>
      `Está descontento por algo ajeno a esta visita${about(topics)} y se nota en sus respuestas.`,
    lingering: (topics) =>
      `Lo ocurrido${about(topics)} está resuelto, o tal vez, pero le sigue molestando y se nota en sus respuestas.`,
    lowMarks: (low, reserved, motive, reluctant) => {
      const parts = [
        ...(low > 0 ? [low === 1 ? '1 valoración baja' : `${low} valoraciones bajas`] : []),
        ...(reserved > 0 ? [`${reserved} con reservas`] : []),
      ]
      const why = motive.withheld
        ? ', sin que conste el motivo'
        : motive.topics === ''
          ? ''
          : `; motivo: ${motive.topics}`
      return `Da ${parts.join(' y ')}${why}.${reluctant ? ' Se ha mostrado poco dispuesto a colaborar.' : ''}`
    },
    refusal: (refused, motive) => {
      const why = motive.withheld
        ? ' y no consta por qué'
        : motive.topics === ''
          ? ''
          : `; motivo: ${motive.topics}`
      return `No ha querido valorar ${refused === 1 ? '1 pregunta' : `${refused} preguntas`}${why}.`
    },
    byOperator: (criterion) => `${capital(criterion)}, a juicio de quien hizo la llamada.`,
  },
  en: {
    unresolved: (topics, known) => {
      const awareness =
        known === undefined ? '' : known ? ' The dealer knows of it.' : ' The dealer does not know of it yet.'
      return `Something is unresolved${about(topics)}.${awareness}`
    },
    external: (topics) =>
      `Upset by something outside this visit${about(topics)}, and it shows in the answers.`,
    lingering: (topics) =>
      `What happened${about(topics)} is resolved, or perhaps is, but it still upsets the customer and shows in the answers.`,
    lowMarks: (low, reserved, motive, reluctant) => {
      const parts = [
        ...(low > 0 ? [low === 1 ? '1 low mark' : `${low} low marks`] : []),
        ...(reserved > 0 ? [`${reserved} with reservations`] : []),
      ]
      const why = motive.withheld
        ? ', for a reason not known'
        : motive.topics === ''
          ? ''
          : `; motive: ${motive.topics}`
      return `Gave ${parts.join(' and ')}${why}.${reluctant ? ' Was reluctant to cooperate.' : ''}`
    },
    refusal: (refused, motive) => {
      const why = motive.withheld
        ? ' and does not say why'
        : motive.topics === ''
          ? ''
          : `; motive: ${motive.topics}`
      return `Would not answer ${refused === 1 ? '1 question' : `${refused} questions`}${why}.`
    },
    byOperator: (criterion) => `${capital(criterion)}, as the caller judges.`,
  },
}
