import { describe, expect, it } from 'vitest'
import { curveOf, funnelGeometry } from '../../../console/elements/charts/funnel-geometry.ts'
import { lineGeometry } from '../../../console/elements/charts/line-geometry.ts'
import { markerPath, nextPoint } from '../../../console/elements/charts/point.ts'
import { rank } from '../../../console/elements/charts/rank.ts'
import { ticksAround, ticksBelowAll, ticksUpTo } from '../../../console/elements/charts/scale.ts'

const size = { width: 600, height: 240, rem: 16 }

describe('the values on an axis', () => {
  it.each([
    [0.31, [0, 0.1, 0.2, 0.3, 0.4]],
    [0.2, [0, 0.05, 0.1, 0.15, 0.2]],
    [7, [0, 2, 4, 6, 8]],
    [1, [0, 0.5, 1]],
    [290, [0, 100, 200, 300]],
    [0.3, [0, 0.1, 0.2, 0.3]],
  ])('go up to at least %d in few round steps', (max, ticks) => {
    expect(ticksUpTo(max)).toEqual(ticks)
  })

  it('hang from everything for shares that are nearly that', () => {
    expect(ticksBelowAll(0.996)).toEqual([0.99, 0.995, 1])
    expect(ticksBelowAll(0.9)).toEqual([0.9, 0.95, 1])
    expect(ticksBelowAll(1).at(-1)).toBe(1)
  })

  it.each([
    [-0.9, 0, [-1, -0.5, 0]],
    [-0.31, 0.12, [-0.4, -0.2, 0, 0.2]],
    [0, 0.31, [0, 0.1, 0.2, 0.3, 0.4]],
    [0.1, 0.3, [0, 0.1, 0.2, 0.3]],
  ])('go around 0 for differences from %d to %d', (low, high, ticks) => {
    expect(ticksAround(low, high)).toEqual(ticks)
  })

  it('are there even if nothing was counted', () => {
    expect(ticksUpTo(0)).toEqual([0, 1])
    expect(ticksUpTo(NaN)).toEqual([0, 1])
  })
})

describe('a line', () => {
  const values = [{ value: 0.1 }, { value: null }, { value: 0.4 }, { value: 0.2 }]

  it('breaks where there is no value', () => {
    const { line, heights, columns } = lineGeometry(values, null, size)
    expect(heights[1]).toBeNull()
    const [first, , third, fourth] = columns.map(({ x }) => x)
    expect(line).toBe(`M${first} ${heights[0]}M${third} ${heights[2]}L${fourth} ${heights[3]}`)
  })

  it('is higher for a higher value, from the axis at 0 to the highest tick', () => {
    const { heights, box, ticks } = lineGeometry(values, null, size)
    expect(heights[2]).toBe(box.top)
    expect(ticks[0]).toEqual({ value: 0, at: box.bottom })
    expect(heights[0]).toBeGreaterThan(heights[3] ?? Infinity)
  })

  it('goes below 0 for values that do', () => {
    const { heights, box, ticks, centre } = lineGeometry([{ value: -0.4 }, { value: 0.1 }], 0, size)
    expect(ticks.map(({ value }) => value)).toEqual([-0.4, -0.2, 0, 0.2])
    expect(heights[0]).toBe(box.bottom)
    expect(centre).toBeGreaterThan(heights[1] ?? Infinity)
  })

  it('hangs from 1 where its values are nearly that', () => {
    const { heights, box, ticks } = lineGeometry([{ value: 1 }, { value: 0.99 }], null, size, true)
    expect(heights).toEqual([box.top, box.bottom])
    expect(ticks.map(({ value }) => value)).toEqual([0.99, 0.995, 1])
  })

  it('leaves room for limits above every value, and draws them over the whole column of each', () => {
    const drawn = lineGeometry([{ value: 0.1, limits: { lower: 0, upper: 0.8 } }, { value: 0.1 }], 0.1, size)
    expect(drawn.ticks.at(-1)?.value).toBe(0.8)
    const [column] = drawn.columns
    expect(drawn.band).toBe(
      `M${column?.left} ${drawn.box.top}H${(column?.left ?? 0) + (column?.width ?? 0)}V${drawn.box.bottom}H${column?.left}Z`,
    )
    expect(drawn.centre).toBe(drawn.heights[0])
  })

  it('names every column where there is room, and fewer where there is not', () => {
    const year = Array.from({ length: 12 }, () => ({ value: 1 }))
    expect(lineGeometry(year, null, size).nameEvery).toBe(1)
    expect(lineGeometry(year, null, { ...size, width: 280 }).nameEvery).toBe(3)
    expect(lineGeometry(year, null, { ...size, rem: 32 }).nameEvery).toBe(2)
  })

  it('of nothing has an axis and no columns', () => {
    expect(lineGeometry([], null, size)).toMatchObject({ columns: [], heights: [], line: '', nameEvery: 1 })
  })
})

describe('a funnel', () => {
  const limitsFor = (of: number) => ({ lower: Math.max(0, 0.2 - 1 / of), upper: Math.min(1, 0.2 + 1 / of) })
  const values = [
    { value: 0.2, of: 10 },
    { value: 0.6, of: 100 },
  ]
  const drawn = funnelGeometry(values, 0.2, [curveOf(values, limitsFor)], size)

  it('has larger numbers further right and larger shares further up', () => {
    expect(drawn.dots[0]?.x).toBeLessThan(drawn.dots[1]?.x ?? 0)
    expect(drawn.dots[0]?.y).toBe(drawn.centre)
    expect(drawn.dots[1]?.y).toBeLessThan(drawn.centre)
  })

  it('keeps its limits within the drawing, though those of a few are everything', () => {
    for (const path of drawn.limits)
      for (const [, y] of path.matchAll(/ (-?[\d.]+)/g)) {
        expect(Number(y)).toBeGreaterThanOrEqual(drawn.box.top)
        expect(Number(y)).toBeLessThanOrEqual(drawn.box.bottom)
      }
  })
})

describe('a funnel of differences', () => {
  const around = (far: number) => (of: number) => ({
    lower: -far / Math.sqrt(of),
    upper: far / Math.sqrt(of),
  })
  const values = [
    { value: -0.5, of: 10 },
    { value: 0.1, of: 40 },
  ]
  const curves = [3, 2].map((far) => curveOf(values, around(far)))
  const drawn = funnelGeometry(values, 0, curves, size, true)

  it('goes to both sides of 0, with two limits on each, the inner ones nearer', () => {
    expect(drawn.up[0]?.value).toBeLessThan(0)
    expect(drawn.dots[0]?.y).toBeGreaterThan(drawn.centre)
    expect(drawn.dots[1]?.y).toBeLessThan(drawn.centre)
    const ends = drawn.limits.map((path) => Number(path.split(' ').at(-1)))
    const [lower = 0, upper = 0, innerLower = 0, innerUpper = 0] = ends
    expect([lower, innerLower, drawn.centre, innerUpper, upper]).toEqual(
      ends.concat(drawn.centre).toSorted((a, b) => b - a),
    )
  })
})

describe('points', () => {
  it('are reached with the arrows, and with Home and End', () => {
    expect(nextPoint('ArrowRight', 3, 12)).toBe(4)
    expect(nextPoint('ArrowRight', 11, 12)).toBe(11)
    expect(nextPoint('ArrowLeft', 0, 12)).toBe(0)
    expect(nextPoint('Home', 7, 12)).toBe(0)
    expect(nextPoint('End', 7, 12)).toBe(11)
    expect(nextPoint('Tab', 7, 12)).toBeUndefined()
  })

  it('have a shape of their own for each kind of signal', () => {
    const shapes = ([null, 'outside', 'pattern'] as const).map((signal) => markerPath(signal, 10, 10, 16))
    expect(new Set(shapes.map((path) => path.replaceAll(/[\d. -]/g, ''))).size).toBe(3)
  })
})

it('a ranking has the most frequent first, leaves out what was never counted, and says how many there is no room for', () => {
  const items = [{ n: 1 }, { n: 0 }, { n: 5 }, { n: 3 }]
  expect(rank(items, 2)).toEqual({ shown: [{ n: 5 }, { n: 3 }], left: 1 })
  expect(rank(items, 9)).toEqual({ shown: [{ n: 5 }, { n: 3 }, { n: 1 }], left: 0 })
})
