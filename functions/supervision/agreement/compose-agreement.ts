import { criteria } from '../../cases/classification/criteria.ts'
import { show } from '../../platform/statistics/shown-figure.ts'
import { atMostWithNone } from '../../platform/statistics/shares.ts'
import type { Strata } from '../strata/strata.ts'
import { countStrata, joinSilent, responding, type StratumCounts } from './count-strata.ts'
import { countedVerdict, isLeft, type RatedCall } from './rated-call.ts'
import { secondOf } from './second-agreement.ts'
import { runningOperators } from '../running/running-operators.ts'
import { weightedAgreement } from './weighted-agreement.ts'

const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

/** How often operator and specialist named each criterion, of the calls that were reviewed; not weighted. */
const confusion = (calls: readonly RatedCall[]) => {
  const pairs = calls.flatMap((call) => {
    const verdict = countedVerdict(call)
    const { operatorVerdict } = call.line
    return verdict && operatorVerdict
      ? [{ operator: operatorVerdict.criteria, specialist: verdict.criteria }]
      : []
  })
  return criteria.map((criterion) => {
    const count = (operator: boolean, specialist: boolean) =>
      pairs.filter(
        (pair) =>
          pair.operator.includes(criterion) === operator &&
          pair.specialist.includes(criterion) === specialist,
      ).length
    return {
      criterion,
      ...{ both: count(true, true), operatorOnly: count(true, false), specialistOnly: count(false, true) },
    }
  })
}

/** What the sample found of the calls on which operator and facts agreed that there is no problem. */
const missesOf = (strata: readonly StratumCounts[]) => {
  const drawn = strata.filter(({ left, trait }) => left && trait !== 'disagreement')
  const [found, of] = [total(drawn, (one) => one.found), total(drawn, ({ counted }) => counted)]
  return { found, of, atMost: found === 0 && of > 0 ? atMostWithNone(of) : null }
}

/** From so many misses found on, ranges hold as often with different probabilities as with one. */
const enoughMisses = 10

/**
 * How often, at least, the ranges hold what all reviews would have said: 93 times in 100, but 89 if calls were drawn with
 * different probabilities and few misses were found (simulated, `docs/decisions/0044-what-the-intervals-hold.md`).
 */
const rangesHold = (calls: readonly RatedCall[], found: number): number => {
  const drawn = calls.filter(
    (call) => isLeft(call) && countedVerdict(call) && call.line.trait !== 'disagreement',
  )
  const isUneven = new Set(drawn.map(({ line }) => line.probability)).size > 1
  return isUneven && found < enoughMisses ? 0.89 : 0.93
}

/** Strata of which some reviews do not count, all operators together. */
const nonResponse = (strata: readonly StratumCounts[]) =>
  [
    ...Map.groupBy(strata, ({ kind, outcome, trait }) => JSON.stringify([kind, outcome, trait])).values(),
  ].flatMap((same) => {
    const [first] = same
    const drawn = total(same, (one) => one.drawn)
    const counted = total(same, (one) => one.counted)
    if (!first || counted === drawn) return []
    const { kind, outcome, trait } = first
    return [
      {
        ...{ kind, outcome, trait, drawn, counted },
        cannotTell: total(same, (one) => one.cannotTell),
        notListened: total(same, (one) => one.notListened),
        waiting: total(same, (one) => one.waiting),
        notReviewed: total(same, (one) => one.notReviewed),
        byOthers: total(same, (one) => one.byOthers),
      },
    ]
  })

/** How operators' verdicts agree with specialists' on these calls (`statistics.md`, "Agreement of raters"). */
export const composeAgreement = (calls: readonly RatedCall[], strataOf: (version: number) => Strata) => {
  const strata = countStrata(calls)
  const reviewed = calls.filter((call) => call.line.operatorVerdict && countedVerdict(call))
  const joined = joinSilent(strata)
  const figures = weightedAgreement(joined)
  const second = secondOf(calls)
  const misses = missesOf(strata)
  return {
    calls: calls.length,
    notStated: calls.filter(({ line }) => !line.operatorVerdict).length,
    basis: {
      problems: reviewed.filter(({ line }) => line.trait === 'problem').length,
      disagreements: reviewed.filter(({ line }) => line.trait === 'disagreement').length,
      sample: reviewed.filter((call) => isLeft(call) && call.line.trait !== 'disagreement').length,
      second: second.of,
      weightsSum: total(joined, (one) => (one.counted === 0 ? 0 : one.counted / responding(one))),
    },
    ...{ raw: show(figures.raw), kappa: show(figures.kappa), ac1: show(figures.ac1) },
    ...{ positive: show(figures.positive), negative: show(figures.negative) },
    ...{ prevalence: show(figures.prevalence), missedShare: show(figures.missed) },
    misses,
    rangesHold: rangesHold(calls, misses.found),
    confusion: confusion(calls),
    second,
    nonResponse: nonResponse(strata),
    running: runningOperators(calls, strataOf),
  }
}
