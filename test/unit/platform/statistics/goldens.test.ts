import { expect, test } from 'vitest'
import goldens from '../../../support/platform/goldens/statistics.json' with { type: 'json' }
import { pairsOf } from '../../../support/platform/pairs.ts'
import { gwetAc1 } from '../../../../functions/platform/statistics/agreement/ac1.ts'
import { cohenKappa } from '../../../../functions/platform/statistics/agreement/kappa.ts'
import { runningTest } from '../../../../functions/platform/statistics/agreement/running-test.ts'
import { sampledAgreement } from '../../../../functions/platform/statistics/agreement/sampled-agreement.ts'
import { clusteredMean, clusterSums } from '../../../../functions/platform/statistics/clustered-mean.ts'
import { concordance } from '../../../../functions/platform/statistics/concordance.ts'
import { pearson, spearman } from '../../../../functions/platform/statistics/correlation.ts'
import { isMissing } from '../../../../functions/platform/statistics/figure.ts'
import { limitsOfAgreement, meanGap } from '../../../../functions/platform/statistics/mean-gap.ts'
import { atMostWithNone } from '../../../../functions/platform/statistics/shares.ts'

const { anscombe } = goldens
const sets = [
  pairsOf(anscombe.x123, anscombe.y1),
  pairsOf(anscombe.x123, anscombe.y2),
  pairsOf(anscombe.x123, anscombe.y3),
  pairsOf(anscombe.x4, anscombe.y4),
]
const [first = [], , , fourth = []] = sets

/** A figure's value and limits as numbers; fails if there is none. */
const numbers = (figure: object): { value: number; limits: [number, number] } => {
  if (isMissing(figure) || !('value' in figure) || !('limits' in figure)) throw new Error('no figure')
  const { value, limits } = figure
  if (typeof value !== 'number' || typeof limits !== 'object' || limits === null) throw new Error('no value')
  if (!('low' in limits) || !('high' in limits)) throw new Error('no limits')
  return { value, limits: [Number(limits.low), Number(limits.high)] }
}
const close = (actual: number, golden: number | undefined, tolerance = 1e-9) =>
  expect(Math.abs(actual - (golden ?? NaN))).toBeLessThanOrEqual(tolerance)
const closeLimits = (figure: object, golden: readonly number[], tolerance = 1e-7) => {
  const { limits } = numbers(figure)
  close(limits[0], golden[0], tolerance)
  close(limits[1], golden[1], tolerance)
}

test("Anscombe's four sets have Pearson's correlations to the ninth digit", () => {
  for (const [index, pairs] of sets.entries()) close(numbers(pearson(pairs)).value, anscombe.pearson[index])
  closeLimits(pearson(first), anscombe.firstAsGap.pearsonAdfT95)
})

test("Anscombe's four sets have Spearman's correlations with mid-ranks, and Bonett and Wright's ranges", () => {
  for (const [index, pairs] of sets.entries()) close(numbers(spearman(pairs)).value, anscombe.spearman[index])
  closeLimits(spearman(first), anscombe.bonettWrightInterval95OfFirst)
  closeLimits(spearman(fourth), anscombe.bonettWrightInterval95OfFourth)
})

test("Bonett's own example with ties", () => {
  const { x, y, spearman: value, interval95, tolerance } = goldens.spearmanWithTies
  close(numbers(spearman(pairsOf(x, y))).value, value)
  closeLimits(spearman(pairsOf(x, y)), interval95, tolerance)
})

test("the first set as gaps: mean, range, limits of agreement and Lin's concordance", () => {
  const golden = anscombe.firstAsGap
  close(numbers(meanGap(first)).value, golden.gap)
  closeLimits(meanGap(first), golden.tInterval95)
  const limits = limitsOfAgreement(first)
  expect(limits).toEqual({
    low: expect.closeTo(golden.limits[0] ?? NaN, 9),
    high: expect.closeTo(golden.limits[1] ?? NaN, 9),
  })
  close(numbers(concordance(first)).value, golden.concordance)
  closeLimits(concordance(first), golden.concordanceInfluenceT95)
})

test('the gaps of customers with several answers each', () => {
  const { byCustomer, mean, interval95 } = goldens.clusteredGaps
  const clusters = byCustomer.map((gaps) => ({ sum: gaps.reduce((a, b) => a + b, 0), n: gaps.length }))
  const figure = clusteredMean(clusterSums(clusters))
  close(numbers(figure).value, mean)
  closeLimits(figure, interval95)
})

test('two raters: kappa and AC1 with their standard errors', () => {
  const { fleiss1981, paradox, prevalencePair } = goldens.agreement
  expect(cohenKappa(fleiss1981.table)).toMatchObject({
    value: expect.closeTo(fleiss1981.kappa, 9),
    se: expect.closeTo(fleiss1981.se, 9),
  })
  expect(gwetAc1(fleiss1981.table)).toMatchObject({
    value: expect.closeTo(fleiss1981.ac1, 9),
    se: expect.closeTo(fleiss1981.ac1se, 9),
  })
  expect(cohenKappa(paradox.table)).toMatchObject({
    value: expect.closeTo(paradox.kappa, 9),
    se: expect.closeTo(paradox.kappaSe, 9),
  })
  expect(gwetAc1(paradox.table)).toMatchObject({
    value: expect.closeTo(paradox.ac1, 9),
    se: expect.closeTo(paradox.ac1se, 9),
  })
  for (const { table, kappa } of prevalencePair)
    expect(cohenKappa(table)).toMatchObject({ value: expect.closeTo(kappa, 9) })
})

test("an operator's kappa when only a sample of the other calls was reviewed", () => {
  const { M, m, found, estimate, missShare95, kappa95, ...known } = goldens.sampledKappa
  const figures = sampledAgreement({
    ...known,
    rest: M,
    drawn: [{ probability: m / M, reviewed: m, found }],
  })
  if (isMissing(figures)) throw new Error('no figures')
  close(numbers(figures.kappa).value, estimate)
  closeLimits(figures.missShare, missShare95)
  closeLimits(figures.kappa, kappa95)
})

test('none of n leaves so much possible', () => {
  const { reviewed, atMost95, tolerance } = goldens.nothingFound
  for (const [index, n] of reviewed.entries()) close(atMostWithNone(n), atMost95[index], tolerance)
})

test("an operator's running test takes the path it should, and flags above its limit", () => {
  const { misses, start, path } = goldens.runningTest
  const points = runningTest(
    misses.map((miss) => miss === 1),
    start,
  )
  for (const [index, { sum }] of points.entries()) close(sum, path[index])
  expect(points.map(({ flagged }) => flagged)).toEqual([false, false, false, false, false, false, true])
})
