/**
 * What a column of a file holds, which decides how its cells are written: `text` is prose; `code` an id, a plate or a
 * phone number, which no program may take for a number; `number` a number; `local` and `utc` an instant, in the file's
 * zone and in UTC; `day` a calendar day, `month` a month.
 */
export type ColumnKind = 'text' | 'code' | 'number' | 'local' | 'utc' | 'day' | 'month'

/** A column: its header, its kind, and its width on the screen, in characters. */
export type Column = { header: string; kind: ColumnKind; width: number }

/**
 * A cell: text for `text`, `code`, `day` (`2026-11-20`) and `month` (`2026-11`), a number for `number`, milliseconds since
 * 1970 for an instant.
 */
export type Cell = string | number | null

/** One row, with a cell for each column. */
export type Row = readonly Cell[]

/** A file's columns, the name of its sheets, and how far its zone is ahead of UTC at an instant, both in milliseconds. */
export type Sheet = {
  name: string
  columns: readonly Column[]
  offset: (instant: number) => number
}

/** Rows in batches, as they are read, so that only one batch is in memory. */
export type RowBatches = AsyncIterable<readonly Row[]>
