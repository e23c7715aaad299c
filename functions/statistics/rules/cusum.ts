import type { Count } from './exact-test.ts'

/** How far a running sum has got, and the limit at which it says that the share has risen. */
export type Watch = { sum: number; limit: number; reached: boolean }

/** The sum is tuned to a doubling of the odds. */
const oddsRatio = 2

/**
 * A Bernoulli CUSUM for a rise from the share `p` to twice its odds, over counts in their order (each is a day): the
 * sum of the log-likelihood ratios, never below 0. `reached` if it has reached the limit at the end of any of them.
 */
export const watchOf = (days: readonly Count[], p: number, limit: number): Watch => {
  const raised = (oddsRatio * p) / (1 - p + oddsRatio * p)
  const [hit, miss] = [Math.log(raised / p), Math.log((1 - raised) / (1 - p))]
  let sum = 0
  let reached = false
  for (const { n, of } of days) {
    sum = Math.max(0, sum + n * hit + (of - n) * miss)
    reached ||= sum >= limit
  }
  return { sum, limit, reached }
}
