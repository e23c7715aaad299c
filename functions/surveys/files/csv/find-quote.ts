const [quote, newline, carriageReturn, space, tab] = [34, 10, 13, 32, 9]
const isLineEnd = (byte: number | undefined) => byte === newline || byte === carriageReturn

/** Where the quote is that spoils a record, and where that shows; undefined if quotes are not what is wrong. */
type SpoilingQuote = { at: number; shows: number }

/**
 * Finds the quote that spoils a record which csv-parse could not read: one that opens a cell and is closed nowhere, or
 * in the middle of the text, or one inside a cell that did not begin with it.
 */
export const findQuote = (text: Buffer, start: number, delimiter: number): SpoilingQuote | undefined => {
  let opened: number | null = null
  let closed: number | null = null
  let isBlank = true
  for (let at = start; at < text.length; at += 1) {
    const byte = text[at]
    if (opened !== null) {
      if (byte !== quote) continue
      if (text[at + 1] === quote) at += 1
      else [closed, opened] = [opened, null]
    } else if (byte === delimiter) [closed, isBlank] = [null, true]
    else if (isLineEnd(byte)) return undefined
    else if (byte !== space && byte !== tab) {
      if (closed !== null) return { at: closed, shows: at - 1 }
      if (byte === quote && isBlank) opened = at
      else if (byte === quote) return { at, shows: at }
      isBlank = false
    }
  }
  return opened === null ? undefined : { at: opened, shows: text.length }
}
