import { type Figure, missing } from './figure.ts'
import { countOf, type Pair } from './pairs.ts'
import { normal975 } from './quantiles.ts'

/** A share of `k` of `n` with its range (Wilson, 1927). */
export const wilson = (k: number, n: number): Figure => {
  if (n === 0) return missing('too-few')
  const p = k / n
  const square = normal975 ** 2
  const centre = (p + square / (2 * n)) / (1 + square / n)
  const half = (normal975 / (1 + square / n)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n))
  return {
    value: p,
    limits: { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) },
  }
}

/** How many pairs differ by no more than so many points. */
export const within = (pairs: readonly Pair[], points: number): number =>
  // Marks with decimals: 8.7 - 7.7 is not quite one point to a computer.
  countOf(pairs.filter(({ x, y }) => Math.abs(y - x) <= points + 1e-9))

/** What none of `n` leaves possible: at most this share, one-sided 95 %, exactly; 1 if there are none. */
export const atMostWithNone = (n: number): number => (n === 0 ? 1 : 1 - 0.05 ** (1 / n))
