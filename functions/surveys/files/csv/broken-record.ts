import type { BrokenRow } from '../file-row.ts'
import { type Divided, findQuote } from './find-quote.ts'
import { afterLineEnd, linesEnding } from './lines.ts'
import { reachBytes, recordEnd } from './record-end.ts'

const quote = 34

const notes = {
  'unclosed-quote': 'Must close the quote that opens in this line, or have none there.',
  'stray-quote': 'Must double the quotes (") inside a cell that is in quotes, or have none around it.',
  'row-too-long': 'Must have at most 64 KB in a row.',
} as const

const isOdd = (text: Buffer, from: number, to: number): boolean => {
  let quotes = 0
  for (let at = from; at < to; at += 1) if (text[at] === quote) quotes += 1
  return quotes % 2 === 1
}

const lineStart = (text: Buffer, start: number, at: number): number => {
  let from = at
  while (from > start && text[from - 1] !== 10 && text[from - 1] !== 13) from -= 1
  return from
}

/** What is said of a row whose quote was forgotten, and closes at that of a later row. */
export const unclosedQuote = (line: number): BrokenRow => ({
  code: 'unclosed-quote',
  line,
  note: notes['unclosed-quote'],
})

/** What is said of a line that may be part of the cell whose quote opens on another. */
export const withinQuote = (line: number, openedOn: number): BrokenRow => ({
  code: 'unclosed-quote',
  line,
  note: `Must be read again once the quotes of line ${openedOn} are right: this line may be part of what is quoted there.`,
})

/**
 * Says what is wrong with a record that csv-parse could not read, or whose quotes are wrong. The line with the quote that
 * spoils it is refused, and so is every one after it that may be part of the cell: what somebody has written into a comment
 * must never be read as a row.
 *
 * @param start where the record begins, on line `line`
 * @param isLast whether the file ends with this text
 * @returns `goOn`: the place after the line with the quote, null if that does not end in this text; `end`: where rows may
 * be read again
 */
export const brokenRecord = (
  text: Buffer,
  { start, line, isLast }: { start: number; line: number; isLast: boolean },
  divided: Divided,
): { broken: BrokenRow; goOn: number | null; end: number } => {
  const found = findQuote(text, start, divided)
  const goOn = afterLineEnd(text, found?.at ?? start)
  const lineEnd = goOn ?? text.length
  const last =
    divided.columns === undefined ? lineEnd : recordEnd(text, start, divided.delimiter, isLast, reachBytes)
  const end = Math.max(lineEnd, last ?? text.length)
  if (!found) return { broken: { code: 'row-too-long', line, note: notes['row-too-long'] }, goOn, end }
  const isUnclosed = found.shows >= lineEnd || isOdd(text, lineStart(text, start, found.at), lineEnd)
  const code = isUnclosed ? 'unclosed-quote' : 'stray-quote'
  return {
    broken: { code, line: line + linesEnding(text, start, found.at), cell: found.cell, note: notes[code] },
    ...{ goOn, end },
  }
}
