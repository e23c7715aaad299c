import type { ByteSource } from './byte-source.ts'
import { readCsvRows } from './csv/read-csv-rows.ts'
import { FileRefused } from './file-fault.ts'
import type { FileRow, Position } from './file-row.ts'
import { columnName, findHeader, headerLines, isHeader, wantedOn } from './find-header.ts'
import { namesIn, readNdjsonRows } from './ndjson/read-ndjson-rows.ts'
import { readLines } from './read-lines.ts'
import type { FileForm } from './recognise-file.ts'
import { readSheetRows } from './xlsx/read-sheet-rows.ts'

/** A file's columns, the line that they are on, and the position of its first row. */
export type FileHeader = { columns: readonly string[]; line: number; first: Position }

/** How many lines of NDJSON are looked at for names. */
const namedLines = 20

const startOf = (form: FileForm): Position => ({
  offset: form.kind === 'xlsx' ? 0 : form.mark,
  line: 1,
  row: 0,
})

const emptyFile = () => new FileRefused('empty-file', { note: 'Must have a header and at least one row.' })

const firstRows = (source: ByteSource, form: Exclude<FileForm, { kind: 'ndjson' }>) =>
  form.kind === 'xlsx'
    ? readSheetRows(source, undefined, startOf(form))
    : readCsvRows(source, { ...form, columns: undefined }, startOf(form))

const ndjsonNames = async (source: ByteSource, form: Extract<FileForm, { kind: 'ndjson' }>) => {
  const names = new Set<string>()
  let lines = 0
  for await (const { text } of readLines(source, form.encoding, startOf(form))) {
    for (const name of namesIn(text)) names.add(name)
    lines += 1
    if (lines === namedLines) break
  }
  return [...names]
}

/** The rows of a file's first lines, up to one that is the header for certain: their cells as columns are called. */
const beginningOf = async (
  source: ByteSource,
  form: Exclude<FileForm, { kind: 'ndjson' }>,
  wanted: readonly string[],
): Promise<FileRow[]> => {
  const rows: FileRow[] = []
  for await (const row of firstRows(source, form)) {
    if (rows.length > 0 && row.line > headerLines) break
    const cells = row.cells.map(columnName)
    rows.push({ ...row, cells })
    if (!row.broken && isHeader(cells, wanted)) break
  }
  return rows
}

/**
 * Reads the columns of a file, which are below titles and blank lines in some. Those of NDJSON are the names in its first
 * lines, and the wanted ones. Throws `FileRefused` if there are none.
 */
export const readHeader = async (
  source: ByteSource,
  form: FileForm,
  wanted: readonly string[],
): Promise<FileHeader> => {
  if (form.kind === 'ndjson')
    return {
      columns: [...new Set([...(await ndjsonNames(source, form)), ...wanted])],
      line: 1,
      first: startOf(form),
    }
  const rows = await beginningOf(source, form, wanted)
  const header = findHeader(
    rows.filter(({ broken }) => !broken),
    wanted,
  )
  const broken = rows.find((row) => row.broken)?.broken
  // Rather than any line, the one that is broken was to be the header.
  if (broken && (!header || (wanted.length > 0 && wantedOn(header.cells, wanted) === 0)))
    throw new FileRefused('missing-column', { line: broken.line, note: broken.note })
  if (!header) throw emptyFile()
  const { cells, line, next } = header
  const columns = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  return { columns, line, first: { ...next, row: 0 } }
}

/**
 * Reads a file's rows from a position on. Rows are numbered from 1 below the header; blank ones do not count. `wanted`:
 * the columns in which NDJSON may have no lists and objects.
 */
export const readRows = (
  source: ByteSource,
  form: FileForm,
  columns: readonly string[],
  from: Position,
  wanted: readonly string[] = [],
): AsyncGenerator<FileRow, void, undefined> => {
  if (form.kind === 'xlsx') return readSheetRows(source, columns.length, from)
  if (form.kind === 'ndjson')
    return readNdjsonRows(source, { encoding: form.encoding, columns, wanted }, from)
  return readCsvRows(source, { ...form, columns: columns.length }, from)
}
