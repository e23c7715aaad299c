import { cleanCell } from '../clean-cell.ts'
import type { BrokenRow } from '../file-row.ts'

/** Cells below the header, with what is wrong with their number, if it is not the header's. */
type AlignedCells = { cells: readonly string[]; broken?: BrokenRow }

type Place = {
  line: number
  /** How many columns the header has; undefined while it is being read. */
  columns: number | undefined
  /** Whether the file ends without a line end after this row. */
  isCut: boolean
}

/** Cells without the empty ones beyond the header, which spreadsheets write for columns that were used once. */
const withinHeader = (cells: readonly string[], columns: number) =>
  cells.slice(columns).every((cell) => cell === '') ? cells.slice(0, columns) : cells

/** Cleans a record's cells and compares them with the header. Null for a record in which there is nothing. */
export const alignCells = (
  record: readonly string[],
  { line, columns, isCut }: Place,
): AlignedCells | null => {
  const cleaned = record.map(cleanCell)
  if (cleaned.every((cell) => cell === '')) return null
  if (columns === undefined) return { cells: cleaned }
  const cells = withinHeader(cleaned, columns)
  if (cells.length > columns)
    return {
      cells,
      broken: {
        code: 'extra-cell',
        line,
        note: `Must have ${columns} cells, like the header; there are ${cells.length}. A cell with a separator in it needs quotes around it.`,
      },
    }
  if (isCut && (cells.length < columns || cells.at(-1)?.endsWith('\ufffd') === true))
    return {
      cells,
      broken: {
        code: 'truncated-row',
        line,
        note: 'Must be whole: the file ends in the middle of this row.',
      },
    }
  if (cells.length < columns)
    return {
      cells,
      broken: {
        code: 'missing-cell',
        line,
        note: `Must have ${columns} cells, like the header; there are ${cells.length}.`,
      },
    }
  return { cells }
}
