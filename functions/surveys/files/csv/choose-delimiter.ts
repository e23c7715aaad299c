import { cleanCell } from '../clean-cell.ts'
import { afterBlankLines } from './lines.ts'
import { parseRecords } from './parse-records.ts'

const delimiters = [';', ',', '\t', '|'] as const
/** What separates the cells of a CSV file. */
export type Delimiter = (typeof delimiters)[number]

/** The header's cells, if this separates them. */
const headerWith = (text: Buffer, delimiter: Delimiter): readonly string[] =>
  (parseRecords(text.subarray(afterBlankLines(text, 0)), delimiter, 1).records[0]?.cells ?? []).map(cleanCell)

/**
 * The delimiter with which the header has most of the wanted columns; of several, or if none are wanted, the one with
 * which it has the most cells.
 *
 * @param text the beginning of the file, in UTF-8
 */
export const chooseDelimiter = (text: Buffer, wanted: readonly string[]): Delimiter => {
  const rated = delimiters.map((delimiter) => {
    const header = headerWith(text, delimiter)
    return { delimiter, found: wanted.filter((name) => header.includes(name)).length, cells: header.length }
  })
  const [best = { delimiter: ';' as const }] = rated.sort((a, b) => b.found - a.found || b.cells - a.cells)
  return best.delimiter
}
