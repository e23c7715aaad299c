import { clusteredMean, clusterSums } from '../../../../platform/statistics/clustered-mean.ts'
import { type Figure, missing } from '../../../../platform/statistics/figure.ts'
import { countOf } from '../../../../platform/statistics/pairs.ts'
import type { MonthCounts } from '../../../counting/month-counts.ts'
import { asShare, type DealerCounts } from '../across-dealers.ts'
import { fewest } from '../question-figures.ts'
import { choiceMeaning, type DescribedChoices } from './choice-meaning.ts'

type ChoiceCount = MonthCounts['choices'][string][number]

/** A question with choices across dealers: the dealers are the clusters. */
export type AcrossChoiceFigures = {
  question: string
  /** Those with answers in both. */
  dealers: number
  compared: number
  /** As `ChoiceFigures` has them. */
  same: Figure
  rightInCall: Figure
  rightInSurvey: Figure
}

const shareOf = (
  dealers: readonly (readonly ChoiceCount[])[],
  isKnown: boolean,
  holds: (pair: ChoiceCount) => boolean,
): Figure => {
  if (dealers.length < fewest) return missing('too-few')
  if (!isKnown) return missing('scales-differ')
  const sums = dealers.map((pairs) => ({ sum: countOf(pairs.filter(holds)), n: countOf(pairs) }))
  return asShare(clusteredMean(clusterSums(sums)))
}

/** The raw agreement of each question with choices across dealers, in the order of questions; under five dealers `too-few`. */
export const choicesAcross = (
  dealers: readonly DealerCounts[],
  described: readonly DescribedChoices[],
): AcrossChoiceFigures[] =>
  [...new Set(dealers.flatMap(({ counts }) => Object.keys(counts.choices)))].toSorted().map((question) => {
    const own = dealers.flatMap(({ counts: { choices } }) => {
      const pairs = choices[question] ?? []
      return countOf(pairs) > 0 ? [pairs] : []
    })
    const { isMapped, isRightKnown, same, rightInCall, rightInSurvey } = choiceMeaning(question, described)
    return {
      question,
      dealers: own.length,
      compared: own.reduce((sum, pairs) => sum + countOf(pairs), 0),
      same: shareOf(own, isMapped, same),
      rightInCall: shareOf(own, isMapped && isRightKnown, rightInCall),
      rightInSurvey: shareOf(own, isRightKnown, rightInSurvey),
    }
  })
