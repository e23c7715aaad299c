import type { Language } from '../../platform/words/language.ts'

const words: Record<Language, readonly string[]> = {
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}

/** A count in words up to nine, in digits above. Spanish `uno` has no gender here: texts for one say `un` or `una`. */
export const numberInWords = (count: number, language: Language): string =>
  words[language][count] ?? new Intl.NumberFormat(language, { useGrouping: false }).format(count)

/** A text with a capital first letter, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
