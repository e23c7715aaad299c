/** One line of the table: a figure and its bar, both in `unit`. Lower is better. */
export type Row = {
  figure: string
  value: number
  unit: 'x' | 'KB' | 'bytes' | 'units' | 'ms' | 'MB' | '%'
  /** The bench fails above this value; null for a figure without a bar. */
  bar: number | null
  /** How the figure was obtained, for readers who want to check it. */
  from?: string
}

const digits: Record<Row['unit'], number> = { x: 2, KB: 0, bytes: 0, units: 1, ms: 0, MB: 0, '%': 1 }

/** A value with its unit, as shown in the table. */
export const shown = (value: number, unit: Row['unit']): string => {
  const number = value.toFixed(digits[unit])
  return unit === 'x' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`
}

/** Whether a row misses its bar. */
export const isOver = ({ value, bar }: Row): boolean => bar !== null && !(value <= bar)
