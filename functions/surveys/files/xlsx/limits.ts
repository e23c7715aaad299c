import { FileRefused } from '../file-fault.ts'

/** What a spreadsheet may unpack to. A real one of 500,000 rows stays far below. */
export const xlsxLimits = {
  entries: 2000,
  /** Bytes of one unpacked file. */
  unpacked: 1024 ** 3,
  /** Unpacked bytes for each packed one: XML of tables has 5 to 50, a bomb a thousand. */
  ratio: 200,
  /** Below this many bytes the ratio does not matter. */
  harmless: 8 * 1024 ** 2,
  cells: 20_000_000,
  columns: 500,
  /** Characters of all shared strings together, which are kept in memory. */
  sharedCharacters: 32 * 1024 ** 2,
  shared: 2_000_000,
}
export type XlsxLimits = typeof xlsxLimits

export const notSpreadsheet = (): FileRefused =>
  new FileRefused('not-a-spreadsheet', {
    note: 'Must be a whole spreadsheet in the form XLSX, CSV or NDJSON. Open it in a spreadsheet program and save it again.',
  })

export const zipBomb = (): FileRefused =>
  new FileRefused('zip-bomb', {
    note: 'Must not unpack to far more than it holds. Save the sheet as CSV in UTF-8.',
  })

export const tooManyCells = (): FileRefused =>
  new FileRefused('too-many-cells', { note: 'Must have fewer cells. Divide it, or save the sheet as CSV.' })
