import type { Limits } from './line-geometry.ts'
import { type Box, boxOf, scaleTo, type Size, type Tick, ticksUpTo } from './scale.ts'

/** A dot of a funnel: `n` of `of`. */
type FunnelValue = { n: number; of: number }

/** Everything that a funnel's drawing needs, in pixels. */
type FunnelGeometry = {
  box: Box
  across: Tick[]
  up: Tick[]
  dots: { x: number; y: number }[]
  /** The paths of both limits. */
  limits: [lower: string, upper: string]
  centre: number
}

/** So many points make a smooth limit. */
const curvePoints = 48

/**
 * Draws shares by how many they are shares of, between the limits around the common share. The limits for a number are
 * given by `limitsFor`, as the service computes them. Dots of nothing have no place: `values` must have `of` above 0.
 */
export const funnelGeometry = (
  values: readonly FunnelValue[],
  centre: number,
  limitsFor: (of: number) => Limits,
  size: Size,
): FunnelGeometry => {
  const box = boxOf(size)
  const across = ticksUpTo(Math.max(1, ...values.map(({ of }) => of)))
  const last = across.at(-1) ?? 1
  const numbers = [
    ...new Set(
      Array.from({ length: curvePoints }, (_, index) =>
        Math.max(1, Math.round((last * (index + 1) ** 2) / curvePoints ** 2)),
      ),
    ),
  ]
  const curve = numbers.map((of) => ({ of, ...limitsFor(of) }))
  // The limits of a few calls are everything: the highest dot or a usual limit says how high the chart must be.
  const usual = limitsFor(Math.max(1, Math.round(last / 10))).upper
  const up = ticksUpTo(Math.min(1, Math.max(usual, centre, ...values.map(({ n, of }) => n / of))))
  const top = up.at(-1) ?? 1
  const x = scaleTo(across, box.left, box.right)
  const y = scaleTo(up, box.bottom, box.top)
  const path = (side: keyof Limits) =>
    curve
      .filter((one) => one[side] <= top)
      .map((one, index) => `${index === 0 ? 'M' : 'L'}${x(one.of)} ${y(one[side])}`)
      .join('')
  return {
    box,
    across: across.map((value) => ({ value, at: x(value) })),
    up: up.map((value) => ({ value, at: y(value) })),
    dots: values.map(({ n, of }) => ({ x: x(of), y: y(n / of) })),
    limits: [path('lower'), path('upper')],
    centre: y(centre),
  }
}
