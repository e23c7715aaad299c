import type { BrokenRow } from '../file-row.ts'
import { findQuote } from './find-quote.ts'
import type { Divided } from './swallowed-rows.ts'
import { afterLineEnd, linesEnding } from './lines.ts'

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

/**
 * Says what is wrong with a record that csv-parse could not read, or whose quotes are wrong, and after which line reading can go on: the one with
 * the quote that spoils it, so that a forgotten quote costs one row and not all that follow.
 *
 * @param start where the record begins, on line `line`
 * @returns the place to go on at, null if that line does not end in this text
 */
export const brokenRecord = (
  text: Buffer,
  start: number,
  line: number,
  divided: Divided,
): { broken: BrokenRow; goOn: number | null } => {
  const found = findQuote(text, start, divided)
  if (!found)
    return {
      broken: { code: 'row-too-long', line, note: notes['row-too-long'] },
      goOn: afterLineEnd(text, start),
    }
  const goOn = afterLineEnd(text, found.at)
  const end = goOn ?? text.length
  const isUnclosed =
    found.isSwallowing || found.shows >= end || isOdd(text, lineStart(text, start, found.at), end)
  const code = isUnclosed ? 'unclosed-quote' : 'stray-quote'
  return {
    broken: { code, line: line + linesEnding(text, start, found.at), cell: found.cell, note: notes[code] },
    goOn,
  }
}
