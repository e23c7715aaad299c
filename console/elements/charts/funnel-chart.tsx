import { type FunnelLimits, funnelGeometry } from './funnel-geometry.ts'
import { Points } from './points.tsx'
import { useSize } from './use-size.ts'

/** A dot of a funnel: a value, of how many, above 0. */
export type FunnelPoint = { value: number; of: number; outside: boolean; says: string }

type FunnelProps = {
  title: string
  description: string
  points: readonly FunnelPoint[]
  /** What they have in common, and the limits around it, the outermost first. */
  centre: number
  curves: readonly (readonly FunnelLimits[])[]
  /** Values with a sign, which are no shares. */
  signed?: boolean
  write: (value: number) => string
  /** What is counted from left to right: `llamadas`. */
  across: string
  hint: string
}

/** Values by how many they are of: what lies outside the limits differs by more than chance. */
export const FunnelChart = (props: FunnelProps) => {
  const { place, size } = useSize(20)
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
  centre,
  curves,
  signed,
  write,
  across,
  hint,
  size,
}: FunnelProps & { size: NonNullable<ReturnType<typeof useSize>['size']> }) => {
  // From left to right, as the arrows go.
  const sorted = points.toSorted((a, b) => a.of - b.of || a.value - b.value)
  const drawn = funnelGeometry(sorted, centre, curves, size, signed)
  const { box } = drawn
  return (
    <Points
      title={title}
      description={description}
      hint={hint}
      size={size}
      points={sorted.flatMap(({ outside, says }, index) => {
        const dot = drawn.dots[index]
        return dot ? [{ ...dot, signal: outside ? 'outside' : null, says }] : []
      })}
    >
      <g aria-hidden="true">
        {drawn.up.map(({ value, at }) => (
          <g key={value}>
            <line class="grid" x1={box.left} x2={box.right} y1={at} y2={at} />
            <text class="end" x={box.left - 0.5 * size.rem} y={at + 0.3 * size.rem}>
              {write(value)}
            </text>
          </g>
        ))}
        {drawn.across.map(({ value, at }) => (
          <text key={value} x={at} y={box.bottom + 1.125 * size.rem}>
            {value}
          </text>
        ))}
        <text class="end" x={box.right} y={box.bottom + 2.25 * size.rem}>
          {across}
        </text>
        <line class="centre" x1={box.left} x2={box.right} y1={drawn.centre} y2={drawn.centre} />
        {drawn.limits.map((path, index) => (
          <path key={index} class={index < 2 ? 'limit' : 'limit inner'} d={path} />
        ))}
      </g>
    </Points>
  )
}
