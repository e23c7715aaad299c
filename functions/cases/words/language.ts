/** The languages that texts for dealers are written in. */
export type Language = 'es' | 'en'

/** English where it is asked for, Spanish for everybody else. */
export const languageOf = (code: string | undefined): Language => (code === 'en' ? 'en' : 'es')
