import { clusteredMean, clusterSums } from '../../../platform/statistics/clustered-mean.ts'
import { concordance } from '../../../platform/statistics/concordance.ts'
import { pearson, spearman } from '../../../platform/statistics/correlation.ts'
import { type Figure, isMissing, missing } from '../../../platform/statistics/figure.ts'
import { countOf, type Pair, sumOf } from '../../../platform/statistics/pairs.ts'
import { within } from '../../../platform/statistics/shares.ts'
import { addCounts } from '../../counting/add-counts.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { fewest } from './question-figures.ts'
import { questionPairs } from './question-tables.ts'

/** A question, or all (null), across dealers: the dealers are the clusters. Correlations have no range. */
export type AcrossFigures = {
  question: string | null
  dealers: number
  pairs: number
  gap: Figure
  identical: Figure
  withinOne: Figure
  concordance: Figure
  spearman: Figure
  pearson: Figure
}

/** What one dealer's months add up to. */
export type DealerCounts = { dealerId: string; counts: MonthCounts }

const bare = (figure: Figure): Figure =>
  isMissing(figure) ? figure : { value: figure.value, limits: missing('no-interval') }

/** A share: the ends of its range, which t knows no bounds of, lie between 0 and 1. */
export const asShare = (figure: Figure): Figure => {
  if (isMissing(figure) || isMissing(figure.limits)) return figure
  const { low, high } = figure.limits
  return { value: figure.value, limits: { low: Math.max(0, low), high: Math.min(1, high) } }
}

/** The mean of something of each pair, with dealers as clusters. */
const clustered = (dealers: readonly (readonly Pair[])[], of: (pair: Pair) => number): Figure =>
  clusteredMean(clusterSums(dealers.map((pairs) => ({ sum: sumOf(pairs, of), n: countOf(pairs) }))))

const agreement = (dealers: readonly (readonly Pair[])[]) => ({
  gap: clustered(dealers, ({ x, y }) => y - x),
  identical: asShare(clustered(dealers, (pair) => within([{ ...pair, n: 1 }], 0))),
  withinOne: asShare(clustered(dealers, (pair) => within([{ ...pair, n: 1 }], 1))),
})

const nothing = (why: 'too-few' | 'scales-differ') => {
  const none = missing(why)
  return { gap: none, identical: none, withinOne: none }
}

/** The pairs of all dealers, of all questions and of each; what fewer than five dealers have is `too-few`. */
export const acrossDealers = (dealers: readonly DealerCounts[]): AcrossFigures[] => {
  const own = dealers.map(({ counts }) => questionPairs(counts.tables))
  const together = questionPairs(addCounts(dealers.map(({ counts }) => counts)).tables)
  const figures = together.map(({ question, comparable, mapped }): AcrossFigures => {
    const each = own.map((questions) => questions.find((one) => one.question === question))
    const answering = each.flatMap((one) => (one && countOf(one.mapped) > 0 ? [one] : []))
    const enough = answering.length >= fewest && countOf(mapped) >= fewest
    const few = missing('too-few')
    return {
      question,
      dealers: answering.length,
      pairs: countOf(mapped),
      ...(!enough
        ? nothing('too-few')
        : comparable
          ? agreement(answering.map((one) => one.comparable ?? []))
          : nothing('scales-differ')),
      concordance: enough ? (comparable ? bare(concordance(comparable)) : missing('scales-differ')) : few,
      spearman: enough ? bare(spearman(mapped)) : few,
      pearson: enough ? bare(pearson(mapped)) : few,
    }
  })
  const all = own.map((questions) => questions.flatMap(({ comparable }) => comparable ?? []))
  const withPairs = all.filter((pairs) => pairs.length > 0)
  const none = missing('no-interval')
  return [
    {
      question: null,
      dealers: withPairs.length,
      pairs: withPairs.reduce((so, pairs) => so + countOf(pairs), 0),
      ...(withPairs.length >= fewest ? agreement(withPairs) : nothing('too-few')),
      concordance: none,
      spearman: none,
      pearson: none,
    },
    ...figures,
  ]
}
