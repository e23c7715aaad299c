/** No-break spaces (ordinary, narrow, figure), which exports put into numbers and dates. */
const noBreakSpaces = /[\u00a0\u202f\u2007]/g

/** A cell's text as it is compared and kept: NFC, no-break spaces as spaces, trimmed, lines ending in `\n`. */
export const cleanCell = (text: string): string => {
  const trimmed = text.trim()
  // Most cells are short and plain, and there are millions of them.
  if (/^[\x20-\x7e]*$/.test(trimmed)) return trimmed
  return trimmed.normalize('NFC').replace(noBreakSpaces, ' ').replaceAll(/\r\n?/g, '\n').trim()
}
