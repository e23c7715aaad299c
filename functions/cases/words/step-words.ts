import type { StepName } from '../problem/steps.ts'
import type { Language } from '../../platform/words/language.ts'

/** The steps on a problem in words, as choices for the dealer. */
export const stepWords: Record<Language, Record<StepName, string>> = {
  es: {
    acknowledge: 'confirmar que se encarga',
    assign: 'asignar responsable',
    'contact-attempt': 'intento de contacto',
    analysis: 'análisis',
    decision: 'decisión',
    note: 'nota',
    resolve: 'cerrar como resuelto',
    'close-unresolved': 'cerrar sin resolver',
    reopen: 'reabrir',
  },
  en: {
    acknowledge: 'confirm that it is being handled',
    assign: 'assign to somebody',
    'contact-attempt': 'attempt to contact',
    analysis: 'analysis',
    decision: 'decision',
    note: 'note',
    resolve: 'close as resolved',
    'close-unresolved': 'close as unresolved',
    reopen: 'reopen',
  },
}
