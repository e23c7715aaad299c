import { withInfluence } from './correlation.ts'
import { type Figure, missing } from './figure.ts'
import { deviations, gapsOf, isConstant, jointMoments, type Pair } from './pairs.ts'

/**
 * Lin's concordance: how close the pairs lie to equal marks, from -1 to 1. Its range follows from each pair's influence;
 * Lin's own variance holds for normal marks only. Nothing but one pair of marks has no concordance; if only one column is
 * constant, it is 0, without a range.
 */
export const concordance = (pairs: readonly Pair[]): Figure => {
  const { each, n, a, b, c } = jointMoments(pairs)
  if (n < 2) return missing('too-few')
  const constant = (['x', 'y'] as const).filter((side) =>
    isConstant(pairs.map((pair) => ({ value: pair[side], n: pair.n }))),
  )
  if (constant.length === 2) return missing('no-spread')
  if (constant.length === 1) return { value: 0, limits: missing('no-interval') }
  const u = -deviations(gapsOf(pairs)).mean
  const whole = a + b + u * u
  const rho = (2 * c) / whole
  return withInfluence(rho, each, ({ dx, dy }) => {
    const spread = dx * dx - a + dy * dy - b + 2 * u * (dx - dy)
    return (2 * (dx * dy - c) - rho * spread) / whole
  })
}
