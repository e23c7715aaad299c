import { expect, test } from 'vitest'
import { cohenKappa } from '../../../functions/platform/statistics/agreement/kappa.ts'
import { isMissing, type Figure } from '../../../functions/platform/statistics/figure.ts'
import type { StratumCounts } from '../../../functions/supervision/agreement/count-strata.ts'
import { weightedAgreement } from '../../../functions/supervision/agreement/weighted-agreement.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import { generator } from '../../support/platform/random.ts'

/** One of eight strata: its part of the calls, with which probability they are drawn, and how many problems are missed. */
type Simulated = { part: number; probability: number; missed: number }

/** How a month goes: of all calls, so many are problems by the operator, so many disagreements; how many reviews count. */
type Month = { calls: number; strata: readonly Simulated[]; responds?: number }
const problems = 0.16
const disagreements = 0.03
/** Of the problems and of the disagreements, those that are problems by the specialist. */
const [confirmed, found] = [0.92, 0.6]

type Fourfold = [[number, number], [number, number]]
const noCalls = (): Fourfold => [
  [0, 0],
  [0, 0],
]

/** A month's calls with their reviews, the table had all been reviewed, and the one of what was. */
const simulate = ({ calls, strata, responds = 1 }: Month, random: () => number) => {
  const none = { calls: 0, drawn: 0, counted: 0, found: 0, cannotTell: 0, notListened: 0, waiting: 0 }
  const kind = { kind: 'after-service', outcome: 'completed', notReviewed: 0, byOthers: 0 } as const
  const counts = (trait: StratumCounts['trait'], probability: number, left: boolean): StratumCounts => ({
    ...{ ...kind, ...none, trait, probability, left },
  })
  const certain = [counts('problem', 1, false), counts('disagreement', 1, true)] as const
  const drawn = strata.map(({ probability }) => counts('other', probability, true))
  const [all, reviewed] = [noCalls(), noCalls()]
  const take = (into: StratumCounts, isProblem: boolean) => {
    const row = into.left ? 1 : 0
    const column = isProblem ? 0 : 1
    into.calls += 1
    all[row][column] += 1
    if (random() >= into.probability) return
    into.drawn += 1
    if (into.left && random() >= responds) return void (into.notListened += 1)
    into.counted += 1
    if (isProblem) into.found += 1
    reviewed[row][column] += 1
  }
  for (let call = 0; call < calls; call += 1) {
    const which = random()
    if (which < problems) take(certain[0], random() < confirmed)
    else if (which < problems + disagreements) take(certain[1], random() < found)
    else {
      let at = random()
      const index = strata.findIndex(({ part }) => (at -= part) < 0)
      const [into, of] = [drawn.at(index), strata.at(index)]
      if (into && of) take(into, random() < of.missed)
    }
  }
  return { strata: [...certain, ...drawn], all, reviewed }
}

const holds = (figure: Figure, real: number): boolean | undefined =>
  isMissing(figure) || isMissing(figure.limits)
    ? undefined
    : figure.limits.low <= real + 1e-12 && real - 1e-12 <= figure.limits.high

const valueOf = (figure: Figure): number => (isMissing(figure) ? Number.NaN : figure.value)

/** In how many of 100 months the ranges hold what all reviews would have said; and how many misses the sample finds. */
const coverage = (month: Month, runs: number) => {
  const random = generator(2026)
  const held = { kappa: 0, missed: 0, naive: 0 }
  let [ranges, misses] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    const { strata, all, reviewed } = simulate(month, random)
    const { kappa, missed } = weightedAgreement(strata)
    const real = valueOf(cohenKappa(all))
    const [, [c, d]] = all
    const isHeld = holds(kappa, real)
    misses += strata.slice(2).reduce((sum, one) => sum + one.found, 0)
    if (isHeld === undefined) continue
    ranges += 1
    if (isHeld) held.kappa += 1
    if (holds(missed, c / (c + d))) held.missed += 1
    if (holds(cohenKappa(reviewed), real)) held.naive += 1
  }
  const of100 = (count: number) => (100 * count) / ranges
  return {
    ...{ kappa: of100(held.kappa), missed: of100(held.missed), naive: of100(held.naive) },
    misses: misses / runs,
  }
}

/** Eight strata of different size, in some of which more is missed, around a mean share. */
const parts = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05]
const eight = (missed: number, probabilityOf: (index: number) => number = () => 0.05): Simulated[] => {
  const spread = parts.map((_, index) => 0.4 + 0.3 * (index % 5))
  const mean = parts.reduce((sum, part, index) => sum + part * (spread[index] ?? 0), 0)
  return parts.map((part, index) => ({
    ...{ part, probability: probabilityOf(index) },
    missed: (missed * (spread[index] ?? 0)) / mean,
  }))
}
const runsFor = (calls: number): number => (calls > 2000 ? 300 : 800)

test.each([500, 1000, 2000, 5000, 10_000])(
  'of %d calls, 5 in 100 of the rest reviewed in eight strata: kappa and the share missed are within their ranges at least 93 times in 100, and the figure of what was reviewed is not',
  (calls) => {
    for (const missed of [0.005, 0.02]) {
      const { misses, ...held } = coverage({ calls, strata: eight(missed) }, runsFor(calls))
      const name = `${missed} missed: ${JSON.stringify({ misses, ...held })}`
      expect(held.kappa, name).toBeGreaterThanOrEqual(93)
      expect(held.missed, name).toBeGreaterThanOrEqual(93)
      expect(held.naive, name).toBeLessThan(50)
      if (misses >= 10) expect(held.kappa, name).toBeLessThanOrEqual(97)
    }
  },
)

test('where ten misses or more are to be found, the range is not too wide either', () => {
  for (const [calls, missed] of [
    [5000, 0.06],
    [10_000, 0.03],
  ] as const) {
    const { misses, kappa } = coverage({ calls, strata: eight(missed) }, 400)
    expect(misses).toBeGreaterThanOrEqual(10)
    expect(kappa, `${calls} ${missed}`).toBeGreaterThanOrEqual(93)
    expect(kappa, `${calls} ${missed}`).toBeLessThanOrEqual(97)
  }
})

test('where only six in ten reviews of the sample count, those stand for the others, and the range holds', () => {
  for (const calls of [1000, 5000]) {
    const { kappa, naive } = coverage({ calls, strata: eight(0.02), responds: 0.6 }, runsFor(calls))
    expect(kappa).toBeGreaterThanOrEqual(93)
    expect(naive).toBeLessThan(50)
  }
})

test('with the default settings, which draw strata unequally, the range holds 88 times in 100 at least', () => {
  const { probabilities } = defaultStrata
  const unequal = Object.values(probabilities)
  for (const calls of [1000, 2000])
    for (const isWorst of [false, true]) {
      // At worst, most is missed where least is reviewed.
      const probabilityOf = (index: number) =>
        unequal[(isWorst ? 4 : 0) + (index % (isWorst ? 1 : 5))] ?? 0.05
      const strata = eight(0.03, (index) => (index < 3 ? 0.05 : probabilityOf(index)))
      const { kappa } = coverage({ calls, strata }, 600)
      expect(kappa, `${calls} ${isWorst}`).toBeGreaterThanOrEqual(88)
    }
})
