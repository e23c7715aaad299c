import type { MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import { type MailText, own } from '../../../platform/mail/rendering/mail-text.ts'
import { isMissing } from '../../../platform/statistics/figure.ts'
import { show, type ShownFigure } from '../../../platform/statistics/shown-figure.ts'
import type { AnswerRate } from '../../coherence/figures/answer-rate.ts'
import { estimateOf, figureOf, monthInWords } from '../report-numbers.ts'
import { reportWords } from '../report-words.ts'
import type { ReportedDealer } from './group-report.ts'

/** The words of a group's report: it is for Asortis, in Spanish. */
export const words = reportWords.es
/** A figure in points, with its range or that it has none. */
export const points = (figure: ShownFigure) => estimateOf(figure, words, 'es')
/** A share in per cent, with its range. */
export const share = (figure: ShownFigure) => figureOf(figure, 'share', words, 'es')
/** A figure without its range. */
export const bare = (figure: ShownFigure): ShownFigure => ({
  ...{ value: figure.value, low: null, high: null },
  why: figure.value === null ? figure.why : null,
})
/** A line of a label and its value; a string is our own words. */
export const value = (label: MailText | string, text: MailText | string): MailLine => ({
  type: 'value',
  label: typeof label === 'string' ? own(label) : label,
  text: typeof text === 'string' ? own(text) : text,
})
/** A line of our own words. */
export const sentence = (text: string): MailLine => ({ type: 'sentence', text: own(text) })

const answeringOf = ({ share: rate, answered, reminded }: AnswerRate): string =>
  share(show(rate)) + (reminded > 0 ? `, ${words.ofReminded(answered, reminded)}` : '')

/** The rate of a month, or, while customers still have time to answer in it, of the one before; and which month that is. */
export const rateKnown = (
  { answering, answeringBefore }: Pick<ReportedDealer, 'answering' | 'answeringBefore'>,
  { month, monthBefore }: { month: string; monthBefore: string },
): { month: string; rate: string } => {
  const isBefore = isMissing(answering.share) && answeringBefore.reminded > 0
  return isBefore
    ? { month: monthInWords(monthBefore, 'es'), rate: answeringOf(answeringBefore) }
    : { month: monthInWords(month, 'es'), rate: answeringOf(answering) }
}
