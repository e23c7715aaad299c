import type { Language } from '../../platform/words/language.ts'
import { numberInWords } from '../../cases/words/number-words.ts'
import { instantInWords, type Reading } from '../../platform/words/local-words.ts'

/** Why a customer may not be called now, and until when (ISO 8601); null if nothing ends it by itself. */
export type Obstacle =
  | { code: 'rest-period'; until: string }
  | { code: 'outside-call-hours'; until: string | null }
  | { code: 'attempts-used'; until: null; attempts: number }

type Words = {
  rest: (until: string) => string
  closed: (until: string) => string
  neverOpen: string
  attempts: (count: string) => string
}

const words: Record<Language, Words> = {
  es: {
    rest: (until) => `No se puede llamar hasta el ${until}: hemos hablado con este cliente hace poco.`,
    closed: (until) => `No se puede llamar hasta el ${until}: ahora está fuera del horario de llamadas.`,
    neverOpen: 'No se puede llamar: el concesionario no tiene ningún día de llamadas por delante.',
    attempts: (count) =>
      `No se puede llamar más por esta visita: ya se ha intentado ${count} sin dar con el cliente.`,
  },
  en: {
    rest: (until) => `No call before ${until}: we spoke to this customer recently.`,
    closed: (until) => `No call before ${until}: it is outside the hours for calls.`,
    neverOpen: 'No call: the dealer has no day for calls ahead.',
    attempts: (count) => `No more calls about this visit: ${count} have not reached the customer.`,
  },
}

const timesIn = (count: number, language: Language): string => {
  if (language === 'en') return `${numberInWords(count, 'en')} ${count === 1 ? 'attempt' : 'attempts'}`
  return count === 1 ? 'una vez' : `${numberInWords(count, 'es')} veces`
}

/** An obstacle as a sentence that an operator can read out, times in the dealer's zone. */
export const obstacleInWords = (obstacle: Obstacle, reading: Reading): string => {
  const { rest, closed, neverOpen, attempts } = words[reading.language]
  if (obstacle.code === 'attempts-used') return attempts(timesIn(obstacle.attempts, reading.language))
  if (obstacle.until === null) return neverOpen
  return (obstacle.code === 'rest-period' ? rest : closed)(instantInWords(obstacle.until, reading))
}
