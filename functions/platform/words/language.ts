/** The languages of texts for dealers. */
export type Language = 'es' | 'en'

/** The language of texts for a language code: English for `en`, Spanish for anything else. */
export const languageOf = (code: string | undefined): Language => (code === 'en' ? 'en' : 'es')
