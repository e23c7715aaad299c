import { type Figure, missing } from '../../../../platform/statistics/figure.ts'
import { countOf } from '../../../../platform/statistics/pairs.ts'
import { wilson } from '../../../../platform/statistics/shares.ts'
import type { MonthCounts } from '../../../counting/month-counts.ts'
import { fewest, narrowFrom } from '../question-figures.ts'
import { choiceMeaning, type DescribedChoices } from './choice-meaning.ts'

type ChoiceCount = MonthCounts['choices'][string][number]

/** How a question with choices was answered in the call and in the survey by the same customers. */
export type ChoiceFigures = {
  question: string
  /** How often each pair of choices occurs. */
  pairs: readonly ChoiceCount[]
  compared: number
  wide: boolean
  /** The share whose choice means the same in both; `scales-differ` if the brand does not say which ones do. */
  same: Figure
  /** The shares whose choice is right, in the call and in the survey; `scales-differ` if it is not known which are. */
  rightInCall: Figure
  rightInSurvey: Figure
}

const shareOf = (
  pairs: readonly ChoiceCount[],
  isKnown: boolean,
  holds: (pair: ChoiceCount) => boolean,
): Figure => {
  const n = countOf(pairs)
  if (n < fewest) return missing('too-few')
  return isKnown ? wilson(countOf(pairs.filter(holds)), n) : missing('scales-differ')
}

/** The raw agreement of each question with choices, by the brand's own mapping of them (statistics.md). */
export const choiceFigures = (
  choices: MonthCounts['choices'],
  questions: readonly DescribedChoices[],
): ChoiceFigures[] =>
  Object.entries(choices).map(([question, pairs]) => {
    const { isMapped, isRightKnown, same, rightInCall, rightInSurvey } = choiceMeaning(question, questions)
    const compared = countOf(pairs)
    return {
      ...{ question, pairs, compared, wide: compared < narrowFrom },
      same: shareOf(pairs, isMapped, same),
      rightInCall: shareOf(pairs, isMapped && isRightKnown, rightInCall),
      rightInSurvey: shareOf(pairs, isRightKnown, rightInSurvey),
    }
  })
