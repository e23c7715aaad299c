import { bytesPerUnit, toUtf8 } from '../encoding/decode.ts'
import type { Encoding } from '../encoding/encoding-of.ts'
import type { FileRow, Position } from '../file-row.ts'
import { brokenRecord } from './broken-record.ts'
import { alignCells } from './csv-row.ts'
import { findQuote } from './find-quote.ts'
import { afterBlankLines, linesEnding } from './lines.ts'
import { maxRowBytes, parseRecords } from './parse-records.ts'

const quote = 34

/** How a CSV file is read: the number of its columns is undefined while the header is. */
export type CsvForm = { encoding: Encoding; delimiter: string; columns: number | undefined }

/** The rows of a piece of a file, and where the next piece begins. */
type WindowRows = {
  rows: readonly FileRow[]
  next: Position
  /** A row whose end is not in the piece although it is longer than a row may be. */
  endless: Omit<FileRow, 'next'> | null
}

/** Follows a piece from record to record: where it is in UTF-8 and in the file, and on which line. */
const tracker = (text: Buffer, encoding: Encoding, from: Position) => {
  const width = bytesPerUnit(encoding)
  let [at, { offset, line, row }] = [0, from]
  return {
    moveTo: (place: number) => {
      offset += width === undefined ? place - at : text.toString('utf8', at, place).length * width
      line += linesEnding(text, at, place)
      at = place
    },
    count: () => (row += 1),
    at: () => at,
    position: (): Position => ({ offset, line, row }),
  }
}

/**
 * Divides a piece of a CSV file into rows. Unless it is the last, a record that reaches its end is left to the next.
 */
export const readWindow = (
  bytes: Buffer,
  { encoding, delimiter, columns }: CsvForm,
  from: Position,
  isLast: boolean,
): WindowRows => {
  const text = toUtf8(bytes, encoding)
  const track = tracker(text, encoding, from)
  const rows: FileRow[] = []
  const done = (endless: WindowRows['endless'] = null): WindowRows => ({
    rows,
    next: track.position(),
    endless,
  })
  const divided = { delimiter: delimiter.charCodeAt(0), columns }
  /** Refuses the record that begins here, and moves to where reading can go on; returns it if that is not in the piece. */
  const refuse = (begins: number): WindowRows['endless'] => {
    track.moveTo(begins)
    const { line } = track.position()
    const { broken, goOn } = brokenRecord(text, begins, line, divided)
    track.moveTo(goOn ?? text.length)
    const refused = { row: track.count(), line, cells: [], broken }
    if (goOn === null && !isLast) return refused
    rows.push({ ...refused, next: track.position() })
    return null
  }
  /** Whether a quote of a record is not what csv-parse took it for; only one with quotes or lines in it is looked at. */
  const isSpoilt = (record: readonly string[], begins: number) =>
    record.some((cell) => /["\r\n]/.test(cell)) && findQuote(text, begins, divided) !== undefined
  for (;;) {
    const start = track.at()
    const { records, fault } = parseRecords(text.subarray(start), delimiter)
    let isAgain = false
    for (const { cells: record, end } of records) {
      if (!isLast && start + end === text.length) return done()
      const begins = afterBlankLines(text, track.at())
      if (isSpoilt(record, begins)) {
        refuse(begins)
        isAgain = true
        break
      }
      track.moveTo(begins)
      const { line } = track.position()
      track.moveTo(start + end)
      const isCut = isLast && track.at() === text.length && ![10, 13].includes(text.at(-1) ?? 0)
      const aligned = alignCells(record, { line, columns, isCut })
      const isOpen = isCut && text.at(-1) !== quote && { isOpen: true as const }
      if (aligned) rows.push({ row: track.count(), line, ...aligned, ...isOpen, next: track.position() })
    }
    if (isAgain) continue
    if (fault === null) {
      // Without a record there are only blank lines.
      if (isLast || records.length === 0) track.moveTo(text.length)
      return done()
    }
    const begins = afterBlankLines(text, track.at())
    const mayGoOn = fault === 'CSV_QUOTE_NOT_CLOSED' && text.length - begins <= maxRowBytes
    if (!isLast && mayGoOn) return done()
    const endless = refuse(begins)
    if (endless) return done(endless)
  }
}
