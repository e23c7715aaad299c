/** How many values there are, their median and their 90th percentile; null without any. In the values' own unit. */
export type Spread = { n: number; median: number; p90: number }

/** The value below which a share of the sorted values lies, interpolated between neighbours (Hyndman and Fan, 7). */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}

/** Median and 90th percentile of values in any order. */
export const spreadOf = (values: readonly number[]): Spread | null => {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  return { n: sorted.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }
}
