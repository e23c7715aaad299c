import { type Box, boxOf, round, scaleTo, type Size, type Tick, ticksAround, ticksBelowAll } from './scale.ts'

/** Where a value is expected to lie if nothing has changed. */
export type Limits = { lower: number; upper: number }

/** A value of a line, in the unit of its axis; null where there is none. */
type LineValue = { value: number | null; limits?: Limits | null }

/** The column of one value: what is pressed or pointed at, and its middle. */
type Column = { left: number; width: number; x: number }

/** Everything that a line's drawing needs, in pixels. */
type LineGeometry = {
  box: Box
  ticks: Tick[]
  columns: Column[]
  /** The height of each value. */
  heights: (number | null)[]
  /** Paths of the line, which breaks where there is no value, and of the area within the limits. */
  line: string
  band: string
  centre: number | null
  /** Every how many columns there is room for a name. */
  nameEvery: number
}

/** The room that a name such as `nov` needs, in rem. */
const nameRem = 2.5

const linePath = (columns: readonly Column[], heights: readonly (number | null)[]): string =>
  heights
    .map((y, index) => {
      if (y === null) return ''
      const joined = index > 0 && heights[index - 1] !== null
      return `${joined ? 'L' : 'M'}${columns[index]?.x ?? 0} ${y}`
    })
    .join('')

/**
 * Draws a line of values from left to right, with the limits within which each is expected. The axis stands on 0, goes
 * below it for values that do, or `hangs` from 1: for shares that are nearly everything.
 */
export const lineGeometry = (
  values: readonly LineValue[],
  centre: number | null,
  size: Size,
  hangs = false,
): LineGeometry => {
  const box = boxOf(size)
  const all = values.flatMap(({ value, limits }) => [value, limits?.upper ?? null, limits?.lower ?? null])
  const known = [centre, ...all].filter((value) => value !== null)
  const ticks = hangs
    ? ticksBelowAll(Math.min(1, ...known))
    : ticksAround(Math.min(0, ...known), Math.max(0, ...known))
  const y = scaleTo(ticks, box.bottom, box.top)
  const width = (box.right - box.left) / Math.max(1, values.length)
  const columns = values.map((_, index) => ({
    left: round(box.left + index * width),
    width: round(width),
    x: round(box.left + (index + 0.5) * width),
  }))
  const heights = values.map(({ value }) => (value === null ? null : y(value)))
  const band = values.map(({ limits }, index) => {
    const column = columns[index]
    if (!limits || !column) return ''
    const right = round(column.left + column.width)
    return `M${column.left} ${y(limits.upper)}H${right}V${y(limits.lower)}H${column.left}Z`
  })
  return {
    box,
    ticks: ticks.map((value) => ({ value, at: y(value) })),
    columns,
    heights,
    line: linePath(columns, heights),
    band: band.join(''),
    centre: centre === null ? null : y(centre),
    nameEvery: Math.max(1, Math.ceil((nameRem * size.rem) / width)),
  }
}
