import { type Estimate, type Figure, type Limits, missing, type Missing } from './figure.ts'
import {
  countOf,
  type Deviation,
  isConstant,
  jointMoments,
  type Pair,
  sumOf,
  type Weighted,
} from './pairs.ts'
import { normal975, t975 } from './quantiles.ts'

/** A correlation this close to 1 is 1. */
const perfect = 1 - 1e-12

/** A correlation's range on Fisher's z scale, where `half` is half its width. */
const onZScale = (value: number, half: number): Limits => ({
  low: Math.tanh(Math.atanh(value) - half),
  high: Math.tanh(Math.atanh(value) + half),
})

/**
 * A coefficient of agreement with the range that follows from each pair's influence on it (t, n - 1, on the z scale). It
 * holds for marks bunched at the top from about 400 pairs, and is approximate from 100.
 */
export const withInfluence = (
  value: number,
  each: readonly Deviation[],
  influenceOf: (one: Deviation) => number,
): Estimate => {
  const n = countOf(each)
  if (n < 3) return { value, limits: missing('too-few') }
  if (Math.abs(value) >= perfect) return { value: Math.sign(value), limits: missing('no-interval') }
  const se = Math.sqrt(sumOf(each, (one) => influenceOf(one) ** 2) / (n * (n - 1))) / (1 - value * value)
  if (!(se > 0)) return { value, limits: missing('no-interval') }
  return { value, limits: onZScale(value, t975(n - 1) * se) }
}

/** Why two columns have no correlation; undefined if they have one. */
const whyNone = (pairs: readonly Pair[]): Missing | undefined => {
  if (countOf(pairs) < 2) return missing('too-few')
  const constant = (['x', 'y'] as const).some((side) =>
    isConstant(pairs.map((pair) => ({ value: pair[side], n: pair.n }))),
  )
  return constant ? missing('no-spread') : undefined
}

/** Pearson's correlation, with a range that does not assume normal marks (asymptotically distribution-free). */
export const pearson = (pairs: readonly Pair[]): Figure => {
  const none = whyNone(pairs)
  if (none) return none
  const { each, a, b, c } = jointMoments(pairs)
  const r = Math.max(-1, Math.min(1, c / Math.sqrt(a * b)))
  return withInfluence(
    r,
    each,
    ({ dx, dy }) => (dx * dy) / Math.sqrt(a * b) - (r * ((dx * dx) / a + (dy * dy) / b)) / 2,
  )
}

/** The rank of each value; equal ones share the mean of theirs (mid-ranks). */
const midRanks = (values: readonly Weighted[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { value, n } of values) counts.set(value, (counts.get(value) ?? 0) + n)
  let before = 0
  const ranks = new Map<number, number>()
  for (const [value, n] of [...counts].toSorted(([a], [b]) => a - b)) {
    ranks.set(value, before + (n + 1) / 2)
    before += n
  }
  return ranks
}

/** Spearman's rank correlation with mid-ranks, and its range by Bonett and Wright (2000). */
export const spearman = (pairs: readonly Pair[]): Figure => {
  const none = whyNone(pairs)
  if (none) return none
  const x = midRanks(pairs.map((pair) => ({ value: pair.x, n: pair.n })))
  const y = midRanks(pairs.map((pair) => ({ value: pair.y, n: pair.n })))
  const ranked = pairs.map((pair) => ({ x: x.get(pair.x) ?? 0, y: y.get(pair.y) ?? 0, n: pair.n }))
  const { n, a, b, c } = jointMoments(ranked)
  const value = Math.max(-1, Math.min(1, c / Math.sqrt(a * b)))
  if (Math.abs(value) >= perfect) return { value: Math.sign(value), limits: missing('no-interval') }
  if (n < 4) return { value, limits: missing('too-few') }
  return { value, limits: onZScale(value, normal975 * Math.sqrt((1 + value ** 2 / 2) / (n - 3))) }
}
