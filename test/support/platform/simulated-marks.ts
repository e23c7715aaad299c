import type { Pair } from '../../../functions/platform/statistics/pairs.ts'
import { tAbove } from '../../../functions/platform/statistics/quantiles.ts'
import { generator } from './random.ts'

/** How often each mark from 0 to 10 is given: 35 in 100 tens, 25 nines. */
export const sharesOfMarks: readonly number[] = [
  0.01, 0.005, 0.01, 0.015, 0.02, 0.04, 0.05, 0.09, 0.16, 0.25, 0.35,
]

/** The share of the normal distribution below z. */
const normalBelow = (z: number): number => (z < 0 ? tAbove(-z, 1e5) : 1 - tAbove(z, 1e5))

const normalQuantile = (p: number): number => {
  let [low, high] = [-8, 8]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (normalBelow(middle) < p) low = middle
    else high = middle
  }
  return low
}

/** Below which latent value a mark is at most this one. */
const cuts = sharesOfMarks.map((_, mark) => {
  const below = sharesOfMarks.slice(0, mark + 1).reduce((sum, share) => sum + share, 0)
  return mark === 10 ? Infinity : normalQuantile(below)
})

/** A pair of marks and how likely it is. */
export type Likely = { x: number; y: number; p: number }

/**
 * How likely each pair of marks is if both depend on normal opinions which correlate by `rho`, and the survey's is lower
 * by `shift`.
 */
export const likelyPairs = (rho: number, shift = 0): Likely[] => {
  const cells = new Map<number, number>()
  const step = 0.02
  for (let z = -6; z <= 6; z += step) {
    const weight = (step * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
    const x = cuts.findIndex((cut) => z < cut)
    let below = 0
    for (const [y, cut] of cuts.entries()) {
      const upTo = cut === Infinity ? 1 : normalBelow((cut + shift - rho * z) / Math.sqrt(1 - rho * rho))
      cells.set(11 * x + y, (cells.get(11 * x + y) ?? 0) + weight * (upTo - below))
      below = upTo
    }
  }
  const total = [...cells.values()].reduce((sum, p) => sum + p, 0)
  return [...cells].map(([cell, p]) => ({ x: Math.floor(cell / 11), y: cell % 11, p: p / total }))
}

/** Draws samples of n pairs, as joint counts; the same ones in every run. */
export const sampler = (likely: readonly Likely[], seed: number) => {
  const random = generator(seed)
  const cumulative: number[] = []
  for (const { p } of likely) cumulative.push((cumulative.at(-1) ?? 0) + p)
  const drawOne = (): number => {
    const u = random()
    let [low, high] = [0, likely.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] ?? 1) > u) high = middle
      else low = middle + 1
    }
    return low
  }
  return (n: number): Pair[] => {
    const counts = new Map<number, number>()
    for (let i = 0; i < n; i += 1) {
      const cell = drawOne()
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
    return [...counts].map(([cell, times]) => {
      const { x, y } = likely[cell] ?? { x: 0, y: 0 }
      return { x, y, n: times }
    })
  }
}
