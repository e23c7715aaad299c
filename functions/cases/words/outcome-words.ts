import type { Outcome } from '../call/outcomes.ts'
import type { Language } from '../../platform/words/language.ts'

/** The outcomes of a contact call in words. */
export const outcomeWords: Record<Language, Record<Outcome, string>> = {
  es: {
    completed: 'completada',
    partial: 'incompleta',
    declined: 'no ha querido responder',
    'call-back': 'pide que se le llame más tarde',
    unreachable: 'no contesta',
    voicemail: 'buzón de voz',
    'wrong-number': 'número equivocado',
    'language-barrier': 'dificultad con el idioma',
  },
  en: {
    completed: 'completed',
    partial: 'partly completed',
    declined: 'declined to answer',
    'call-back': 'asked to be called back',
    unreachable: 'no answer',
    voicemail: 'voicemail',
    'wrong-number': 'wrong number',
    'language-barrier': 'language barrier',
  },
}
