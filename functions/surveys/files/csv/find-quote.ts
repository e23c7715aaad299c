const [quote, newline, carriageReturn, space, tab] = [34, 10, 13, 32, 9]
const isLineEnd = (byte: number | undefined) => byte === newline || byte === carriageReturn

/** How a file is divided: the byte between cells, and the number of its columns. */
export type Divided = { delimiter: number; columns: number | undefined }

/** Where the quote is that spoils a record, in which of its cells, and where that shows. */
type SpoilingQuote = { at: number; cell: number; shows: number }

/**
 * Finds the quote that spoils a record: one that opens a cell and is closed nowhere, or in the middle of the text. In a cell
 * that does not begin with one, quotes are text, as every spreadsheet reads them; not in a file's first lines, among which
 * its header and what separates its cells are looked for. Undefined if quotes are not what is wrong: what a properly closed
 * cell holds is a text, whatever it looks like.
 */
export const findQuote = (
  text: Buffer,
  start: number,
  { delimiter, columns }: Divided,
): SpoilingQuote | undefined => {
  let cell = 0
  const spoiling = (quoteAt: number, shows: number) => ({ at: quoteAt, cell, shows })
  let opened: number | null = null
  let closed: number | null = null
  let isBlank = true
  for (let at = start; at < text.length; at += 1) {
    const byte = text[at]
    if (opened !== null) {
      if (byte !== quote) continue
      if (text[at + 1] === quote) at += 1
      else [closed, opened] = [opened, null]
    } else if (byte === delimiter) [closed, isBlank, cell] = [null, true, cell + 1]
    else if (isLineEnd(byte)) return undefined
    else if (byte !== space && byte !== tab) {
      if (closed !== null) return spoiling(closed, at - 1)
      if (byte === quote && isBlank) opened = at
      else if (byte === quote && columns === undefined) return spoiling(at, at)
      isBlank = false
    }
  }
  return opened === null ? undefined : spoiling(opened, text.length)
}
