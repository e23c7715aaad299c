import { maxRowBytes } from './parse-records.ts'
import { afterLineEnd } from './lines.ts'

const [quote, newline, carriageReturn, space, tab] = [34, 10, 13, 32, 9]
const isLineEnd = (byte: number | undefined) => byte === newline || byte === carriageReturn
const isBlankByte = (byte: number | undefined) => byte === space || byte === tab

/** How far after its beginning the end of a broken record is looked for, in bytes: farther than any row may reach. */
const searchBytes = 96 * 1024

/** How far after its beginning a cell that is too long may close to be taken for one; half a piece of UTF-16 has as much. */
export const reachBytes = 240 * 1024

/** The next quote that may close a cell: a separator or the line's end follows it. Others in between count as text. */
const closingQuote = (text: Buffer, from: number, delimiter: number, limit: number): number | null => {
  for (let at = from; at < limit; at += 1) {
    if (text[at] !== quote) continue
    if (text[at + 1] === quote) {
      at += 1
      continue
    }
    let next = at + 1
    while (isBlankByte(text[next])) next += 1
    if (next >= text.length || text[next] === delimiter || isLineEnd(text[next])) return at
  }
  return null
}

/**
 * Where a cell that is longer than any row closes: at the first quote after it, if that can close a cell and does not begin
 * one. Null if the quote was rather forgotten: the next one opens another cell, or there is none within reach.
 */
const farClosingQuote = (text: Buffer, from: number, delimiter: number, limit: number): number | null => {
  for (let at = from; at < limit; at += 1) {
    if (text[at] !== quote) continue
    if (text[at + 1] === quote) {
      at += 1
      continue
    }
    let before = at - 1
    while (isBlankByte(text[before])) before -= 1
    // A quote after a separator or a line break opens a cell, as far as anybody can tell.
    if (text[before] === delimiter || isLineEnd(text[before])) return null
    return closingQuote(text, at, delimiter, at + 1)
  }
  return null
}

/**
 * Where a broken record ends at the latest, so that nothing which may be part of a quoted cell is taken for a row: after the
 * line in which its last quote closes, at most `reach` bytes away, or opens without being closed anywhere near. If the text
 * is a file's last, and is cut off within a quoted cell, all of it.
 * @returns the place after that line, null if it does not end in this text
 */
export const recordEnd = (
  text: Buffer,
  start: number,
  delimiter: number,
  isLast: boolean,
  reach = searchBytes,
): number | null => {
  const limit = Math.min(text.length, start + searchBytes)
  let isCellStart = true
  for (let at = start; at < limit; at += 1) {
    const byte = text[at]
    if (byte === quote && isCellStart) {
      const closed = closingQuote(text, at + 1, delimiter, limit)
      if (closed === null) {
        const isCut = isLast && text.length - start <= maxRowBytes && !isLineEnd(text.at(-1))
        if (isCut) return text.length
        const far = farClosingQuote(text, at + 1, delimiter, Math.min(text.length, start + reach))
        return afterLineEnd(text, far ?? at)
      }
      ;[at, isCellStart] = [closed, false]
    } else if (isLineEnd(byte)) return afterLineEnd(text, at)
    else if (byte === delimiter) isCellStart = true
    else if (!isBlankByte(byte)) isCellStart = false
  }
  return afterLineEnd(text, limit)
}

/** Whether a line of a record, but its first, has as many separators as a row: it may be one that a quote has taken in. */
export const mayHoldRows = (
  text: Buffer,
  { start, end }: { start: number; end: number },
  delimiter: number,
  columns: number,
): boolean => {
  let [isFirst, found] = [true, 0]
  for (let at = start; at < end; at += 1) {
    if (isLineEnd(text[at])) [isFirst, found] = [false, 0]
    else if (text[at] === delimiter) {
      found += 1
      if (!isFirst && found >= columns - 1) return true
    }
  }
  return false
}
