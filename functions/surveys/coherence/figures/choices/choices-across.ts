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
  unmapped: number
  /** As `ChoiceFigures` has them. */
  same: Figure
  rightInCall: Figure
  rightInSurvey: Figure
}

/** As in `choiceFigures`, of each dealer; of those for which nothing is known nothing counts. */
const shareOf = (
  dealers: readonly (readonly ChoiceCount[])[],
  known: readonly (readonly ChoiceCount[])[],
  holds: (pair: ChoiceCount) => boolean,
): Figure => {
  if (dealers.length < fewest) return missing('too-few')
  const own = known.filter((pairs) => countOf(pairs) > 0)
  if (own.length === 0) return missing('scales-differ')
  if (own.length < fewest) return missing('too-few')
  const sums = own.map((pairs) => ({ sum: countOf(pairs.filter(holds)), n: countOf(pairs) }))
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
    const meaning = choiceMeaning(question, described)
    const mapped = own.map((pairs) => pairs.filter(meaning.isMapped))
    const ifKnown = (isKnown: boolean) => (isKnown ? own : [])
    const compared = countOf(own.flat())
    return {
      ...{ question, dealers: own.length, compared, unmapped: compared - countOf(mapped.flat()) },
      same: shareOf(own, mapped, meaning.same),
      rightInCall: shareOf(own, ifKnown(meaning.isRightInCallKnown), meaning.rightInCall),
      rightInSurvey: shareOf(own, ifKnown(meaning.isRightKnown), meaning.rightInSurvey),
    }
  })
