import type { Schemas } from '../../app/app.ts'
import type { CoherenceChartTexts } from '../../texts/es/coherence-charts.ts'
import type { Cell } from '../files/csv-text.ts'

/** To four decimal places: more say nothing. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(4)) + 0

/** The headings of an estimate's cells in a file: itself and both ends of its range. */
export const estimateHead = (title: string, t: CoherenceChartTexts): string[] => [
  title,
  t.lowEnd(title),
  t.highEnd(title),
]

/** An estimate's cells in a file. */
export const estimateFile = ({ value, low, high }: Schemas['Estimate']): Cell[] =>
  [value, low, high].map(rounded)

/** The same of a share, in percent: to two decimal places. */
export const shareFile = ({ value, low, high }: Schemas['Estimate']): Cell[] =>
  [value, low, high].map((one) => rounded(one === null ? null : 100 * one))
