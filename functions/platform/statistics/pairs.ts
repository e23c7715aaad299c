/** How often a pair of marks occurs: `x` in the call, `y` in the survey. A single pair has n = 1. */
export type Pair = { x: number; y: number; n: number }

/** A value and how often it occurs. */
export type Weighted = { value: number; n: number }

/** How many there are, their mean and their variance with n - 1 (0 for a single one). */
export type Moments = { n: number; mean: number; variance: number }

/** How many pairs there are. */
export const countOf = (all: readonly { n: number }[]): number => all.reduce((sum, { n }) => sum + n, 0)

/** The sum of a function of each, as often as it occurs. */
export const sumOf = <One extends { n: number }>(all: readonly One[], of: (one: One) => number): number =>
  all.reduce((sum, one) => sum + one.n * of(one), 0)

/**
 * What lies between each value and their mean, in the values' order, and the mean. In two passes and relative to the
 * first value, so that large values which differ little lose no digits.
 */
export const deviations = (values: readonly Weighted[]): { mean: number; from: number[] } => {
  const origin = values[0]?.value ?? 0
  const shift = sumOf(values, ({ value }) => value - origin) / countOf(values)
  return { mean: origin + shift, from: values.map(({ value }) => value - origin - shift) }
}

/** Count, mean and variance; undefined of nothing. */
export const momentsOf = (values: readonly Weighted[]): Moments | undefined => {
  const n = countOf(values)
  if (n === 0) return undefined
  const { mean, from } = deviations(values)
  const squares = values.reduce((sum, one, index) => sum + one.n * (from[index] ?? 0) ** 2, 0)
  return { n, mean, variance: isConstant(values) || n < 2 ? 0 : squares / (n - 1) }
}

/** Whether there are no two different values. */
export const isConstant = (values: readonly Weighted[]): boolean =>
  values.every(({ value }) => value === values[0]?.value)

/** What the survey's mark differs from the call's by: negative if the survey's is lower. */
export const gapsOf = (pairs: readonly Pair[]): Weighted[] =>
  pairs.map(({ x, y, n }) => ({ value: y - x, n }))

/** A pair's deviations from the means of both columns. */
export type Deviation = { dx: number; dy: number; n: number }

/** Both columns' deviations, and their moments with divisor n: variances a and b, covariance c. */
export const jointMoments = (
  pairs: readonly Pair[],
): { each: Deviation[]; n: number; a: number; b: number; c: number } => {
  const x = deviations(pairs.map((pair) => ({ value: pair.x, n: pair.n })))
  const y = deviations(pairs.map((pair) => ({ value: pair.y, n: pair.n })))
  const each = pairs.map(({ n }, index) => ({ dx: x.from[index] ?? 0, dy: y.from[index] ?? 0, n }))
  const n = countOf(pairs)
  const mean = (of: (one: Deviation) => number) => sumOf(each, of) / n
  return { each, n, a: mean(({ dx }) => dx * dx), b: mean(({ dy }) => dy * dy), c: mean((o) => o.dx * o.dy) }
}
