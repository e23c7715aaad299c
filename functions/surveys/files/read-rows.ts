import type { ByteSource } from './byte-source.ts'
import { readCsvRows } from './csv/read-csv-rows.ts'
import { FileRefused } from './file-fault.ts'
import type { FileRow, Position } from './file-row.ts'
import { namesIn, readNdjsonRows } from './read-ndjson-rows.ts'
import { readLines } from './read-lines.ts'
import type { FileForm } from './recognise-file.ts'
import { readSheetRows } from './xlsx/read-sheet-rows.ts'

/** A file's columns, and the position of its first row. */
type FileHeader = { columns: readonly string[]; first: Position }

/** How many lines of NDJSON are looked at for names. */
const namedLines = 20

const startOf = (form: FileForm): Position => ({
  offset: form.kind === 'xlsx' ? 0 : form.mark,
  line: 1,
  row: 0,
})

const emptyFile = () => new FileRefused('empty-file', { note: 'Must have a header and at least one row.' })

const headerRow = (source: ByteSource, form: Exclude<FileForm, { kind: 'ndjson' }>) =>
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

/**
 * Reads the columns of a file. Those of NDJSON are the names in its first lines, and the wanted ones. Throws
 * `FileRefused` if there are none.
 */
export const readHeader = async (
  source: ByteSource,
  form: FileForm,
  wanted: readonly string[],
): Promise<FileHeader> => {
  if (form.kind === 'ndjson')
    return {
      columns: [...new Set([...(await ndjsonNames(source, form)), ...wanted])],
      first: startOf(form),
    }
  for await (const { cells, broken, next } of headerRow(source, form)) {
    if (broken) throw new FileRefused('missing-column', { line: broken.line, note: broken.note })
    const columns = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
    return { columns, first: { ...next, row: 0 } }
  }
  throw emptyFile()
}

/** Reads a file's rows from a position on. Rows are numbered from 1 below the header; blank ones do not count. */
export const readRows = (
  source: ByteSource,
  form: FileForm,
  columns: readonly string[],
  from: Position,
): AsyncGenerator<FileRow, void, undefined> => {
  if (form.kind === 'xlsx') return readSheetRows(source, columns.length, from)
  if (form.kind === 'ndjson') return readNdjsonRows(source, { encoding: form.encoding, columns }, from)
  return readCsvRows(source, { ...form, columns: columns.length }, from)
}
