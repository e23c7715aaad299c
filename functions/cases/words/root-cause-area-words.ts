import type { RootCauseArea } from '../problem/root-causes.ts'
import type { Language } from '../../platform/words/language.ts'

/** The areas of root causes in words. */
export const rootCauseAreaWords: Record<Language, Record<RootCauseArea, string>> = {
  es: {
    workshop: 'taller',
    service: 'atención al cliente',
    delivery: 'entrega',
    outside: 'causas ajenas al concesionario',
  },
  en: {
    workshop: 'workshop',
    service: 'customer service',
    delivery: 'delivery',
    outside: 'causes outside the dealer',
  },
}
