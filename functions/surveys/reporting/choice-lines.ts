import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { outside, own } from '../../platform/mail/rendering/mail-text.ts'
import type { ShownFigure } from '../../platform/statistics/shown-figure.ts'
import type { Language } from '../../platform/words/language.ts'
import { figureOf } from './report-numbers.ts'
import type { ReportWords } from './report-words.ts'

/** A question with choices as a report has it: what it asks, how many answers are compared, and the share that is the same. */
export type ReportedChoice = { text: string; compared: number; unmapped: number; same: ShownFigure }

/** So many answers are in the share: of those whose choice has no mapping nobody knows. */
export const answersOf = ({ compared, unmapped }: Pick<ReportedChoice, 'compared' | 'unmapped'>): number =>
  compared - unmapped

/** The share of the same choice in words, with what it is of; or why there is none. */
export const sameChoiceOf = (one: ReportedChoice, words: ReportWords, language: Language): string => {
  const { value, why } = one.same
  if (value === null && why === 'scales-differ') return words.notMapped
  const shown = figureOf(one.same, 'share', words, language)
  return value === null ? shown : `${shown}, ${words.ofAnswers(answersOf(one))}`
}

/** Of each question with choices, those with the most answers first, the share of the same choice as a bar; at most so many. */
export const choiceLines = (
  choices: readonly ReportedChoice[],
  { words, language }: { words: ReportWords; language: Language },
  most: number,
): MailLine[] => {
  const more = choices.length - most
  const lines = choices
    .toSorted((a, b) => b.compared - a.compared)
    .slice(0, most)
    .map((one): MailLine => {
      const label = outside(one.text)
      const text = own(sameChoiceOf(one, words, language))
      return one.same.value === null
        ? { type: 'value', label, text }
        : { type: 'bar', label, text, share: one.same.value }
    })
  return [
    ...lines,
    ...(more > 0 ? [{ type: 'sentence' as const, text: own(words.moreQuestions(more)) }] : []),
  ]
}
