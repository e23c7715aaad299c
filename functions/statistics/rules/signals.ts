import type { Count } from './exact-test.ts'
import { type Limits, limitsOf, pooled, shareOf } from './p-chart.ts'

/** The signals of a control chart, at the month in which each becomes complete. */
export const chartSignals = [
  'outside',
  'seven-on-one-side',
  'trend-of-seven',
  'two-of-three-near-limit',
] as const
export type ChartSignal = (typeof chartSignals)[number]

/** A month on the chart. */
export type ChartPoint = { share: number; limits: Limits; signals: ChartSignal[] }
/** The chart's centre and one point for each month that has calls; `trial` if its limits rest on under 12 months. */
type Chart = { centre: number | null; trial: boolean; points: (ChartPoint | null)[] }

const fullBase = 12
const run = 7

/** -1 below, 1 above, 0 neither. */
const side = (value: number, lower: number, upper: number) => (value > upper ? 1 : value < lower ? -1 : 0)

const isConstant = (sides: readonly number[], length: number) =>
  sides.length === length && sides[0] !== 0 && sides.every((one) => one === sides[0])

const signalsAt = (points: readonly { share: number; limits: Limits }[], centre: number): ChartSignal[] => {
  const last = points.at(-1)
  if (!last) return []
  const lastSeven = points.slice(-run).map(({ share }) => share)
  const steps = lastSeven.slice(1).map((share, index) => Math.sign(share - (lastSeven[index] ?? share)))
  const near = points.slice(-3).map(({ share, limits }) => side(share, limits.warnLower, limits.warnUpper))
  const isNear = near.at(-1) !== 0 && near.filter((one) => one === near.at(-1)).length >= 2
  const holds: Record<ChartSignal, boolean> = {
    outside: side(last.share, last.limits.lower, last.limits.upper) !== 0,
    'seven-on-one-side': isConstant(
      lastSeven.map((share) => side(share, centre, centre)),
      run,
    ),
    'trend-of-seven': isConstant(steps, run - 1),
    'two-of-three-near-limit': isNear,
  }
  return chartSignals.filter((name) => holds[name])
}

/**
 * A p-chart of months in order: its centre and limits rest on the first twelve months that have calls, or on all of
 * them if there are fewer. Months without calls have no point and are passed over by the signals.
 */
export const chartOf = (months: readonly Count[]): Chart => {
  const withCalls = months.filter(({ of }) => of > 0)
  const trial = withCalls.length < fullBase
  const centre = shareOf(pooled(withCalls.slice(0, fullBase)))
  if (centre === null) return { centre, trial, points: months.map(() => null) }
  const soFar: { share: number; limits: Limits }[] = []
  const points = months.map((month): ChartPoint | null => {
    const share = shareOf(month)
    if (share === null) return null
    const point = { share, limits: limitsOf(month.of, centre) }
    soFar.push(point)
    return { ...point, signals: signalsAt(soFar, centre) }
  })
  return { centre, trial, points }
}
