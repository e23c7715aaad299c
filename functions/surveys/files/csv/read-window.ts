import { toUtf8 } from '../encoding/decode.ts'
import type { Encoding } from '../encoding/encoding-of.ts'
import type { BrokenRow, FileRow, Position } from '../file-row.ts'
import { brokenRecord, unclosedQuote, withinQuote } from './broken-record.ts'
import { alignCells } from './csv-row.ts'
import { findQuote } from './find-quote.ts'
import { afterBlankLines, afterLineEnd } from './lines.ts'
import { maxRowBytes, parseRecords } from './parse-records.ts'
import { followPlace } from './follow-place.ts'
import { mayHoldRows, recordEnd, reachBytes } from './record-end.ts'

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
  const track = followPlace(text, encoding, from, bytes.length)
  const rows: FileRow[] = []
  const done = (endless: WindowRows['endless'] = null): WindowRows => ({
    rows,
    next: track.position(),
    endless,
  })
  const divided = { delimiter: delimiter.charCodeAt(0), columns }
  const push = (line: number, broken: BrokenRow) =>
    rows.push({ row: track.count(), line, cells: [], broken, next: track.position() })
  /** Refuses the lines that may be part of a quoted cell; blank ones are not rows. */
  const refuseLines = () => {
    for (let unclosed = track.unclosed(); unclosed; unclosed = track.unclosed()) {
      track.moveTo(afterBlankLines(text, track.at()))
      if (!track.unclosed()) return
      const { line } = track.position()
      track.moveTo(afterLineEnd(text, track.at()) ?? text.length)
      push(line, withinQuote(line, unclosed.line))
    }
  }
  /** Refuses the record that begins here, and moves to where reading can go on; returns it if that is not in the piece. */
  const refuse = (begins: number): WindowRows['endless'] => {
    track.moveTo(begins)
    const { line } = track.position()
    const { broken, goOn, end } = brokenRecord(text, { start: begins, line, isLast }, divided)
    track.refuseUntil(end, broken.line)
    track.moveTo(goOn ?? text.length)
    if (goOn === null && !isLast) return { row: track.count(), line, cells: [], broken }
    push(line, broken)
    refuseLines()
    return null
  }
  /** Whether a quote of a record is not what csv-parse took it for; only one with quotes or lines in it is looked at. */
  const isSpoilt = (record: readonly string[], begins: number) =>
    record.some((cell) => /["\r\n]/.test(cell)) && findQuote(text, begins, divided) !== undefined
  /** What is near a broken record must be in the piece, so that it is refused the same wherever a piece begins. */
  const isTooNearEnd = (begins: number) =>
    columns !== undefined && !isLast && begins > 0 && text.length - begins < reachBytes
  const leave = (begins: number) => {
    track.moveTo(begins)
    return done()
  }
  /** The end of a record that is broken and follows one at `place`; undefined if that is whole. */
  const brokenEnd = (place: number, next: readonly string[] | undefined, isFault: boolean) => {
    const begins = afterBlankLines(text, place)
    const isBroken = next
      ? isSpoilt(next, begins) || alignCells(next, { line: 0, columns, isCut: false })?.broken !== undefined
      : isFault
    return isBroken ? (recordEnd(text, begins, divided.delimiter, isLast) ?? text.length) : undefined
  }
  refuseLines()
  for (;;) {
    const start = track.at()
    const { records, fault } = parseRecords(text.subarray(start), delimiter)
    let isAgain = false
    for (const [index, { cells: record, end }] of records.entries()) {
      if (!isLast && start + end === text.length) return done()
      const begins = afterBlankLines(text, track.at())
      if (isSpoilt(record, begins)) {
        if (isTooNearEnd(begins)) return leave(begins)
        refuse(begins)
        isAgain = true
        break
      }
      const place = { start: begins, end: start + end }
      const isCut = isLast && place.end === text.length && ![10, 13].includes(text.at(-1) ?? 0)
      const hasLines = columns !== undefined && record.some((cell) => /[\r\n]/.test(cell))
      const isDoubtful = hasLines && mayHoldRows(text, place, divided.delimiter, columns)
      if (isDoubtful && isTooNearEnd(begins)) return leave(begins)
      track.moveTo(begins)
      const { line } = track.position()
      const aligned = alignCells(record, { line, columns, isCut })
      // A quote that was forgotten, and closed by that of a later row, leaves a rest that is no row.
      const next = records[index + 1]?.cells
      const rest =
        hasLines && aligned?.broken
          ? place.end
          : isDoubtful
            ? brokenEnd(place.end, next, fault !== null)
            : undefined
      if (rest !== undefined) {
        track.refuseUntil(rest, line)
        track.moveTo(afterLineEnd(text, begins) ?? text.length)
        push(line, (!isDoubtful && aligned?.broken) || unclosedQuote(line))
        refuseLines()
        isAgain = true
        break
      }
      track.moveTo(place.end)
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
    if (isTooNearEnd(begins)) return leave(begins)
    const mayGoOn = fault === 'CSV_QUOTE_NOT_CLOSED' && text.length - begins <= maxRowBytes
    if (!isLast && mayGoOn) return done()
    const endless = refuse(begins)
    if (endless) return done(endless)
  }
}
