import { expect, test } from 'vitest'
import { gwetAc1 } from '../../../../functions/platform/statistics/agreement/ac1.ts'
import { cohenKappa } from '../../../../functions/platform/statistics/agreement/kappa.ts'
import { runningTest } from '../../../../functions/platform/statistics/agreement/running-test.ts'
import { sampledAgreement } from '../../../../functions/platform/statistics/agreement/sampled-agreement.ts'
import { clusteredMean, noClusters } from '../../../../functions/platform/statistics/clustered-mean.ts'
import { concordance } from '../../../../functions/platform/statistics/concordance.ts'
import { pearson, spearman } from '../../../../functions/platform/statistics/correlation.ts'
import { meanDifference, riskDifference } from '../../../../functions/platform/statistics/mantel-haenszel.ts'
import { limitsOfAgreement, meanGap } from '../../../../functions/platform/statistics/mean-gap.ts'
import { atMostWithNone, wilson, within } from '../../../../functions/platform/statistics/shares.ts'
import { errorOfMean, welch } from '../../../../functions/platform/statistics/welch.ts'

const tens = [{ x: 10, y: 10, n: 30 }]

test('without any pair there are too few', () => {
  for (const figure of [meanGap, pearson, spearman, concordance, limitsOfAgreement])
    expect(figure([])).toEqual({ why: 'too-few' })
  expect(clusteredMean(noClusters)).toEqual({ why: 'too-few' })
  expect(wilson(0, 0)).toEqual({ why: 'too-few' })
  expect(atMostWithNone(0)).toBe(1)
})

test('ten and ten everywhere: the gap is 0 for certain, correlations have no spread', () => {
  expect(meanGap(tens)).toEqual({ value: 0, limits: { why: 'no-interval' } })
  expect(within(tens, 0)).toBe(30)
  for (const figure of [pearson, spearman, concordance]) expect(figure(tens)).toEqual({ why: 'no-spread' })
})

test('one constant column has no correlation, and agrees with nothing', () => {
  const pairs = [
    { x: 10, y: 10, n: 20 },
    { x: 10, y: 7, n: 5 },
  ]
  expect(pearson(pairs)).toEqual({ why: 'no-spread' })
  expect(spearman(pairs)).toEqual({ why: 'no-spread' })
  expect(concordance(pairs)).toEqual({ value: 0, limits: { why: 'no-interval' } })
})

test('a perfect column has no range; two marks lower everywhere is a perfect correlation and a gap', () => {
  const lower = [
    { x: 10, y: 8, n: 20 },
    { x: 9, y: 7, n: 5 },
    { x: 3.3, y: 1.3, n: 2 },
  ]
  expect(pearson(lower)).toEqual({ value: 1, limits: { why: 'no-interval' } })
  expect(spearman(lower)).toEqual({ value: 1, limits: { why: 'no-interval' } })
  expect(meanGap(lower)).toMatchObject({ value: expect.closeTo(-2, 12) })
  const turned = lower.map(({ x, n }) => ({ x, y: 10 - x, n }))
  expect(pearson(turned)).toEqual({ value: -1, limits: { why: 'no-interval' } })
})

test('one pair has a gap and nothing else', () => {
  expect(meanGap([{ x: 9, y: 8, n: 1 }])).toEqual({ value: -1, limits: { why: 'too-few' } })
  expect(pearson([{ x: 9, y: 8, n: 1 }])).toEqual({ why: 'too-few' })
})

test("Wilson's range of none and of all begins and ends where it must", () => {
  expect(wilson(0, 20)).toMatchObject({ value: 0, limits: { low: 0, high: expect.closeTo(0.161125, 5) } })
  expect(wilson(20, 20)).toMatchObject({ value: 1, limits: { high: 1 } })
})

test('one point apart is one point, although computers see 8.7 - 7.7 otherwise', () => {
  expect(within([{ x: 8.7, y: 7.7, n: 3 }], 1)).toBe(3)
})

test("Welch's test needs two on each side and some spread", () => {
  const one = errorOfMean({ n: 1, mean: 3, variance: 0 })
  const flat = errorOfMean({ n: 30, mean: 3, variance: 0 })
  const lively = errorOfMean({ n: 30, mean: 4, variance: 2 })
  expect(welch(one, lively)).toEqual({ why: 'too-few' })
  expect(welch(flat, flat)).toEqual({ why: 'no-spread' })
  expect(welch(flat, lively)).toMatchObject({ df: 29, t: expect.closeTo(3.872983, 5) })
})

test("Welch's test of published data", () => {
  // R's t.test: t = -2.46, df = 25.0, p = 0.021.
  const a = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4]
  const b = [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4]
  const of = (values: number[]) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    return errorOfMean({ n: values.length, mean, variance: squares / (values.length - 1) })
  }
  const test = welch(of(a), of(b))
  expect(test).toMatchObject({
    t: expect.closeTo(2.46, 2),
    df: expect.closeTo(25, 1),
    chance: expect.closeTo(0.021, 3),
  })
})

test('Mantel and Haenszel: one cell is the plain difference; one-sided cells tell nothing', () => {
  const cell = { with: { n: 30, of: 50 }, without: { n: 20, of: 50 } }
  expect(riskDifference([cell])).toMatchObject({ value: expect.closeTo(0.2, 12) })
  const oneSided = { with: { n: 9, of: 9 }, without: { n: 0, of: 0 } }
  expect(riskDifference([cell, oneSided])).toEqual(riskDifference([cell]))
  expect(riskDifference([oneSided])).toEqual({ why: 'too-few' })
  expect(riskDifference([{ with: { n: 0, of: 5 }, without: { n: 0, of: 5 } }])).toEqual({
    value: 0,
    limits: { why: 'no-interval' },
  })
})

test("Mantel and Haenszel in two cells, by hand, and Sato's variance of one balanced cell is the usual one", () => {
  const strata = [
    { with: { n: 8, of: 10 }, without: { n: 10, of: 20 } },
    { with: { n: 15, of: 30 }, without: { n: 2, of: 10 } },
  ]
  // Weights 20/3 and 7.5, differences 0.3 and 0.3.
  expect(riskDifference(strata)).toMatchObject({ value: expect.closeTo(0.3, 12) })
  const balanced = riskDifference([{ with: { n: 30, of: 50 }, without: { n: 20, of: 50 } }])
  const se = Math.sqrt((0.6 * 0.4) / 50 + (0.4 * 0.6) / 50)
  if (!('limits' in balanced) || !('low' in balanced.limits)) throw new Error('no limits')
  const half = (balanced.limits.high - balanced.limits.low) / 2 / 1.959963984540054
  expect(half / se).toBeGreaterThan(0.98)
  expect(half / se).toBeLessThan(1.05)
})

test('gaps over the same cells: one cell is the plain difference with Welch’s range', () => {
  const [a, b] = [
    { n: 30, mean: -0.2, variance: 1.5 },
    { n: 40, mean: -0.6, variance: 0.7 },
  ]
  const test = welch(errorOfMean(b), errorOfMean(a))
  if (!('difference' in test)) throw new Error('no test')
  const figure = meanDifference([{ with: a, without: b }])
  if (!('limits' in figure) || !('low' in figure.limits)) throw new Error('no limits')
  expect(figure.value).toBeCloseTo(0.4, 12)
  expect(test.difference).toMatchObject({ limits: { low: expect.closeTo(figure.limits.low, 9) } })
  expect(meanDifference([{ with: a, without: undefined }])).toEqual({ why: 'too-few' })
})

test('raters: nothing, one category only, an empty marginal', () => {
  expect(
    cohenKappa([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ why: 'too-few' })
  expect(
    cohenKappa([
      [9, 0],
      [0, 0],
    ]),
  ).toEqual({ why: 'no-spread' })
  expect(
    cohenKappa([
      [9, 1],
      [0, 0],
    ]),
  ).toMatchObject({ value: 0, limits: { why: 'no-interval' } })
  expect(
    gwetAc1([
      [9, 0],
      [0, 0],
    ]),
  ).toMatchObject({ value: 1, limits: { why: 'no-interval' } })
})

test('a sample without misses has a lower limit of 0 and an upper one above 0', () => {
  const known = { a: 50, b: 2, c1: 1, d1: 3, rest: 500 }
  expect(sampledAgreement({ ...known, drawn: [] })).toEqual({ why: 'too-few' })
  const clean = sampledAgreement({ ...known, drawn: [{ probability: 0.1, reviewed: 50, found: 0 }] })
  if (!('missShare' in clean)) throw new Error('no figures')
  expect(clean.missShare).toMatchObject({ value: 0, limits: { low: 0, high: expect.closeTo(0.0487585, 6) } })
  expect(clean.kappa).toMatchObject({
    limits: { high: clean.kappa && 'value' in clean.kappa ? clean.kappa.value : 0 },
  })
})

test('after a flag the running test starts again, and it never falls below 0', () => {
  const flags = runningTest([true, true, true, true, true, true]).map(({ flagged }) => flagged)
  expect(flags).toEqual([true, true, true, true, true, true])
  expect(runningTest(Array.from({ length: 60 }, () => false)).at(-1)).toEqual({ sum: 0, flagged: false })
})
