import { addClusterSums, type ClusterSums, noClusters } from '../../../platform/statistics/clustered-mean.ts'
import { countOf, type Pair } from '../../../platform/statistics/pairs.ts'
import { within } from '../../../platform/statistics/shares.ts'
import { addCounts } from '../../counting/add-counts.ts'
import type { DealerCounts } from './across-dealers.ts'
import { choiceMeaning, type DescribedChoices } from './choices/choice-meaning.ts'
import { questionPairs } from './question-tables.ts'

/** What a dealer is judged by in a funnel: its gaps by response, and how many of its pairs are identical. */
export type FunnelUnit = { dealerId: string; gaps: ClusterSums; identical: number; pairs: number }

/** Of one question each response has one pair. */
const gapsOfQuestion = (pairs: readonly Pair[]): ClusterSums =>
  pairs
    .map(({ x, y, n }) => {
      const gap = y - x
      return { clusters: n, S: n * gap, k: n, SS: n * gap * gap, kS: n * gap, kk: n }
    })
    .reduce(addClusterSums, noClusters)

/**
 * What each dealer has of one question, or of all whose marks can be subtracted (null). Nobody of a question whose scales
 * differ, between dealers, too.
 */
export const funnelUnits = (dealers: readonly DealerCounts[], question: string | null): FunnelUnit[] => {
  const subtracted = new Set(
    questionPairs(addCounts(dealers.map(({ counts }) => counts)).tables).flatMap((one) =>
      one.comparable ? [one.question] : [],
    ),
  )
  return dealers.map(({ dealerId, counts }) => {
    const pairs = questionPairs(counts.tables).flatMap((one) =>
      question === null || (one.question === question && subtracted.has(question))
        ? (one.comparable ?? [])
        : [],
    )
    const gaps = question === null ? counts.sums : gapsOfQuestion(pairs)
    return { dealerId, gaps, identical: within(pairs, 0), pairs: countOf(pairs) }
  })
}

/**
 * What each dealer has of a question with choices: how many of those mean the same of which that is known. They have no gaps.
 */
export const choiceUnits = (
  dealers: readonly DealerCounts[],
  question: string,
  described: readonly DescribedChoices[],
): FunnelUnit[] => {
  const { isMapped, same } = choiceMeaning(question, described)
  return dealers.map(({ dealerId, counts }) => {
    const pairs = (counts.choices[question] ?? []).filter(isMapped)
    const n = countOf(pairs)
    const gaps = { ...noClusters, clusters: n, k: n }
    return { dealerId, gaps, identical: countOf(pairs.filter(same)), pairs: n }
  })
}
