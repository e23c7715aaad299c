import { lineGeometry, type Limits } from './line-geometry.ts'
import type { Signal } from './point.ts'
import { Points } from './points.tsx'
import { useSize } from './use-size.ts'

/** A month, or whatever the line goes through. */
type LinePoint = {
  /** Below the axis: `nov`, and in a second line, where it is new, `2026`. */
  name: string
  period?: string
  value: number | null
  limits?: Limits | null
  signal?: Signal
  /** What it says when it is reached: its name, its value and what is unusual about it. */
  says: string
}

type LineChartProps = {
  title: string
  description: string
  points: readonly LinePoint[]
  /** The value that is usual, drawn as a line across. */
  centre?: number | null
  /** How a value is written on the axis. */
  write: (value: number) => string
  /** Lower, for a chart beside others. */
  small?: boolean
  /** The axis hangs from 100 %, for shares that are nearly everything. */
  hangs?: boolean
  /** Says what can be done with its points. */
  hint: string
}

/** A line through values from left to right: with limits, it is a control chart. */
export const LineChart = (props: LineChartProps) => {
  const { place, size } = useSize(props.small ? 9 : 15)
  return (
    <div class="chart-place" ref={place}>
      {size && <Drawing {...props} size={size} />}
    </div>
  )
}

const Drawing = ({
  title,
  description,
  points,
  centre = null,
  write,
  hangs,
  hint,
  size,
}: LineChartProps & { size: NonNullable<ReturnType<typeof useSize>['size']> }) => {
  const { box, ticks, columns, heights, line, band, nameEvery, ...drawn } = lineGeometry(
    points,
    centre,
    size,
    hangs,
  )
  const withValue = points.flatMap((point, index) => {
    const [y, column] = [heights[index], columns[index]]
    return y === null || y === undefined || !column ? [] : [{ point, column, y }]
  })
  // Names are counted from the newest, which is looked at first.
  const isNamed = (index: number) => (points.length - 1 - index) % nameEvery === 0
  return (
    <Points
      title={title}
      description={description}
      hint={hint}
      size={size}
      points={withValue.map(({ point: { says, signal = null }, column: { x }, y }) => ({
        x,
        y,
        signal,
        says,
      }))}
      area={(index) => {
        const column = withValue[index]?.column
        return column && { x: column.left, y: box.top, width: column.width, height: box.bottom - box.top }
      }}
    >
      <g aria-hidden="true">
        <path class="band" d={band} />
        {ticks.map(({ value, at }) => (
          <g key={value}>
            <line class="grid" x1={box.left} x2={box.right} y1={at} y2={at} />
            <text class="end" x={box.left - 0.5 * size.rem} y={at + 0.3 * size.rem}>
              {write(value)}
            </text>
          </g>
        ))}
        {drawn.centre !== null && (
          <line class="centre" x1={box.left} x2={box.right} y1={drawn.centre} y2={drawn.centre} />
        )}
        {points.map(
          ({ name, period }, index) =>
            columns[index] && (
              <g key={index}>
                {isNamed(index) && (
                  <text x={columns[index].x} y={box.bottom + 1.125 * size.rem}>
                    {name}
                  </text>
                )}
                {period !== undefined && (
                  <text class="period" x={columns[index].x} y={box.bottom + 2.25 * size.rem}>
                    {period}
                  </text>
                )}
              </g>
            ),
        )}
        <path class="line" d={line} />
      </g>
    </Points>
  )
}
