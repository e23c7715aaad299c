import { betaBelow, betaDensity } from './beta.ts'

/** The normal distribution's quantile of 0.975. */
export const normal975 = 1.959963984540054

/** Where a rising function is 0, between `low` and `high`: Newton's steps, halving wherever they would leave the range. */
const solve = (
  low: number,
  high: number,
  valueAt: (x: number) => number,
  slopeAt: (x: number) => number,
): number => {
  let [under, over] = [low, high]
  let x = (low + high) / 2
  for (let step = 0; step < 200; step += 1) {
    const value = valueAt(x)
    if (value === 0) return x
    if (value < 0) under = x
    else over = x
    const newton = x - value / slopeAt(x)
    const next = newton > under && newton < over ? newton : (under + over) / 2
    if (Math.abs(next - x) <= 4e-16 * Math.abs(next)) return next
    x = next
  }
  return x
}

/** The share of Student's t distribution above t, which is not negative; df need not be whole. */
export const tAbove = (t: number, df: number): number => {
  const square = t * t
  return betaBelow(df / (df + square), df / 2, 0.5, square / (df + square)) / 2
}

/** The density of Student's t distribution at t above 0, from that of the beta distribution. */
const tDensity = (t: number, df: number): number => {
  const square = t * t
  const [x, rest] = [df / (df + square), square / (df + square)]
  return (betaDensity(x, df / 2, 0.5, rest) * x * rest) / t
}

/** From so many degrees of freedom on, Fisher's expansion about the normal quantile is exact to the last digits. */
const many = 100_000

/**
 * Student's t distribution's quantile of 0.975, the factor of a standard error for a range of 95 %. For any degrees of
 * freedom from 1, whole or not.
 */
export const t975 = (df: number): number => {
  if (df === 1) return 1 / Math.tan(Math.PI / 40)
  if (df >= many) {
    const z = normal975
    return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df)
  }
  return solve(
    0,
    13,
    (t) => 0.025 - tAbove(t, df),
    (t) => tDensity(t, df),
  )
}

/** The beta distribution's quantile of p, between 0 and 1. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  solve(
    0,
    1,
    (x) => betaBelow(x, a, b) - p,
    (x) => betaDensity(x, a, b),
  )
