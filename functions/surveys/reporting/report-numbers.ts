import type { Language } from '../../platform/words/language.ts'
import type { ShownFigure } from '../../platform/statistics/shown-figure.ts'
import type { ReportWords } from './report-words.ts'

const formats = {
  points: { maximumFractionDigits: 2 },
  share: { style: 'percent', maximumFractionDigits: 0 },
} as const

/** A number as a report writes it: points with up to two decimals, a share (0 to 1) in percent. Never `-0`. */
export const numberOf = (value: number, as: keyof typeof formats, language: Language): string =>
  new Intl.NumberFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    ...formats[as],
    signDisplay: 'negative',
  }).format(value)

/** A figure with its range, or why it is not there; a figure without a range stands alone. */
export const figureOf = (
  { value, low, high, why }: ShownFigure,
  as: keyof typeof formats,
  words: ReportWords,
  language: Language,
): string => {
  if (value === null) return words.why[why ?? 'too-few']
  const shown = numberOf(value, as, language)
  if (low === null || high === null) return shown
  return words.withRange(shown, numberOf(low, as, language), numberOf(high, as, language))
}

/** A month in words, such as `octubre de 2026`. */
export const monthInWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${month}-15T00:00:00Z`))
