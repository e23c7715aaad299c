import { fitCell, printable } from '../cell-text.ts'
import type { Cell, Column, ColumnKind, Row, Sheet } from '../sheet.ts'
import { styleOf } from './styles-xml.ts'

/** Text as element content. A carriage return would otherwise be read as a line feed. */
const escapeXml = (text: string): string =>
  /[&<>\r]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    : text

/** What makes text need any of the steps below: most has none of it, and is looked through once only. */
// eslint-disable-next-line no-control-regex -- control characters are part of what is looked for
const special = /[&<>_\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/

/**
 * Text of a cell. In a spreadsheet's strings `_x0041_` stands for the character with that code (ECMA-376, ST_Xstring),
 * so text that looks like it has its underscore written that way.
 */
const cellXmlText = (given: string): string => {
  const text = fitCell(given)
  return special.test(text)
    ? escapeXml(printable(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
    : text
}

/** A column's letters: `A` for 0, `AA` for 26. */
export const columnLetters = (index: number): string => {
  const before = Math.floor(index / 26)
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (index % 26))
}

const dayMs = 86_400_000
/** The serial number of 1970-01-01, counted from 1900 with a 29 February that never was. */
const serialOf1970 = 25_569
/** The first day of which that error is no longer part, and the last that a spreadsheet knows. */
const firstDay = Date.UTC(1900, 2, 1)
const lastDay = Date.UTC(9999, 11, 31)

/** A wall clock's time as a spreadsheet counts it: days since 1900. Null outside of its calendar. */
const serialOf = (wall: number): number | null =>
  wall >= firstDay && wall < lastDay + dayMs ? wall / dayMs + serialOf1970 : null

const inlineString = (place: string, style: number, text: string) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXmlText(text)}</t></is></c>`
const numberCell = (place: string, style: number, value: number) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`

const wallOf = (cell: number | string, kind: ColumnKind, offset: Sheet['offset']): number | null => {
  if (typeof cell === 'string') return kind === 'day' ? Date.parse(`${cell}T00:00:00Z`) : null
  return kind === 'local' ? cell + offset(cell) : cell
}

const cellXml = (cell: Cell, { kind }: Column, place: string, offset: Sheet['offset']): string => {
  if (cell === null || cell === '') return ''
  if (kind === 'number' && typeof cell === 'number') return numberCell(place, styleOf.number, cell)
  if (kind === 'local' || kind === 'utc' || kind === 'day') {
    const serial = serialOf(wallOf(cell, kind, offset) ?? Number.NaN)
    if (serial !== null) return numberCell(place, styleOf[kind], serial)
  }
  return inlineString(place, styleOf[kind === 'code' ? 'code' : 'text'], String(cell))
}

/** One row of a sheet; the header is row 1. All text is in inline strings, which are never formulas. */
export const rowXml = (
  row: Row,
  number: number,
  { columns, offset }: Sheet,
  letters: readonly string[],
): string => {
  const cells = columns.map((column, at) =>
    cellXml(row[at] ?? null, column, `${letters[at]}${number}`, offset),
  )
  return `<row r="${number}">${cells.join('')}</row>`
}

/** A sheet up to and including its header, which stays in view. */
export const sheetStart = ({ columns }: Sheet, letters: readonly string[]): string => {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const headers = columns.map(({ header }, at) => inlineString(`${letters[at]}1`, styleOf.header, header))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${headers.join('')}</row>`
  )
}

/** A sheet's end, with a filter over its rows, header included. */
export const sheetEnd = ({ columns }: Sheet, lastRow: number): string =>
  `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${lastRow}"/></worksheet>`
