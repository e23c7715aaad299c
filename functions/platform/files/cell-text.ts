/** The most characters (UTF-16 units) that a cell of a spreadsheet holds. */
const maxCellLength = 32_767

const cutMark = '…'

/** What XML 1.0 forbids, plus the remaining control characters, of which spreadsheets show nothing or stop at. */
// eslint-disable-next-line no-control-regex -- replacing control characters is the point
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Text without what no spreadsheet can hold: control characters and half surrogate pairs become U+FFFD. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '\ufffd')

/** Text cut to what one cell holds, ending in `…`; never within a surrogate pair. */
export const fitCell = (text: string): string => {
  if (text.length <= maxCellLength) return text
  const cut = text.slice(0, maxCellLength - cutMark.length)
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)) + cutMark
}

/** `=`, `+`, `-` and `@` with their full-width and small forms, tab and carriage return. */
const formulaStart = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/

/** Whether a spreadsheet that opens a text file could take this for a formula. */
export const mayBeFormula = (text: string): boolean => formulaStart.test(text)

/** Digits with what separates them in numbers, dates and times, and powers of ten. */
const numeral = /^[\d\s.,:/-]*\d[\d\s.,:/-]*$|^\d+[eE]\d+$/

/** Whether a spreadsheet that opens a text file could take this for a number, a date or a time. */
export const mayBeNumber = (text: string): boolean => numeral.test(text)
