import { inWindows1252, portalColumns, portalRow } from './survey-files.ts'

/** Where the quote is that is never closed. */
export const unclosedRow = 17

/**
 * What a real portal's export is like, in Windows-1252: `rows` rows of dealers who take turns, with comments that have
 * quotes, line breaks and the euro sign; a column more than anybody asked for and a header that occurs twice; a quote in
 * row 17 that is not closed, so that every line up to the end of the next quoted comment may be part of it; a day that
 * does not exist in every thousandth row; and a last row that is cut off. Every third row is of a customer who wished to
 * be known, as in many brands' surveys; the others are anonymous.
 */
export const oddPortalFile = (rows: number, codes: readonly string[]) => {
  const header = [...portalColumns, 'Campaña', 'Observaciones'].join(';')
  const lines = Array.from({ length: rows }, (_, index) => {
    const row = `${portalRow(index, ';', codes[index % codes.length], index % 3 !== 0)};Otoño;-`
    if (index + 1 === unclosedRow) return row.replace(';Otoño;', ';"Otoño;')
    return (index + 1) % 1000 === 0 ? row.replace(/\d\d\/11\/2026/, '31/11/2026') : row
  })
  const last = `R-${rows};${codes[0] ?? ''};28/11/2026`
  const wrongDays = Math.floor(rows / 1000)
  const closing = lines.findIndex((line, index) => index >= unclosedRow && line.includes('"'))
  const taken = lines.slice(unclosedRow - 1, closing + 1)
  const takenLines = taken.join('\n').split('\n').length
  return {
    content: inWindows1252([header, ...lines, last].join('\r\n')),
    expected: {
      read: rows + 1 + takenLines - taken.length,
      kept: rows - taken.length - wrongDays,
      repeated: 0,
      refused: wrongDays + takenLines + 1,
    },
    /** So many of those kept are of a customer who wished to be known. */
    identified: lines.filter(
      (line, index) => index % 3 === 0 && (index + 1) % 1000 !== 0 && !taken.includes(line),
    ).length,
    reasons: { 'not-a-date': wrongDays, 'unclosed-quote': takenLines, 'truncated-row': 1 },
  }
}
