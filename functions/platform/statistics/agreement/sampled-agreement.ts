import { type Estimate, isMissing, type Limits, missing, type Missing } from '../figure.ts'
import { betaQuantile } from '../quantiles.ts'

/** Calls drawn with one probability, above 0: how many were reviewed and in how many the review found a problem. */
type DrawnStratum = { probability: number; reviewed: number; found: number }

/** What is known of an operator's verdicts: what was reviewed for certain, and what was drawn of the rest. */
export type SampledReviews = {
  /** Problems by the operator which the review calls problems, and those which it does not. */
  a: number
  b: number
  /** Reviewed for certain although the operator saw no problem: problems by the review, and none. */
  c1: number
  d1: number
  /** How many other calls there were in all, and the sample of them. */
  rest: number
  drawn: readonly DrawnStratum[]
}

type Fourfold = { a: number; b: number; c: number; d: number }

const kappaOf = ({ a, b, c, d }: Fourfold): number | undefined => {
  const n = a + b + c + d
  const expected = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n)
  return 1 - expected < 1e-12 ? undefined : ((a + d) / n - expected) / (1 - expected)
}

const ac1Of = ({ a, b, c, d }: Fourfold): number => {
  const n = a + b + c + d
  const pi = (2 * a + b + c) / (2 * n)
  const expected = 2 * pi * (1 - pi)
  return ((a + d) / n - expected) / (1 - expected)
}

const shareOf = (part: number, all: number): number | undefined => (all === 0 ? undefined : part / all)
const missedOf = ({ c, d }: Fourfold): number | undefined => shareOf(c, c + d)

/** The share of misses among drawn calls (Hájek), with Jeffreys' limits at the sample's effective size. */
const shareOfMisses = (drawn: readonly DrawnStratum[]): { p: number; limits: Limits } | undefined => {
  const sum = (of: (one: DrawnStratum) => number) => drawn.reduce((so, one) => so + of(one), 0)
  const m = sum(({ reviewed }) => reviewed)
  if (m === 0) return undefined
  const weights = sum(({ reviewed, probability }) => reviewed / probability)
  const squares = sum(({ reviewed, probability }) => reviewed / probability ** 2)
  const p = sum(({ found, probability }) => found / probability) / weights
  const variance =
    sum(({ reviewed, found, probability }) => {
      const spread = found * (1 - p) ** 2 + (reviewed - found) * p ** 2
      return ((1 - probability) / probability ** 2) * spread
    }) /
    weights ** 2
  const alike = p <= 0 || p >= 1
  const effective = Math.min(m, alike ? weights ** 2 / squares : variance > 0 ? (p * (1 - p)) / variance : m)
  const [hits, others] = [p * effective + 0.5, (1 - p) * effective + 0.5]
  return {
    p,
    limits: {
      low: p <= 0 ? 0 : betaQuantile(0.025, hits, others),
      high: p >= 1 ? 1 : betaQuantile(0.975, hits, others),
    },
  }
}

/** Agreement of operator and specialist where only a sample was reviewed. `missed` is of the calls left as no problem. */
export type SampledAgreement = {
  missShare: Estimate
  kappa: Estimate | Missing
  ac1: Estimate | Missing
  missed: Estimate | Missing
  /** The share on which both said the same, of all, and of what either called a problem or none. */
  raw: Estimate | Missing
  positive: Estimate | Missing
  negative: Estimate | Missing
  /** The share of problems by the specialist. */
  prevalence: Estimate | Missing
}

/**
 * Kappa, AC1 and the share missed as if every call that could be drawn had been reviewed. All uncertainty is in the share
 * of misses in the rest; its limits are mapped through each figure. `too-few` while nothing of the rest was drawn.
 */
export const sampledAgreement = (reviews: SampledReviews): SampledAgreement | Missing => {
  const misses = shareOfMisses(reviews.drawn)
  if (!misses) return missing('too-few')
  const tableAt = (p: number): Fourfold => ({
    a: reviews.a,
    b: reviews.b,
    c: reviews.c1 + p * reviews.rest,
    d: reviews.d1 + (1 - p) * reviews.rest,
  })
  const mapped = (of: (table: Fourfold) => number | undefined): Estimate | Missing => {
    const [value, one, other] = [misses.p, misses.limits.low, misses.limits.high].map((p) => of(tableAt(p)))
    if (value === undefined) return missing('no-spread')
    if (one === undefined || other === undefined) return { value, limits: missing('no-interval') }
    return { value, limits: { low: Math.min(one, other, value), high: Math.max(one, other, value) } }
  }
  const kappa = mapped(kappaOf)
  return {
    missShare: { value: misses.p, limits: misses.limits },
    // Of an operator who never saw a problem, kappa is 0 whatever the sample finds.
    kappa:
      reviews.a + reviews.b === 0 && !isMissing(kappa) ? { value: 0, limits: missing('no-interval') } : kappa,
    ac1: mapped(ac1Of),
    missed: mapped(missedOf),
    raw: mapped(({ a, b, c, d }) => shareOf(a + d, a + b + c + d)),
    positive: mapped(({ a, b, c }) => shareOf(2 * a, 2 * a + b + c)),
    negative: mapped(({ b, c, d }) => shareOf(2 * d, 2 * d + b + c)),
    prevalence: mapped(({ a, b, c, d }) => shareOf(a + c, a + b + c + d)),
  }
}
