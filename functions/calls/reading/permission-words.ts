import type { callNature } from '../../directory/rights/rights-handling.ts'
import type * as z from 'zod/mini'
import type { CustomerRight } from '../../cases/customer/rights/customer-rights.ts'
import type { Language } from '../../platform/words/language.ts'
import { numberInWords } from '../../cases/words/number-words.ts'
import { instantInWords, type Reading } from '../../platform/words/local-words.ts'

/** A state in which nobody calls; `isErased` if it is the number's, whose former customer was erased. */
export type RightsObstacle = { code: CustomerRight; until: null; isErased?: boolean }

/** That a number is on an exclusion list: a reason not to call, unless the dealer's calls are a service. */
type ExclusionObstacle = { code: 'exclusion-list'; until: null; nature: z.output<typeof callNature> }

/** Why a customer may not be called now, and until when (ISO 8601); null if nothing ends it by itself. */
export type Obstacle =
  | { code: 'rest-period'; until: string }
  | { code: 'outside-call-hours'; until: string | null }
  | RightsObstacle
  | ExclusionObstacle
  | { code: 'attempts-used'; until: null; attempts: number }
  | { code: 'phone-unknown'; until: null }

type Words = {
  rest: (until: string) => string
  closed: (until: string) => string
  neverOpen: string
  attempts: (count: string) => string
  exclusion: Record<ExclusionObstacle['nature'], string>
  rights: Record<CustomerRight, string>
  erased: string
  noPhone: string
}

const words: Record<Language, Words> = {
  es: {
    rest: (until) => `No se puede llamar hasta el ${until}: hemos hablado con este cliente hace poco.`,
    closed: (until) => `No se puede llamar hasta el ${until}: ahora está fuera del horario de llamadas.`,
    neverOpen: 'No se puede llamar: el concesionario no tiene ningún día de llamadas por delante.',
    attempts: (count) =>
      `No se puede llamar más por esta visita: ya se ha intentado ${count} sin dar con el cliente.`,
    exclusion: {
      service:
        'En esta llamada no se puede hablar de premios: el número está en una lista de exclusión publicitaria.',
      commercial: 'No se puede llamar: el número está en una lista de exclusión publicitaria.',
    },
    rights: {
      'no-contact': 'No se puede llamar: este cliente ha pedido que no se le llame más.',
      objection: 'No se puede llamar: este cliente se ha opuesto a que usemos sus datos.',
      restriction: 'No se puede llamar: este cliente ha pedido que se limite el uso de sus datos.',
    },
    erased: 'No se puede llamar a este número: quien lo tenía pidió que se suprimieran sus datos.',
    noPhone: 'No se puede llamar: ninguno de los teléfonos es un número.',
  },
  en: {
    rest: (until) => `No call before ${until}: we spoke to this customer recently.`,
    closed: (until) => `No call before ${until}: it is outside the hours for calls.`,
    neverOpen: 'No call: the dealer has no day for calls ahead.',
    attempts: (count) => `No more calls about this visit: ${count} have not reached the customer.`,
    exclusion: {
      service: 'Prizes may not be mentioned in this call: the number is on an advertising exclusion list.',
      commercial: 'No call: the number is on an advertising exclusion list.',
    },
    rights: {
      'no-contact': 'No call: this customer has asked not to be called any more.',
      objection: 'No call: this customer has objected to the use of their data.',
      restriction: 'No call: this customer has asked for the use of their data to be restricted.',
    },
    erased: 'No call to this number: whoever had it asked for their data to be erased.',
    noPhone: 'No call: none of the phones is a number.',
  },
}

const timesIn = (count: number, language: Language): string => {
  if (language === 'en') return `${numberInWords(count, 'en')} ${count === 1 ? 'attempt' : 'attempts'}`
  return count === 1 ? 'una vez' : `${numberInWords(count, 'es')} veces`
}

/** An obstacle as a sentence that an operator can read out, times in the dealer's zone. */
export const obstacleInWords = (obstacle: Obstacle, reading: Reading): string => {
  const { rest, closed, neverOpen, attempts, exclusion, rights, erased, noPhone } = words[reading.language]
  if (obstacle.code === 'exclusion-list') return exclusion[obstacle.nature]
  if (obstacle.code === 'attempts-used') return attempts(timesIn(obstacle.attempts, reading.language))
  if (obstacle.code === 'rest-period') return rest(instantInWords(obstacle.until, reading))
  if (obstacle.code === 'phone-unknown') return noPhone
  if (obstacle.code !== 'outside-call-hours') return obstacle.isErased ? erased : rights[obstacle.code]
  return obstacle.until === null ? neverOpen : closed(instantInWords(obstacle.until, reading))
}
