import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod/mini'
import { invalidBody } from '../../platform/errors/errors.ts'

/** A row with the cells below each column of the header, by its number below the header and its line in the file. */
export type CsvRow = { row: number; line: number; cells: readonly string[] }

const delimiters = [',', ';', '\t']
const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

const linesIn = (text: string): number => text.split('\n').length - 1

/** The delimiter that the header has most of; a comma if it has none. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split('\n', 1)
  const counted = delimiters.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).delimiter
}

/** The line with the quote that is never closed: the library only knows where the text ends. */
const unclosedLine = (text: string): number => {
  let opened = -1
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    if (opened === -1) opened = at
    else if (text[at + 1] === '"') at += 1
    else opened = -1
  }
  return linesIn(text.slice(0, opened)) + 1
}

/** Refuses text that was not UTF-8: read as such, it has replacement characters or, from UTF-16, NULs. */
const checkEncoding = (text: string): void => {
  const places = ['\ufffd', '\0'].map((sign) => text.indexOf(sign)).filter((place) => place !== -1)
  if (places.length === 0) return
  const at = Math.min(...places)
  throw invalidBody(
    '/csv',
    'wrong-encoding',
    `Must be UTF-8: line ${linesIn(text.slice(0, at)) + 1} has a character that could not be read. Save the file as CSV in UTF-8.`,
  )
}

const parsed = (text: string) => {
  try {
    return z.parse(
      records,
      parse(text, {
        delimiter: delimiterOf(text),
        info: true,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: true,
      }),
    )
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    if (fault.code === 'CSV_QUOTE_NOT_CLOSED')
      throw invalidBody(
        '/csv',
        'unclosed-quote',
        `Must close the quote that opens in line ${unclosedLine(text)}.`,
      )
    const line = z.safeParse(z.int(), fault['lines']).data
    throw invalidBody(
      '/csv',
      'stray-quote',
      `Must have quotes (") only around whole cells, and double those inside one; ${line === undefined ? 'one is elsewhere' : `the first that is elsewhere is in line ${line}`}.`,
    )
  }
}

/**
 * Reads CSV with commas, semicolons or tabs, whichever its header has most of, and any line ends, with or without a
 * byte-order mark. The header's names and all cells are trimmed; rows without content, and empty cells beyond the
 * header's last name, are left out. Throws 422 for text that is not UTF-8, and for a quote that is not closed or stands
 * inside a cell.
 */
export const readCsv = (csv: string): { header: readonly string[]; rows: readonly CsvRow[] } => {
  const text = csv.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  checkEncoding(text)
  const [header, ...rows] = parsed(text)
    .map(({ record, info }) => ({
      line: info.lines - record.reduce((sum, cell) => sum + linesIn(cell), 0),
      cells: record.map((cell) => cell.trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const names = header?.cells.slice(0, header.cells.findLastIndex((cell) => cell !== '') + 1) ?? []
  // Spreadsheets write separators for columns that were used once.
  const within = (cells: string[]) =>
    cells.slice(names.length).every((cell) => cell === '') ? cells.slice(0, names.length) : cells
  return {
    header: names,
    rows: rows.map(({ line, cells }, index) => ({ row: index + 1, line, cells: within(cells) })),
  }
}
