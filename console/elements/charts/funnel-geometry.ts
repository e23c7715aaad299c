import { type Box, boxOf, scaleTo, type Size, type Tick, ticksAround, ticksUpTo } from './scale.ts'

/** A dot of a funnel: a value, and of how many it is. */
type FunnelValue = { value: number; of: number }

/** Between which values a number of them lies by chance. */
export type FunnelLimits = { of: number; lower: number; upper: number }

/** Everything that a funnel's drawing needs, in pixels. */
type FunnelGeometry = {
  box: Box
  across: Tick[]
  up: Tick[]
  dots: { x: number; y: number }[]
  /** The paths of the limits, lower and upper, of each curve. */
  limits: string[]
  centre: number
}

/** So many points make a smooth limit. */
const curvePoints = 48

/** The last number on the axis across. */
const lastAcross = (values: readonly { of: number }[]): number =>
  ticksUpTo(Math.max(1, ...values.map(({ of }) => of))).at(-1) ?? 1

/** A curve from a function of a number, closer together where limits are steep, up to the end of the axis. */
export const curveOf = (
  values: readonly { of: number }[],
  limitsFor: (of: number) => Omit<FunnelLimits, 'of'>,
): FunnelLimits[] => {
  const last = lastAcross(values)
  const numbers = Array.from({ length: curvePoints }, (_, index) =>
    Math.max(1, Math.round((last * (index + 1) ** 2) / curvePoints ** 2)),
  )
  return [...new Set(numbers)].map((of) => ({ of, ...limitsFor(of) }))
}

/**
 * Draws values by how many they are of, between limits around what they have in common. Shares stand on 0 and end at 1;
 * `signed` values go to both sides of 0. Dots of nothing have no place: `values` must have `of` above 0.
 */
export const funnelGeometry = (
  values: readonly FunnelValue[],
  centre: number,
  curves: readonly (readonly FunnelLimits[])[],
  size: Size,
  signed = false,
): FunnelGeometry => {
  const box = boxOf(size)
  const last = lastAcross(values)
  const across = ticksUpTo(last)
  // The limits of a few are everything: the dots or a usual limit say how high the chart must be.
  const usual = curves.flatMap((curve) => curve.find(({ of }) => of >= last / 10) ?? [])
  const known = [centre, ...values.map(({ value }) => value)]
  const highest = Math.max(...known, ...usual.map(({ upper }) => upper))
  const lowest = Math.min(...known, ...usual.map(({ lower }) => lower))
  const up = signed ? ticksAround(lowest, highest) : ticksUpTo(Math.min(1, highest))
  const [bottom, top] = [up[0] ?? 0, up.at(-1) ?? 1]
  const x = scaleTo(across, box.left, box.right)
  const y = scaleTo(up, box.bottom, box.top)
  const path = (curve: readonly FunnelLimits[], side: 'lower' | 'upper') =>
    curve
      .filter((one) => one.of <= last && one[side] <= top && one[side] >= bottom)
      .map((one, index) => `${index === 0 ? 'M' : 'L'}${x(one.of)} ${y(one[side])}`)
      .join('')
  return {
    box,
    across: across.map((value) => ({ value, at: x(value) })),
    up: up.map((value) => ({ value, at: y(value) })),
    dots: values.map(({ value, of }) => ({ x: x(of), y: y(value) })),
    limits: curves.flatMap((curve) => [path(curve, 'lower'), path(curve, 'upper')]),
    centre: y(centre),
  }
}
