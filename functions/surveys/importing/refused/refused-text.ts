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
