import type { Pair } from '../../../functions/platform/statistics/pairs.ts'

/** Each pair of two columns, once. */
export const pairsOf = (x: readonly number[], y: readonly number[]): Pair[] =>
  x.map((mark, index) => ({ x: mark, y: y[index] ?? NaN, n: 1 }))

/** The same pairs as joint counts. */
export const countedPairs = (pairs: readonly Pair[]): Pair[] => {
  const counts = new Map<string, Pair>()
  for (const { x, y, n } of pairs) {
    const known = counts.get(`${x}/${y}`)
    counts.set(`${x}/${y}`, { x, y, n: n + (known?.n ?? 0) })
  }
  return [...counts.values()]
}
