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
  /** Those whose choice in the survey has no mapping: they are not in `same`. */
  unmapped: number
  wide: boolean
  /** The share whose choice means the same in both; `scales-differ` if the brand does not say of any which ones do. */
  same: Figure
  /**
   * The shares whose choice is right, in the call and in the survey; `scales-differ` if it is not known which are. In the
   * survey no mapping is needed; in the call each right choice needs one.
   */
  rightInCall: Figure
  rightInSurvey: Figure
}

/** The share of pairs for which something holds, among those for which it is known whether it does. */
const shareOf = (
  pairs: readonly ChoiceCount[],
  known: readonly ChoiceCount[],
  holds: (pair: ChoiceCount) => boolean,
): Figure => {
  if (countOf(pairs) < fewest) return missing('too-few')
  if (known.length === 0) return missing('scales-differ')
  const n = countOf(known)
  return n < fewest ? missing('too-few') : wilson(countOf(known.filter(holds)), n)
}

/** The raw agreement of each question with choices, by the brand's own mapping of them (statistics.md). */
export const choiceFigures = (
  choices: MonthCounts['choices'],
  questions: readonly DescribedChoices[],
): ChoiceFigures[] =>
  Object.entries(choices).map(([question, pairs]) => {
    const meaning = choiceMeaning(question, questions)
    const mapped = pairs.filter(meaning.isMapped)
    const compared = countOf(pairs)
    const ifKnown = (isKnown: boolean) => (isKnown ? pairs : [])
    return {
      ...{ question, pairs, compared, unmapped: compared - countOf(mapped) },
      wide: countOf(mapped.length > 0 ? mapped : pairs) < narrowFrom,
      same: shareOf(pairs, mapped, meaning.same),
      rightInCall: shareOf(pairs, ifKnown(meaning.isRightInCallKnown), meaning.rightInCall),
      rightInSurvey: shareOf(pairs, ifKnown(meaning.isRightKnown), meaning.rightInSurvey),
    }
  })
