import { type Figure, isMissing } from '../../platform/statistics/figure.ts'
import { fewest } from '../../surveys/coherence/figures/question-figures.ts'

/** Why a group's figures are not shown. */
export const reasonsHidden = [
  'fewer-than-5-dealers',
  'one-has-more-than-half',
  'month-not-shown',
  'no-roster',
] as const
export type ReasonHidden = (typeof reasonsHidden)[number]

/**
 * A mean gap to a tenth of a point, and shares to whole percentages: nothing that could be subtracted. The ends of the
 * interval would tell how far dealers are apart, and so where the others are.
 */
export type DisclosedQuestion = {
  /** Whose figures they are: two brands may ask other things under the same id. Null: all brands together. */
  brand: string | null
  /** Null: all questions that are shown. */
  question: string | null
  /** Null of a question with choices: they have no distance. */
  gap: number | null
  /** Of marks those that are identical, of choices those that mean the same. */
  identical: number
  withinOne: number | null
}

/** Why nothing is shown of what dealers have so many of; null if five have five each, and none more than half. */
export const whyHidden = (counts: readonly number[]): ReasonHidden | null => {
  if (counts.filter((n) => n >= fewest).length < fewest) return 'fewer-than-5-dealers'
  const all = counts.reduce((sum, n) => sum + n, 0)
  return counts.some((n) => 2 * n > all) ? 'one-has-more-than-half' : null
}

/** A share to whole percentages. */
export const percent = (share: Figure): number => (isMissing(share) ? 0 : Math.round(100 * share.value))
