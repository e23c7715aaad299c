import { isMissing, type Figure } from '../../platform/statistics/figure.ts'
import { acrossDealers, type DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import { questionPairs } from '../../surveys/coherence/figures/question-tables.ts'
import { fewest } from '../../surveys/coherence/figures/question-figures.ts'
import { countOf } from '../../platform/statistics/pairs.ts'

/** Why a group's figures are not shown. */
export const reasonsHidden = [
  'fewer-than-5-dealers',
  'one-has-more-than-half',
  'month-not-shown',
  'no-roster',
] as const
type ReasonHidden = (typeof reasonsHidden)[number]

/** A mean gap to a tenth of a point, and shares to whole percentages: nothing that could be subtracted. */
type DisclosedQuestion = {
  /** Null: all questions. */
  question: string | null
  gap: number
  low: number | null
  high: number | null
  identical: number
  withinOne: number
}

/** What a group's participants see of a month or a range, or why they see nothing. */
export type Disclosed = { shown: true; figures: DisclosedQuestion[] } | { shown: false; why: ReasonHidden }

/** At least this many dealers have at least as many responses each. */
const enough = (counts: readonly number[]): ReasonHidden | null => {
  if (counts.filter((n) => n >= fewest).length < fewest) return 'fewer-than-5-dealers'
  const all = counts.reduce((sum, n) => sum + n, 0)
  return counts.some((n) => 2 * n > all) ? 'one-has-more-than-half' : null
}

const tenth = (value: number) => Math.round(10 * value) / 10 + 0
const percent = (figure: Figure) => (isMissing(figure) ? 0 : Math.round(100 * figure.value))

/** How many responses each dealer has to a question; of all questions (null), how many count. */
const responsesTo = (dealers: readonly DealerCounts[], question: string | null): number[] =>
  dealers.map(({ counts }) => {
    if (question === null) return counts.sums.clusters
    const own = questionPairs(counts.tables).find((one) => one.question === question)
    return own ? countOf(own.mapped) : 0
  })

/**
 * A group's figures as its participants may see them: shown if at least five dealers have five responses each and none has
 * more than half, for all questions and again for each (others are left out). No counts.
 */
export const disclosedFigures = (
  dealers: readonly DealerCounts[],
  asked: string | null = null,
): Disclosed => {
  const why = enough(responsesTo(dealers, null))
  if (why !== null) return { shown: false, why }
  const figures = acrossDealers(dealers)
    .filter(({ question }) => asked === null || question === asked)
    .flatMap(({ question, gap, identical, withinOne }): DisclosedQuestion[] => {
      if (isMissing(gap) || enough(responsesTo(dealers, question)) !== null) return []
      const limits = isMissing(gap.limits) ? null : gap.limits
      return [
        {
          question,
          gap: tenth(gap.value),
          low: limits && tenth(limits.low),
          high: limits && tenth(limits.high),
          identical: percent(identical),
          withinOne: percent(withinOne),
        },
      ]
    })
  return { shown: true, figures }
}
