/** What a chart is drawn into: pixels, and how many of them are one `rem`, so that text of any size has its room. */
export type Size = { width: number; height: number; rem: number }

/** The place of the drawing itself within a chart, in pixels. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** A value on an axis, and where it is in pixels. */
export type Tick = { value: number; at: number }

const factors = [1, 2, 5, 10]

/** The quotients of binary fractions are a little off. */
const nearly = 1 - 1e-9

/** A round step of which at most `most` reach over a span. */
const stepOver = (span: number, most: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / most))
  return power * (factors.find((factor) => factor * power * most >= span * nearly) ?? 10)
}

/** Round values from 0 to at least `max`, in at most `most` equal steps. */
export const ticksUpTo = (max: number, most = 4): number[] => {
  if (!(max > 0)) return [0, 1]
  const step = stepOver(max, most)
  const steps = Math.ceil((max / step) * nearly)
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/** Round values around 0, from at most `low` to at least `high`: for differences, which have a sign. */
export const ticksAround = (low: number, high: number): number[] => {
  const [under, over] = [Math.min(0, low), Math.max(0, high)]
  if (under === 0) return ticksUpTo(over)
  const step = stepOver(over - under, 4)
  const first = Math.floor((under / step) * nearly)
  const last = Math.ceil((over / step) * nearly)
  return Array.from(
    { length: last - first + 1 },
    (_, index) => Number(((first + index) * step).toPrecision(12)) + 0,
  )
}

/** A function from values between the first and the last tick to pixels between `from` and `to`. */
export const scaleTo = (ticks: readonly number[], from: number, to: number) => {
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return (value: number): number => round(from + ((value - first) / (last - first)) * (to - from))
}

/** Shares from at most `lowest` to 1, for those that are nearly everything: the axis hangs from 100 %. */
export const ticksBelowAll = (lowest: number): number[] =>
  ticksUpTo(Math.max(0.01, 1 - lowest))
    .map((share) => Number((1 - share).toPrecision(12)))
    .toReversed()

/** To a tenth of a pixel: paths stay short. */
export const round = (pixels: number): number => Math.round(pixels * 10) / 10

/** The place of the drawing: with room for the values at the left and the names below. */
export const boxOf = ({ width, height, rem }: Size): Box => ({
  left: 3.25 * rem,
  right: Math.max(3.25 * rem + 1, width - 0.5 * rem),
  top: 0.75 * rem,
  bottom: height - 2.75 * rem,
})
