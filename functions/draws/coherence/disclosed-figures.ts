import { isMissing } from '../../platform/statistics/figure.ts'
import { acrossDealers, type DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import type { DescribedChoices } from '../../surveys/coherence/figures/choices/choice-meaning.ts'
import { brandQuestionOf } from '../../surveys/coherence/figures/brand-questions.ts'
import { questionPairs } from '../../surveys/coherence/figures/question-tables.ts'
import { scalesOf } from '../../surveys/counting/scales.ts'
import { countOf } from '../../platform/statistics/pairs.ts'
import { disclosedChoices, hasShownChoices, hiddenChoices } from './disclosed-choices.ts'
import { type DisclosedQuestion, percent, type ReasonHidden, whyHidden } from './disclosure.ts'

/** What a group's participants see of a month or a range, or why they see nothing. */
export type Disclosed = { shown: true; figures: DisclosedQuestion[] } | { shown: false; why: ReasonHidden }

const tenth = (value: number) => Math.round(10 * value) / 10 + 0

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

/** Why no marks are shown of what dealers have: the rule, by how many responses with marks each has. */
const whyMarksHidden = (dealers: readonly DealerCounts[]): ReasonHidden | null =>
  whyHidden(dealers.map(({ counts }) => counts.sums.clusters))

const questionsOf = (dealers: readonly DealerCounts[]): Set<string> =>
  new Set(dealers.flatMap(({ counts }) => Object.keys(counts.tables).map((key) => scalesOf(key).question)))

/**
 * The questions that dealers have answers to and that are not shown of them. Nothing that is shown beside or above what
 * hides them may count them: it could be subtracted.
 */
export const hiddenQuestions = (
  dealers: readonly DealerCounts[],
  described: readonly DescribedChoices[],
): Set<string> => {
  const across = whyMarksHidden(dealers) === null ? acrossDealers(dealers) : []
  const shown = new Set(
    across.flatMap(({ question, gap }) =>
      question === null || isMissing(gap) || whyHidden(pairsTo(dealers, question)) !== null ? [] : [question],
    ),
  )
  const marks = [...questionsOf(dealers)].filter((question) => !shown.has(question))
  return new Set([...marks, ...hiddenChoices(dealers, described)])
}

/**
 * A group's figures as its participants may see them: shown if at least five dealers have five responses each and none has
 * more than half, for all questions and again for each (others are left out). A question with choices meets that by itself,
 * or is not shown: where marks do not, only such questions are. No counts. `also` are hidden as well; all
 * questions together, of a brand and of all, are those shown, so that none of the hidden ones can be told from them.
 */
export const disclosedFigures = (
  dealers: readonly DealerCounts[],
  described: readonly DescribedChoices[],
  asked: Asked = { brand: null, question: null },
  also: ReadonlySet<string> = new Set(),
): Disclosed => {
  const why = whyMarksHidden(dealers)
  if (why !== null && !hasShownChoices(dealers, described)) return { shown: false, why }
  const hidden = new Set([...hiddenQuestions(dealers, described), ...also])
  const may = (key: string) =>
    !hidden.has(key) && (asked.brand === null || brandQuestionOf(key).brand === asked.brand)
  const figures = acrossDealers(onlyOf(dealers, may))
    .map(({ question, ...figure }) => ({
      ...(question === null ? { brand: asked.brand, question } : brandQuestionOf(question)),
      ...figure,
    }))
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
  const marked = questionsOf(dealers)
  const choices = disclosedChoices(dealers, described, (key) => may(key) && !marked.has(key))
  return {
    shown: true,
    figures: [...figures, ...choices].filter(
      ({ question }) => asked.question === null || question === asked.question,
    ),
  }
}
