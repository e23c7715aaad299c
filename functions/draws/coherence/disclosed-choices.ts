import { isMissing } from '../../platform/statistics/figure.ts'
import { countOf } from '../../platform/statistics/pairs.ts'
import type { DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import { brandQuestionOf } from '../../surveys/coherence/figures/brand-questions.ts'
import {
  choiceMeaning,
  type DescribedChoices,
} from '../../surveys/coherence/figures/choices/choice-meaning.ts'
import { choicesAcross } from '../../surveys/coherence/figures/choices/choices-across.ts'
import { type DisclosedQuestion, percent, whyHidden } from './disclosure.ts'

/** How many of each dealer's answers the share is of. */
const mappedOf = (
  dealers: readonly DealerCounts[],
  question: string,
  described: readonly DescribedChoices[],
): number[] => {
  const { isMapped } = choiceMeaning(question, described)
  return dealers.map(({ counts }) => countOf((counts.choices[question] ?? []).filter(isMapped)))
}

/** The questions with choices that have a figure and that enough dealers have enough answers to. */
const shownChoices = (dealers: readonly DealerCounts[], described: readonly DescribedChoices[]) =>
  choicesAcross(dealers, described).filter(
    ({ question, same }) => !isMissing(same) && whyHidden(mappedOf(dealers, question, described)) === null,
  )

/** Whether any question with choices may be shown. */
export const hasShownChoices = (
  dealers: readonly DealerCounts[],
  described: readonly DescribedChoices[],
): boolean => shownChoices(dealers, described).length > 0

/** The questions with choices that dealers have answers to and that are not shown of them. */
export const hiddenChoices = (
  dealers: readonly DealerCounts[],
  described: readonly DescribedChoices[],
): string[] => {
  const shown = new Set(shownChoices(dealers, described).map(({ question }) => question))
  const all = new Set(dealers.flatMap(({ counts }) => Object.keys(counts.choices)))
  return [...all].filter((question) => !shown.has(question))
}

/** Of each question with choices that may be shown, the share whose choices mean the same. */
export const disclosedChoices = (
  dealers: readonly DealerCounts[],
  described: readonly DescribedChoices[],
  may: (question: string) => boolean,
): DisclosedQuestion[] =>
  shownChoices(dealers, described)
    .filter(({ question }) => may(question))
    .map(({ question, same }) => ({
      ...brandQuestionOf(question),
      ...{ gap: null, identical: percent(same), withinOne: null },
    }))
