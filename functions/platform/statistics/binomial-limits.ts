import { betaBelow } from './beta.ts'
import type { Limits } from './figure.ts'

/** The chance of at most `k` hits of `n` at a share of `p`, between 0 and 1. */
const atMost = (k: number, n: number, p: number): number => {
  if (k < 0) return 0
  if (k >= n) return 1
  return betaBelow(1 - p, n - k, k + 1, p)
}

/** The share below which fewer than `tail` of all samples of `n` lie, between the last two numbers of hits. */
const lowerLimit = (n: number, p: number, tail: number): number => {
  let [under, hits] = [-1, n]
  while (hits - under > 1) {
    const middle = Math.floor((under + hits) / 2)
    if (atMost(middle, n, p) >= tail) hits = middle
    else under = middle
  }
  const [below, reached] = [atMost(hits - 1, n, p), atMost(hits, n, p)]
  return Math.max(0, (hits - (reached - tail) / (reached - below)) / n)
}

/**
 * Between which limits the shares of samples of `n` lie if the true share is `p`, with the chance `tail` of lying beyond
 * them on either side: exact binomial limits, interpolated between whole numbers of hits, for funnel plots (Spiegelhalter,
 * 2005, A.1.1). `n` is a whole number from 1.
 */
export const binomialLimits = (n: number, p: number, tail: number): Limits =>
  p <= 0 || p >= 1
    ? { low: p, high: p }
    : { low: lowerLimit(n, p, tail), high: 1 - lowerLimit(n, 1 - p, tail) }
