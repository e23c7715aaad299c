import { fitCell, mayBeFormula, mayBeNumber, printable } from '../cell-text.ts'
import type { Cell, Column, ColumnKind, Row, RowBatches, Sheet } from '../sheet.ts'
import type { CsvProfile } from './csv-profile.ts'

const lineEnd = '\r\n'
const quotable = /[",;\r\n]/

const quoted = (text: string, separator: string): string =>
  quotable.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text

/** Text as a cell: printable, and with `'` in front wherever a spreadsheet would not take it for text. */
const textCell = (given: string, kind: ColumnKind, { forSpreadsheet, separator }: CsvProfile): string => {
  const text = printable(forSpreadsheet ? fitCell(given) : given)
  const mistakable = mayBeFormula(text) || (forSpreadsheet && kind === 'code' && mayBeNumber(text))
  return quoted(mistakable ? `'${text}` : text, separator)
}

const cellOf = (cell: Cell, { kind }: Column, profile: CsvProfile, offset: Sheet['offset']): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    if (kind === 'day' || kind === 'month') return profile[kind](cell)
    return textCell(cell, kind, profile)
  }
  if (kind === 'local') return profile.local(cell, offset(cell))
  if (kind === 'utc') return profile.utc(cell)
  return String(cell).replace('.', profile.decimalMark)
}

/** One row of a CSV file, with its line end. */
const csvRow = (row: Row, { columns, offset }: Sheet, profile: CsvProfile): string =>
  columns.map((column, at) => cellOf(row[at] ?? null, column, profile, offset)).join(profile.separator) +
  lineEnd

/** Writes a CSV file in UTF-8: the header, then the rows, a piece for each batch. */
export async function* writeCsv(
  sheet: Sheet,
  batches: RowBatches,
  profile: CsvProfile,
): AsyncGenerator<Buffer, void, undefined> {
  const header = sheet.columns.map(({ header: text }) => textCell(text, 'text', profile))
  yield Buffer.from((profile.byteOrderMark ? '\ufeff' : '') + header.join(profile.separator) + lineEnd)
  for await (const rows of batches) yield Buffer.from(rows.map((row) => csvRow(row, sheet, profile)).join(''))
}
