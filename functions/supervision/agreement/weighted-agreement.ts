import { gwetAc1 } from '../../platform/statistics/agreement/ac1.ts'
import { cohenKappa } from '../../platform/statistics/agreement/kappa.ts'
import {
  sampledAgreement,
  type SampledAgreement,
  type SampledReviews,
} from '../../platform/statistics/agreement/sampled-agreement.ts'
import { type Figure, isMissing, missing } from '../../platform/statistics/figure.ts'
import { responding, type StratumCounts } from './count-strata.ts'

/**
 * What reviews say of operators' verdicts, as `sampledAgreement` takes it. Where not every drawn call has a review that
 * counts, those that have one stand for the others of their stratum.
 */
const sampledReviewsOf = (strata: readonly StratumCounts[]): SampledReviews => {
  const reviews = { a: 0, b: 0, c1: 0, d1: 0, rest: 0 }
  const drawn: { probability: number; reviewed: number; found: number }[] = []
  for (const one of strata) {
    const probability = responding(one)
    const { counted, found, left, calls } = one
    if (!left) {
      reviews.a += found / probability
      reviews.b += (counted - found) / probability
    } else if (probability === 1) {
      reviews.c1 += found
      reviews.d1 += counted - found
    } else {
      reviews.rest += calls
      if (counted > 0) drawn.push({ probability, reviewed: counted, found })
    }
  }
  return { ...reviews, drawn }
}

type Figures = Record<Exclude<keyof SampledAgreement, 'missShare'>, Figure>

/** Every call was reviewed, so that nothing is estimated but kappa and AC1 of calls like these. */
const ofAll = ({ a, b, c1, d1 }: SampledReviews): Figures => {
  const share = (part: number, all: number): Figure =>
    all === 0 ? missing('too-few') : { value: part / all, limits: missing('no-interval') }
  const table = [
    [a, b],
    [c1, d1],
  ]
  return {
    kappa: cohenKappa(table),
    ac1: gwetAc1(table),
    missed: share(c1, c1 + d1),
    raw: share(a + d1, a + b + c1 + d1),
    positive: share(2 * a, 2 * a + b + c1),
    negative: share(2 * d1, 2 * d1 + b + c1),
    prevalence: share(a + c1, a + b + c1 + d1),
  }
}

/** Whether calls that are all reviewed have no review that counts: nothing else can stand for them. */
const isSilent = ({ probability, counted }: StratumCounts): boolean => probability === 1 && counted === 0

/**
 * Raw agreement, kappa, AC1, positive and negative agreement, prevalence and the share missed, as if every call had been
 * reviewed; `too-few` while the problems, the disagreements, or the sample have no review that counts. The strata are those
 * of `joinSilent`.
 */
export const weightedAgreement = (strata: readonly StratumCounts[]): Figures => {
  const none = missing('too-few')
  const nothing = {
    ...{ kappa: none, ac1: none, missed: none, raw: none, positive: none, negative: none },
    prevalence: none,
  }
  if (strata.some(isSilent)) return nothing
  const reviews = sampledReviewsOf(strata)
  if (reviews.rest === 0) return ofAll(reviews)
  const sampled = sampledAgreement(reviews)
  if (!isMissing(sampled)) {
    const { missShare: _, ...figures } = sampled
    return figures
  }
  return nothing
}
