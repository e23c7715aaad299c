const [newline, carriageReturn, quote, space] = [10, 13, 34, 32]

/** How a file is divided: the byte between cells, and the number of its columns. */
export type Divided = { delimiter: number; columns: number | undefined }

/** A date, a dealer and an answer: with fewer columns no file is one of responses, and any text looks like a row. */
const fewestColumns = 3

/**
 * Whether a quoted cell has swallowed rows, because its quote was forgotten and it ended at the next one that opens a
 * cell. It has if a whole line in it has as many delimiters as a row, or if its end follows a delimiter, as only a
 * beginning does, in the same column or one further on. A text in which a space follows every delimiter is no row.
 *
 * @param opened where its quote opens, in the cell of that number in its record
 * @param closed where it closes
 */
export const hasSwallowedRows = (
  text: Buffer,
  { opened, closed, cell }: { opened: number; closed: number; cell: number },
  { delimiter, columns }: Divided,
): boolean => {
  if (columns === undefined || columns < fewestColumns) return false
  let [isFirst, found, isDense] = [true, 0, false]
  for (let at = opened + 1; at < closed; at += 1) {
    const byte = text[at]
    if (byte === newline || byte === carriageReturn) {
      if (!isFirst && found === columns - 1 && isDense) return true
      ;[isFirst, found, isDense] = [false, 0, false]
    } else if (byte === delimiter) {
      found += 1
      const next = text[at + 1]
      isDense ||= ![space, delimiter, quote, newline, carriageReturn].includes(next ?? newline)
    }
  }
  return !isFirst && text[closed - 1] === delimiter && (isDense || found === cell)
}
