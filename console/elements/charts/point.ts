/** What a point says: nothing unusual, outside its limits, or the end of a pattern. Each has a shape of its own. */
export type Signal = 'outside' | 'pattern' | null

/** The path of a point's shape: a dot, a diamond or a square, around its place in pixels. */
export const markerPath = (signal: Signal, x: number, y: number, rem: number): string => {
  const r = Math.round((signal === 'outside' ? 0.5 : signal === 'pattern' ? 0.32 : 0.26) * rem * 10) / 10
  if (signal === 'outside') return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`
  if (signal === 'pattern') return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** Which point a key leads to: arrows to its neighbours, Home and End to the ends; undefined for any other key. */
export const nextPoint = (key: string, at: number, count: number): number | undefined => {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step))
}
