import type { Language } from '../../platform/words/language.ts'

/** What a recheck or reminder without a problem has shown, in words for the dealer. */
export const followUpWords: Record<Language, { content: string; declined: string }> = {
  es: {
    content: 'Ha dicho que todo está bien.',
    declined: 'No ha querido volver a hablar del asunto.',
  },
  en: {
    content: 'Said that all is well.',
    declined: 'Did not want to talk about it again.',
  },
}
