import { type Figure, missing } from './figure.ts'
import { withT } from './mean-gap.ts'
import type { Moments } from './pairs.ts'
import { normal975 } from './quantiles.ts'

/** One cell of customers who are alike otherwise: `n` of `of` with and without what is examined. */
export type Stratum = { with: { n: number; of: number }; without: { n: number; of: number } }

const weightOf = (a: number, b: number) => (a * b) / (a + b)

/**
 * The difference of two shares (with minus without) over cells, weighted by Mantel and Haenszel, with the variance of
 * Sato (1989), which holds for few large cells and for many small ones. Cells with one side only tell nothing.
 */
export const riskDifference = (strata: readonly Stratum[]): Figure => {
  const sums = { weight: 0, difference: 0, p: 0, q: 0 }
  for (const one of strata) {
    const [a, n1, c, n0] = [one.with.n, one.with.of, one.without.n, one.without.of]
    if (n1 === 0 || n0 === 0) continue
    const n = n1 + n0
    sums.weight += weightOf(n1, n0)
    sums.difference += (a * n0 - c * n1) / n
    sums.p += (n1 * n1 * c - n0 * n0 * a + (n1 * n0 * (n0 - n1)) / 2) / (n * n)
    sums.q += (a * (n0 - c) + c * (n1 - a)) / (2 * n)
  }
  if (sums.weight === 0) return missing('too-few')
  const value = sums.difference / sums.weight
  const variance = (value * sums.p + sums.q) / sums.weight ** 2
  if (!(variance > 0)) return { value, limits: missing('no-interval') }
  const half = normal975 * Math.sqrt(variance)
  return { value, limits: { low: Math.max(-1, value - half), high: Math.min(1, value + half) } }
}

/** One cell's values with and without what is examined. */
type MeanStratum = { with: Moments | undefined; without: Moments | undefined }

/** The variance that one side's values have within their cells, and how many degrees of freedom it has. */
const pooled = (sides: readonly Moments[]) => {
  const df = sides.reduce((sum, { n }) => sum + n - 1, 0)
  const squares = sides.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0)
  return { df, variance: df === 0 ? 0 : squares / df }
}

/** The difference of two means (with minus without) over the same cells with the same weights, and its range (Welch). */
export const meanDifference = (strata: readonly MeanStratum[]): Figure => {
  const both = strata.flatMap((one) =>
    one.with && one.without ? [{ with: one.with, without: one.without }] : [],
  )
  if (both.length === 0) return missing('too-few')
  const weights = both.map((one) => weightOf(one.with.n, one.without.n))
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const mean = (of: (index: number) => number) =>
    weights.reduce((sum, one, index) => sum + one * of(index), 0) / weight
  const errorOf = (side: 'with' | 'without') => {
    const { df, variance } = pooled(both.map((one) => one[side]))
    const squares = both.reduce((sum, one, index) => sum + (weights[index] ?? 0) ** 2 / one[side].n, 0)
    return { df, square: (variance * squares) / weight ** 2 }
  }
  const [a, b] = [errorOf('with'), errorOf('without')]
  const value = mean((index) => (both[index]?.with.mean ?? 0) - (both[index]?.without.mean ?? 0))
  if (a.df < 1 || b.df < 1) return { value, limits: missing('too-few') }
  const square = a.square + b.square
  const df = square === 0 ? 1 : square ** 2 / (a.square ** 2 / a.df + b.square ** 2 / b.df)
  return withT(value, Math.sqrt(square), df)
}
