import { signal } from '@preact/signals'

/** The languages of the console: Castilian Spanish, and English. */
export type Language = 'es' | 'en'

const key = 'language'

/** The language that was chosen in this browser, or Spanish. */
export const language = signal<Language>(localStorage.getItem(key) === 'en' ? 'en' : 'es')

/** Changes the language, and remembers the choice in this browser. */
export const chooseLanguage = (chosen: Language): void => {
  localStorage.setItem(key, chosen)
  language.value = chosen
}

/** The locale for `Intl`: how numbers, dates and lists are written. */
export const localeOf = (of: Language): string => (of === 'es' ? 'es-ES' : 'en-GB')
