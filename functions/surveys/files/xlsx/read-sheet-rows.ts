import { cleanCell } from '../clean-cell.ts'
import type { ByteSource } from '../byte-source.ts'
import type { FileRow, Position } from '../file-row.ts'
import { dateText } from './dates.ts'
import { numberText, percentText } from './number-text.ts'
import { tooManyCells, type XlsxLimits, xlsxLimits } from './limits.ts'
import { readArchive } from './read-archive.ts'
import { readWorkbook, type Workbook } from './read-workbook.ts'
import { readXml, type XmlHandlers } from './read-xml.ts'
import { unescape } from './unescape.ts'

/** What is read of a cell with a formula without a result. */
const uncalculated = '=?'

type SheetRow = { line: number; cells: string[] }

/** The number of a column by its letters, 0 for A. */
const columnOf = (reference: string): number => {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const valueOf = (text: string, type: string, style: number, book: Workbook): string => {
  if (type === 's') return book.shared[Number(text)] ?? ''
  if (type === 'b') return text === '1' || text === 'true' ? 'true' : 'false'
  if (type !== 'n') return unescape(text)
  const shown = book.styles[style]
  if (shown === 'date') return dateText(text, book.since1904)
  return shown === 'percent' ? percentText(text) : numberText(text)
}

/**
 * Whether nobody stored the result of a cell's formula: what it would be is not known, which is no empty cell. Only a text may
 * be empty.
 */
const isUncalculated = (cell: {
  isFormula: boolean
  hasValue: boolean
  type: string
  text: string
}): boolean => cell.isFormula && cell.text === '' && !(cell.hasValue && cell.type === 'str')

/** Collects the rows of a sheet as its XML goes by. */
const rowCollector = (book: Workbook, limits: XlsxLimits) => {
  const rows: SheetRow[] = []
  let row: SheetRow = { line: 0, cells: [] }
  let cell = { column: 0, type: 'n', style: 0, text: '', isFormula: false, hasValue: false }
  let [cells, isValue] = [0, false]
  const handlers: XmlHandlers = {
    open: (name, attribute) => {
      isValue = name === 'v' || name === 't'
      if (name === 'f') cell.isFormula = true
      if (name === 'v') cell.hasValue = true
      if (name === 'row') row = { line: Number(attribute('r') ?? row.line + 1), cells: [] }
      if (name !== 'c') return
      cells += 1
      if (cells > limits.cells) throw tooManyCells()
      const reference = attribute('r')
      const column = reference === undefined ? row.cells.length : columnOf(reference)
      cell = {
        column: Math.min(Math.max(0, column), limits.columns),
        type: attribute('t') ?? 'n',
        style: Number(attribute('s') ?? 0),
        text: '',
        isFormula: false,
        hasValue: false,
      }
    },
    text: (text) => {
      if (isValue) cell.text += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      if (name === 'c') {
        while (row.cells.length <= cell.column) row.cells.push('')
        row.cells[cell.column] = isUncalculated(cell)
          ? uncalculated
          : cleanCell(valueOf(cell.text, cell.type, cell.style, book))
      }
      if (name === 'row') rows.push(row)
    },
  }
  return { handlers, take: () => rows.splice(0) }
}

const aligned = (
  { line, cells }: SheetRow,
  columns: number | undefined,
): Pick<FileRow, 'cells' | 'broken'> => {
  if (columns === undefined) return { cells }
  const used = cells.findLastIndex((cell) => cell !== '') + 1
  if (used <= columns) return { cells: Array.from({ length: columns }, (_, at) => cells[at] ?? '') }
  const note = `Must have ${columns} cells, like the header; there are ${used}.`
  return { cells, broken: { code: 'extra-cell', line, note } }
}

/**
 * Reads the rows of a spreadsheet's first sheet after a position; blank ones are left out and not counted. A packed
 * file cannot be entered in the middle: the rows before the position are read again and passed over. A row's line is
 * its number in the sheet; a position's `offset` says how far reading is, as a share of the file.
 *
 * @param columns how many columns the header has; undefined while it is being read
 */
export async function* readSheetRows(
  source: ByteSource,
  columns: number | undefined,
  from: Position,
  limits: XlsxLimits = xlsxLimits,
): AsyncGenerator<FileRow, void, undefined> {
  const archive = await readArchive(source, limits)
  const book = await readWorkbook(archive, limits)
  const size = Math.max(1, archive.size(book.sheet) ?? 1)
  const collector = rowCollector(book, limits)
  let count = from.row
  for await (const bytes of readXml(archive.read(book.sheet), collector.handlers)) {
    const offset = Math.floor(Math.min(1, bytes / size) * source.bytes)
    for (const row of collector.take()) {
      if (row.line < from.line || row.cells.every((cell) => cell === '')) continue
      count += 1
      const next = { offset, line: row.line + 1, row: count }
      yield { row: count, line: row.line, ...aligned(row, columns), next }
    }
  }
}
