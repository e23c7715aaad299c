import type { Language } from '../../platform/words/language.ts'

/** What a recheck or reminder without a problem has shown, in words for the dealer. */
export const followUpWords: Record<Language, Record<'content' | 'declined' | 'nothing', string>> = {
  es: {
    content: 'Ha dicho que todo está bien.',
    declined: 'No ha querido volver a hablar del asunto.',
    nothing: 'No se le ha podido preguntar.',
  },
  en: {
    content: 'Said that all is well.',
    declined: 'Did not want to talk about it again.',
    nothing: 'Could not be asked.',
  },
}
