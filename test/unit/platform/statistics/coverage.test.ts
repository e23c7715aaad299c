import { expect, test } from 'vitest'
import { clusteredMean, clusterSums } from '../../../../functions/platform/statistics/clustered-mean.ts'
import { concordance } from '../../../../functions/platform/statistics/concordance.ts'
import { pearson, spearman } from '../../../../functions/platform/statistics/correlation.ts'
import { type Figure, isMissing } from '../../../../functions/platform/statistics/figure.ts'
import { meanGap } from '../../../../functions/platform/statistics/mean-gap.ts'
import { jointMoments, type Pair } from '../../../../functions/platform/statistics/pairs.ts'
import { generator } from '../../../support/platform/random.ts'
import {
  type Likely,
  likelyPairs,
  sampler,
  sharesOfMarks,
} from '../../../support/platform/simulated-marks.ts'

/** Marks that correlate somewhat and strongly, and ones that are lower in the survey. */
const opinions = [
  { rho: 0.5, shift: 0 },
  { rho: 0.8, shift: 0 },
  { rho: 0.65, shift: 0.5 },
].map(({ rho, shift }) => likelyPairs(rho, shift))

/** All that there is: each pair as often as it is likely. */
const populationOf = (likely: readonly Likely[]): Pair[] => likely.map(({ x, y, p }) => ({ x, y, n: p }))

/** The true values, from all pairs with the moments of everybody (divisor n), without the figures' own code for ranks. */
const truth = {
  gap: (all: readonly Pair[]) => all.reduce((sum, { x, y, n }) => sum + n * (y - x), 0),
  pearson: (all: readonly Pair[]) => {
    const { a, b, c } = jointMoments(all)
    return c / Math.sqrt(a * b)
  },
  spearman: (all: readonly Pair[]) => {
    const rank = (of: (pair: Pair) => number, mark: number) =>
      all.reduce((sum, pair) => sum + pair.n * (of(pair) < mark ? 1 : of(pair) === mark ? 0.5 : 0), 0)
    const x = sharesOfMarks.map((_, mark) => rank((pair) => pair.x, mark))
    const y = sharesOfMarks.map((_, mark) => rank((pair) => pair.y, mark))
    return truth.pearson(all.map((pair) => ({ x: x[pair.x] ?? 0, y: y[pair.y] ?? 0, n: pair.n })))
  },
  concordance: (all: readonly Pair[]) => {
    const { a, b, c } = jointMoments(all)
    return (2 * c) / (a + b + truth.gap(all) ** 2)
  },
}

/** The share of samples whose range holds the true value, of those that have a range. */
const coverage = (
  figure: (pairs: readonly Pair[]) => Figure,
  likely: readonly Likely[],
  real: number,
  n: number,
  runs: number,
) => {
  const draw = sampler(likely, 2026)
  let [held, ranges] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    const one = figure(draw(n))
    if (isMissing(one) || isMissing(one.limits)) continue
    ranges += 1
    if (one.limits.low <= real && real <= one.limits.high) held += 1
  }
  return (100 * held) / ranges
}

const runs = 3000

test.each([
  ['the mean gap', meanGap, truth.gap, [10, 25, 100]],
  ["Spearman's correlation", spearman, truth.spearman, [10, 25, 100]],
  ['the concordance', concordance, truth.concordance, [400]],
  ["Pearson's correlation", pearson, truth.pearson, [400]],
] as const)('the range of %s holds in 93 to 97 of 100 samples', (name, figure, real, sizes) => {
  for (const [index, likely] of opinions.entries())
    for (const n of sizes) {
      const held = coverage(figure, likely, real(populationOf(likely)), n, n > 100 ? 1500 : runs)
      expect(held, `${name} ${index} ${n}`).toBeGreaterThanOrEqual(93)
      expect(held, `${name} ${index} ${n}`).toBeLessThanOrEqual(97)
    }
})

test('with five pairs, the range of the rank correlation holds in at least 93 of 100 samples', () => {
  for (const likely of opinions)
    expect(coverage(spearman, likely, truth.spearman(populationOf(likely)), 5, runs)).toBeGreaterThanOrEqual(
      93,
    )
})

test('with a hundred pairs, the ranges called approximate hold in at least 90 of 100 samples', () => {
  for (const likely of opinions) {
    const all = populationOf(likely)
    expect(coverage(concordance, likely, truth.concordance(all), 100, runs)).toBeGreaterThanOrEqual(90)
    expect(coverage(pearson, likely, truth.pearson(all), 100, runs)).toBeGreaterThanOrEqual(90)
  }
})

test('eight answers of one customer resemble each other: the clustered range of their mean gap holds, a plain one does not', () => {
  const random = generator(7)
  let [held, plain] = [0, 0]
  const times = 1500
  for (let run = 0; run < times; run += 1) {
    const clusters = Array.from({ length: 40 }, () => {
      // What a customer thinks now shifts all of their marks.
      const mood = random() < 0.25 ? -2 : random() < 0.3 ? 1 : 0
      const n = 1 + Math.floor(random() * 8)
      const gaps = Array.from({ length: n }, () => mood + (random() < 0.2 ? 1 : random() < 0.25 ? -1 : 0))
      return { sum: gaps.reduce((sum, gap) => sum + gap, 0), n, gaps }
    })
    const real = -0.5 + 0.75 * 0.3 + 0.2 - 0.8 * 0.25
    const holds = (figure: Figure) =>
      'limits' in figure && 'low' in figure.limits && figure.limits.low <= real && real <= figure.limits.high
    if (holds(clusteredMean(clusterSums(clusters)))) held += 1
    if (holds(meanGap(clusters.flatMap(({ gaps }) => gaps.map((gap) => ({ x: 0, y: gap, n: 1 }))))))
      plain += 1
  }
  expect((100 * held) / times).toBeGreaterThanOrEqual(93)
  expect((100 * held) / times).toBeLessThanOrEqual(97)
  expect((100 * plain) / times).toBeLessThan(80)
})
