import { type Estimate, type Figure, type Limits, missing, type Missing } from './figure.ts'
import { gapsOf, momentsOf, type Pair } from './pairs.ts'
import { normal975, t975 } from './quantiles.ts'

/** A value with its range by Student's t; without one if the standard error is 0. */
export const withT = (value: number, se: number, df: number): Estimate => {
  if (df < 1) return { value, limits: missing('too-few') }
  if (!(se > 0)) return { value, limits: missing('no-interval') }
  const half = t975(df) * se
  return { value, limits: { low: value - half, high: value + half } }
}

/** The mean of the survey's mark minus the call's, with its range (t, n - 1). */
export const meanGap = (pairs: readonly Pair[]): Figure => {
  const gaps = momentsOf(gapsOf(pairs))
  if (!gaps) return missing('too-few')
  return withT(gaps.mean, Math.sqrt(gaps.variance / gaps.n), gaps.n - 1)
}

/**
 * The limits of agreement (Bland and Altman, 1986): between them lie about 95 in 100 gaps, if they are normal. They
 * describe; they are no range of an estimate.
 */
export const limitsOfAgreement = (pairs: readonly Pair[]): Limits | Missing => {
  const gaps = momentsOf(gapsOf(pairs))
  if (!gaps || gaps.n < 2) return missing('too-few')
  const half = normal975 * Math.sqrt(gaps.variance)
  return { low: gaps.mean - half, high: gaps.mean + half }
}
