import type { MeanWithError } from './clustered-mean.ts'
import { type Figure, type Missing, missing } from './figure.ts'
import { withT } from './mean-gap.ts'
import type { Moments } from './pairs.ts'
import { tAbove } from './quantiles.ts'

/** A mean of independent values as Welch's test takes it. */
export const errorOfMean = ({ n, mean, variance }: Moments): MeanWithError => ({
  mean,
  se: Math.sqrt(variance / n),
  df: n - 1,
})

/** Welch and Satterthwaite's degrees of freedom of the difference of two means. */
const differenceOf = (before: MeanWithError, after: MeanWithError) => {
  const [v, w] = [before.se ** 2, after.se ** 2]
  const df = (v + w) ** 2 / (v ** 2 / before.df + w ** 2 / after.df)
  return { value: after.mean - before.mean, se: Math.sqrt(v + w), df }
}

/** How likely a difference this large is, in either direction, if nothing has changed; the difference with its range. */
type WelchTest = { difference: Figure; t: number; df: number; chance: number }

/** Welch's test of two means that may have different variances (1947). */
export const welch = (before: MeanWithError, after: MeanWithError): WelchTest | Missing => {
  if (before.df < 1 || after.df < 1) return missing('too-few')
  if (!(before.se > 0) && !(after.se > 0)) return missing('no-spread')
  const { value, se, df } = differenceOf(before, after)
  const t = value / se
  return { difference: withT(value, se, df), t, df, chance: Math.min(1, 2 * tAbove(Math.abs(t), df)) }
}
