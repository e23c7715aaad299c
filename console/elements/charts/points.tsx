import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { markerPath, nextPoint, type Signal } from './point.ts'
import { type Size } from './scale.ts'

/** A point of a chart: where it is, how it is marked, and what it says when it is reached. */
export type Point = { x: number; y: number; signal: Signal; says: string }

type PointsProps = {
  title: string
  /** What the chart shows, in a sentence, and how its points are reached. */
  description: string
  size: Size
  /** Says that a point can be chosen, until one is. */
  hint: string
  points: readonly Point[]
  /** The area that belongs to a point, where it is larger than the point: for fingers. */
  area?: (index: number) => { x: number; y: number; width: number; height: number } | undefined
  /** Axes, lines and areas, which lie below the points. */
  children: ComponentChildren
}

/**
 * A chart whose points say their value when they are pointed at, pressed or reached with the keyboard: one stop of the
 * Tab key, the arrows go from one to the next.
 */
export const Points = ({ title, description, size, hint, points, area, children }: PointsProps) => {
  const id = useId()
  const reached = useSignal<number | null>(null)
  const start = Math.min(reached.value ?? points.length - 1, points.length - 1)
  const said = reached.value === null ? undefined : points[reached.value]?.says
  const onKeyDown = (event: KeyboardEvent & { currentTarget: SVGSVGElement }) => {
    const next = nextPoint(event.key, start, points.length)
    if (next === undefined) return
    event.preventDefault()
    const found = event.currentTarget.querySelectorAll('.point')[next]
    if (found instanceof SVGElement) found.focus()
  }
  return (
    <>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        onKeyDown={onKeyDown}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children}
        {points.map(({ x, y, signal, says }, index) => {
          const hit = area?.(index)
          return (
            <g
              key={index}
              class={`point ${signal ?? ''}`}
              role="img"
              aria-label={says}
              tabIndex={index === start ? 0 : -1}
              onFocus={() => (reached.value = index)}
              onPointerEnter={() => (reached.value = index)}
            >
              {hit && <rect class="hit" {...hit} />}
              <path d={markerPath(signal, x, y, size.rem)} />
            </g>
          )
        })}
      </svg>
      <p class={`chart-said small number${said === undefined ? ' soft no-print' : ''}`}>{said ?? hint}</p>
    </>
  )
}
