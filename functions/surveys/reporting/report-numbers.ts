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

/** The same in points, of a figure whose range is looked for: that it has none is said, and why. */
export const estimateOf = (figure: ShownFigure, words: ReportWords, language: Language): string => {
  const { value, low, why } = figure
  const shown = figureOf(figure, 'points', words, language)
  return value === null || low !== null || why === null ? shown : words.withoutRange(shown, words.why[why])
}

/** A coefficient with its range, or that it has none, and of how many pairs it is; or why there is none. */
export const correlationOf = (
  figure: ShownFigure,
  pairs: number,
  words: ReportWords,
  language: Language,
): string => {
  const shown = estimateOf(figure, words, language)
  return figure.value === null ? shown : `${shown}, ${words.ofPairs(pairs)}`
}

/** A month in words, such as `octubre de 2026`. */
export const monthInWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${month}-15T00:00:00Z`))
