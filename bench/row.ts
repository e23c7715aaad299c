/** One line of the table: a figure with its bar, both in `unit`. Lower is better. */
export type Row = {
  figure: string
  value: number
  unit: 'x' | 'KB' | 'bytes' | 'units' | 'ms' | 'MB' | '%'
  /** Above it the bench fails; null where the figure is only stated. */
  bar: number | null
  /** What the figure was made from, for whoever doubts it. */
  from?: string
}

const digits: Record<Row['unit'], number> = { x: 2, KB: 0, bytes: 0, units: 1, ms: 0, MB: 0, '%': 1 }

/** A value with its unit, as the table shows it. */
export const shown = (value: number, unit: Row['unit']): string => {
  const number = value.toFixed(digits[unit])
  return unit === 'x' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`
}

/** Whether a row misses its bar. */
export const isOver = ({ value, bar }: Row): boolean => bar !== null && !(value <= bar)
