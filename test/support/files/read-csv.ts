/**
 * Parses CSV as RFC 4180 says, without its byte-order mark: every record ends in CRLF, and quotes stand only around
 * whole fields. Throws at anything else.
 */
export const readCsv = (csv: string, separator: string): string[][] => {
  const text = csv.replace(/^\ufeff/, '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at, at + 70_000)
    const field =
      /^"(?:[^"]|"")*"/.exec(rest)?.[0] ?? rest.slice(0, rest.search(/["\r\n]|$/)).split(separator)[0] ?? ''
    at += field.length
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (text.startsWith(separator, at)) at += separator.length
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`No separator or line end after field ${row.length} of record ${rows.length + 1}`)
  }
  if (row.length > 0) throw new Error('The last record has no line end')
  return rows
}
