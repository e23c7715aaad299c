import { bytesPerUnit } from '../encoding/decode.ts'
import type { Encoding } from '../encoding/encoding-of.ts'
import type { Position } from '../file-row.ts'
import { linesEnding } from './lines.ts'

/**
 * Follows the reading of a piece of a file, `text` in UTF-8, which begins at `from` and is so many bytes of the file: where it
 * is in the piece (bytes of UTF-8) and in the file, on which line and at which row; and up to where lines are refused, because
 * a quote is not closed.
 */
export const followPlace = (text: Buffer, encoding: Encoding, from: Position, bytes: number) => {
  const width = bytesPerUnit(encoding)
  let [at, { offset, line, row, unclosed }] = [0, from]
  // A character that is cut is shorter than others.
  const offsetOf = (place: number) =>
    Math.min(
      offset + (width === undefined ? place - at : text.toString('utf8', at, place).length * width),
      from.offset + bytes,
    )
  return {
    moveTo: (place: number) => {
      offset = offsetOf(place)
      line += linesEnding(text, at, place)
      at = place
      if (unclosed && offset >= unclosed.until) unclosed = undefined
    },
    refuseUntil: (place: number, openedOn: number) => (unclosed = { until: offsetOf(place), line: openedOn }),
    unclosed: () => unclosed,
    count: () => (row += 1),
    at: () => at,
    position: (): Position => ({ offset, line, row, ...(unclosed && { unclosed }) }),
  }
}
