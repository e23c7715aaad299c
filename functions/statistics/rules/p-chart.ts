import { chanceOfMore, type Count } from './exact-test.ts'

/** What a share is expected to lie between if nothing has changed; shares from 0 to 1. */
export type Limits = {
  lower: number
  upper: number
  /** The limits of the outer third on either side. */
  warnLower: number
  warnUpper: number
}

/** The chance of lying beyond three, and beyond two, standard deviations on one side of a normal distribution. */
const beyondThree = 0.0013498980316301
const beyondTwo = 0.0227501319481792

/** With fewer expected hits, or misses, than this the normal approximation gives too many false signals. */
const fewExpected = 10

/** The most hits of `n` that are still expected: more have at most the chance `alpha`. */
const maxHits = (n: number, p: number, alpha: number): number => {
  // Every step is towards the answer, from the middle of the distribution.
  let most = Math.floor(n * p)
  while (chanceOfMore(most, n, p) > alpha) most += 1
  while (most > 0 && chanceOfMore(most - 1, n, p) <= alpha) most -= 1
  return most
}

const exactLimits = (n: number, p: number): Limits => ({
  lower: 1 - maxHits(n, 1 - p, beyondThree) / n,
  upper: maxHits(n, p, beyondThree) / n,
  warnLower: 1 - maxHits(n, 1 - p, beyondTwo) / n,
  warnUpper: maxHits(n, p, beyondTwo) / n,
})

/**
 * The limits of a p-chart for a month with `n` calls around the share `p`: three standard deviations, two for the
 * warning limits. With fewer than ten hits or misses expected, the exact binomial limits with the same chances.
 */
export const limitsOf = (n: number, p: number): Limits => {
  if (Math.min(n * p, n * (1 - p)) < fewExpected) return exactLimits(n, p)
  const sd = Math.sqrt((p * (1 - p)) / n)
  const within = (share: number) => Math.min(1, Math.max(0, share))
  return {
    lower: within(p - 3 * sd),
    upper: within(p + 3 * sd),
    warnLower: within(p - 2 * sd),
    warnUpper: within(p + 2 * sd),
  }
}

/** The sum of counts. */
export const pooled = (counts: readonly Count[]): Count => ({
  n: counts.reduce((sum, { n }) => sum + n, 0),
  of: counts.reduce((sum, { of }) => sum + of, 0),
})

/** The share of a count; null of nothing. */
export const shareOf = ({ n, of }: Count): number | null => (of === 0 ? null : n / of)
