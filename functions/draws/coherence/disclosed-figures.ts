import { isMissing, type Figure } from '../../platform/statistics/figure.ts'
import { acrossDealers, type DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import { brandQuestionOf } from '../../surveys/coherence/figures/brand-questions.ts'
import { questionPairs } from '../../surveys/coherence/figures/question-tables.ts'
import { fewest } from '../../surveys/coherence/figures/question-figures.ts'
import { scalesOf } from '../../surveys/counting/scales.ts'
import { countOf } from '../../platform/statistics/pairs.ts'

/** Why a group's figures are not shown. */
export const reasonsHidden = [
  'fewer-than-5-dealers',
  'one-has-more-than-half',
  'month-not-shown',
  'no-roster',
] as const
type ReasonHidden = (typeof reasonsHidden)[number]

/**
 * A mean gap to a tenth of a point, and shares to whole percentages: nothing that could be subtracted. The ends of the
 * interval would tell how far dealers are apart, and so where the others are.
 */
type DisclosedQuestion = {
  /** Whose figures they are: two brands may ask other things under the same id. Null: all brands together. */
  brand: string | null
  /** Null: all questions that are shown. */
  question: string | null
  gap: number
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

/** Which figures are asked for: by default those of all questions of all brands, together and each. */
export type Asked = { brand: string | null; question: string | null }

/** How many pairs each dealer has of a question. */
const pairsTo = (dealers: readonly DealerCounts[], question: string): number[] =>
  dealers.map(({ counts }) => {
    const own = questionPairs(counts.tables).find((one) => one.question === question)
    return own ? countOf(own.mapped) : 0
  })

/** What dealers have of some questions alone. */
const onlyOf = (dealers: readonly DealerCounts[], may: (question: string) => boolean): DealerCounts[] =>
  dealers.map(({ dealerId, counts }) => {
    const tables = Object.entries(counts.tables).filter(([key]) => may(scalesOf(key).question))
    return { dealerId, counts: { ...counts, tables: Object.fromEntries(tables) } }
  })

const questionsOf = (dealers: readonly DealerCounts[]): Set<string> =>
  new Set(dealers.flatMap(({ counts }) => Object.keys(counts.tables).map((key) => scalesOf(key).question)))

/**
 * The questions that dealers have answers to and that are not shown of them. Nothing that is shown beside or above what
 * hides them may count them: it could be subtracted.
 */
export const hiddenQuestions = (dealers: readonly DealerCounts[]): Set<string> => {
  const shown = new Set(
    acrossDealers(dealers).flatMap(({ question, gap }) =>
      question === null || isMissing(gap) || enough(pairsTo(dealers, question)) !== null ? [] : [question],
    ),
  )
  return new Set([...questionsOf(dealers)].filter((question) => !shown.has(question)))
}

/**
 * A group's figures as its participants may see them: shown if at least five dealers have five responses each and none has
 * more than half, for all questions and again for each (others are left out). No counts. `also` are hidden as well; all
 * questions together, of a brand and of all, are those shown, so that none of the hidden ones can be told from them.
 */
export const disclosedFigures = (
  dealers: readonly DealerCounts[],
  asked: Asked = { brand: null, question: null },
  also: ReadonlySet<string> = new Set(),
): Disclosed => {
  const why = enough(dealers.map(({ counts }) => counts.sums.clusters))
  if (why !== null) return { shown: false, why }
  const hidden = new Set([...hiddenQuestions(dealers), ...also])
  const isOfBrand = (key: string) => asked.brand === null || brandQuestionOf(key).brand === asked.brand
  const figures = acrossDealers(onlyOf(dealers, (key) => !hidden.has(key) && isOfBrand(key)))
    .map(({ question, ...figure }) => ({
      ...(question === null ? { brand: asked.brand, question } : brandQuestionOf(question)),
      ...figure,
    }))
    .filter(({ question }) => asked.question === null || question === asked.question)
    .flatMap(({ brand, question, gap, identical, withinOne }): DisclosedQuestion[] => {
      if (isMissing(gap)) return []
      return [
        {
          ...{ brand, question },
          gap: tenth(gap.value),
          identical: percent(identical),
          withinOne: percent(withinOne),
        },
      ]
    })
  return { shown: true, figures }
}
