import { logChoose } from './log-choose.ts'

/** `n` of `of`, both whole numbers: four of ten problems had this cause. */
export type Count = { n: number; of: number }

/** The sum of the probabilities of `first` to `last`, at most 1. */
const sumOf = (first: number, last: number, logOf: (k: number) => number): number => {
  let sum = 0
  for (let k = first; k <= last; k += 1) sum += Math.exp(logOf(k))
  return Math.min(1, sum)
}

/**
 * How likely it is that at least `now.n` of all hits fall into `now` if nothing has changed: the one-sided exact
 * conditional test of two shares (Fisher). 1 if either side is empty.
 */
export const chanceOfRise = (now: Count, before: Count): number => {
  const [hits, all] = [now.n + before.n, now.of + before.of]
  if (now.of === 0 || before.of === 0) return 1
  const total = logChoose(all, now.of)
  const logOf = (k: number) => logChoose(hits, k) + logChoose(all - hits, now.of - k) - total
  return sumOf(now.n, Math.min(hits, now.of), logOf)
}

/** The same for at most `now.n` hits: how likely a share this low is if nothing has changed. */
export const chanceOfFall = (now: Count, before: Count): number =>
  chanceOfRise({ n: now.of - now.n, of: now.of }, { n: before.of - before.n, of: before.of })

/** How likely more than `k` hits of `n` are at a share of `p` (binomial). */
export const chanceOfMore = (k: number, n: number, p: number): number => {
  if (p <= 0 || k >= n) return 0
  if (p >= 1) return 1
  return sumOf(Math.max(0, k + 1), n, (i) => logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log(1 - p))
}
