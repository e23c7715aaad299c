import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import type { Language } from '../../platform/words/language.ts'

/** The kinds of contact call in words: what each follows up. */
export const callKindWords: Record<Language, Record<CallKind, string>> = {
  es: {
    'after-service': 'paso por taller',
    'delivery-new': 'entrega de vehículo nuevo',
    'delivery-used': 'entrega de vehículo de ocasión',
    recheck: 'comprobación tras un problema',
    reminder: 'recordatorio de la encuesta',
  },
  en: {
    'after-service': 'workshop visit',
    'delivery-new': 'delivery of a new car',
    'delivery-used': 'delivery of a used car',
    recheck: 'check after a problem',
    reminder: 'reminder of the survey',
  },
}
