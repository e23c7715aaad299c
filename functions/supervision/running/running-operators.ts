import { headStart, runningLimit, runningTest } from '../../platform/statistics/agreement/running-test.ts'
import type { Strata } from '../strata/strata.ts'
import { isThinned } from './thinning.ts'
import { countedVerdict, isLeft, type RatedCall } from '../agreement/rated-call.ts'

/**
 * Whether their operator was new at an instant, as far as these calls tell: problems and disagreements do not say it of
 * themselves, so until the first call that the sample takes as one of somebody who is not.
 */
const newnessOf = (calls: readonly RatedCall[]) => {
  const ofNew = calls.filter(({ line }) => line.trait === 'new-operator').map(({ line }) => line.at)
  const lastOfNew = ofNew.reduce((last, at) => (at > last ? at : last), '')
  const later = calls.flatMap(({ line: { trait, at } }) =>
    ['new-operator', 'problem', 'disagreement'].includes(trait) || at <= lastOfNew ? [] : [at],
  )
  const until = later.reduce((first, at) => (at < first ? at : first), '~')
  return (at: string): boolean => lastOfNew !== '' && at < until
}

/**
 * The calls of one operator that count for the running test, in the order of their reviews: left as no problem, listened
 * to, and drawn with the smallest probability in force, so that each call had the same chance (uniform thinning).
 */
const thinned = (calls: readonly RatedCall[], strataOf: (version: number) => Strata) => {
  const isNew = newnessOf(calls)
  return calls
    .flatMap((call) => {
      const verdict = countedVerdict(call)
      const { u, at, settings } = call.line
      if (!verdict || !isLeft(call)) return []
      return isThinned(u, strataOf(settings), isNew(at))
        ? [{ missed: verdict.problem, reviewedAt: verdict.at, isNew: isNew(at) }]
        : []
    })
    .sort((one, other) => (one.reviewedAt < other.reviewedAt ? -1 : 1))
}

/**
 * The running test of each operator over these calls, by operator. It begins at the head start if the operator was new then,
 * else at 0. `strataOf` gives the settings of a version.
 */
export const runningOperators = (calls: readonly RatedCall[], strataOf: (version: number) => Strata) => {
  const byOperator = Map.groupBy(calls, ({ line }) => line.operator)
  return [...byOperator]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([operator, own]) => {
      const counted = thinned(own, strataOf)
      const points = runningTest(
        counted.map(({ missed }) => missed),
        counted[0]?.isNew ? headStart : 0,
      )
      return {
        operator,
        points: points.map(({ sum, flagged }, index) => ({
          reviewedAt: counted[index]?.reviewedAt ?? '',
          ...{ sum, limit: runningLimit, flagged },
        })),
      }
    })
    .filter(({ points }) => points.length > 0)
}
