/**
 * Where reading a file stands: the next byte, the line that begins there, and the number of the row to come. `unclosed`:
 * lines up to that byte may be part of the quoted cell that opens on that line, and are refused.
 */
export type Position = {
  offset: number
  line: number
  row: number
  unclosed?: { until: number; line: number } | undefined
}

/** Why a row of a file cannot be divided into cells. */
export const rowFaults = [
  'unclosed-quote',
  'stray-quote',
  'row-too-long',
  'truncated-row',
  'missing-cell',
  'extra-cell',
  'not-json',
  'duplicate-column',
] as const
type RowFault = (typeof rowFaults)[number]

/** What is wrong with a row: the line on which it shows, the cell, counted from 0, if that is known, and what would be valid. */
export type BrokenRow = { code: RowFault; line: number; cell?: number; note: string }

/**
 * A row: its number below the header, the line that it begins on, its cells below the columns of the header, what is
 * wrong with it, if it could not be divided into them, and where reading goes on after it.
 */
export type FileRow = {
  row: number
  line: number
  cells: readonly string[]
  broken?: BrokenRow
  /** The file ends with this row, and nothing after it says that it is whole: no line end, and no quote that closes. */
  isOpen?: true
  next: Position
}
