import * as z from 'zod/mini'
import { parseRecords } from '../../files/csv/parse-records.ts'
import type { FileForm } from '../../files/recognise-file.ts'
import { reasonHeader } from './refusal-words.ts'

/** A refused row as it is given back, with its reason. */
type RefusedRow = { cells: readonly string[]; reason: string }

const delimiterOf = (form: FileForm) => (form.kind === 'csv' ? form.delimiter : ';')

const cellText = (text: string, delimiter: string): string =>
  text.includes('"') || text.includes(delimiter) || /[\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text

const lineOf = (cells: readonly string[], delimiter: string) =>
  `${cells.map((cell) => cellText(cell, delimiter)).join(delimiter)}\r\n`

/** The beginning of a file of refused rows: in UTF-8, with the file's own columns and one for the reason. */
export const refusedHeader = (form: FileForm, columns: readonly string[]): string =>
  form.kind === 'ndjson' ? '' : `\ufeff${lineOf([...columns, reasonHeader], delimiterOf(form))}`

/** Refused rows in the file's own form, CSV for a spreadsheet: ready to be corrected and sent again. */
export const refusedText = (
  form: FileForm,
  columns: readonly string[],
  rows: readonly RefusedRow[],
): string => {
  if (form.kind === 'ndjson')
    return rows
      .map(({ cells, reason }) => {
        const named = columns.map((name, at): [string, string] => [name, cells[at] ?? ''])
        return `${JSON.stringify({ ...Object.fromEntries(named), [reasonHeader]: reason })}\n`
      })
      .join('')
  return rows.map(({ cells, reason }) => lineOf([...cells, reason], delimiterOf(form))).join('')
}

const jsonRow = z.record(z.string(), z.string())

/** A cell of a refused row, below its header; a file that is still being read has none, then it is the column's number. */
type NamedCell = { column: string; text: string }

/** The cells of a row as `refusedText` writes it, without the empty ones; `header` as `refusedHeader` does. Pure. */
export const cellsOfRefused = (form: FileForm, header: string, text: string): NamedCell[] => {
  const [columns = [], cells = []] =
    form.kind === 'ndjson'
      ? [Object.keys(z.parse(jsonRow, JSON.parse(text))), Object.values(z.parse(jsonRow, JSON.parse(text)))]
      : [header.replace(/^\ufeff/, ''), text].map(
          (line) => parseRecords(Buffer.from(line), delimiterOf(form)).records[0]?.cells ?? [],
        )
  return cells
    .map((cell, at) => ({ column: columns[at] ?? String(at + 1), text: cell }))
    .filter((cell) => cell.text !== '')
}
