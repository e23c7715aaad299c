import { longestHeader } from '../../directory/brand-surveys/survey-file.ts'
import { asSingleLine } from '../../platform/content/normalise-text.ts'

/** What a column is called: the cell that heads it in one line with single spaces, since spreadsheets wrap long headers. */
export const columnName = (cell: string): string =>
  asSingleLine(cell).replaceAll(/\s+/g, ' ').slice(0, longestHeader).trim()

/** A line of a file's beginning, divided into cells. */
type BeginningLine = { line: number; cells: readonly string[] }

/** A header is looked for in so many lines: portals write a title, the day and blank lines above it. */
export const headerLines = 20

/** A header names nearly all columns, a title hardly any. */
const shareOfFilled = 0.75

const filled = ({ cells }: BeginningLine): number => cells.filter((cell) => cell !== '').length
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

/** How many of the wanted columns are on a line. */
export const wantedOn = (cells: readonly string[], wanted: readonly string[]): number =>
  wanted.filter((name) => cells.includes(name)).length

/** Whether a line has every wanted column. Where none is wanted, no line is known to be the header. */
export const isHeader = (cells: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length > 0 && wantedOn(cells, wanted) === wanted.length

/**
 * The header among a file's first lines: the first that has all wanted columns; else the one that is likeliest meant to
 * be it, which has most of them; where no line has any, the first that fills about as many cells as any. Undefined for
 * no lines.
 */
export const findHeader = <Line extends BeginningLine>(
  lines: readonly Line[],
  wanted: readonly string[],
): Line | undefined => {
  const best = most(lines.map(({ cells }) => wantedOn(cells, wanted)))
  if (best > 0) return lines.find(({ cells }) => wantedOn(cells, wanted) === best)
  const widest = most(lines.map(filled))
  return lines.find((line) => filled(line) >= shareOfFilled * widest)
}
