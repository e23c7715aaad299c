import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'

type Cell = string | number | boolean

/** One cell of a CSV file; what a spreadsheet would take for a formula is kept as text. */
const cellText = (cell: Cell): string => {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as a CSV file (RFC 4180). */
export const csvText = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')

/** Saves a table as a file, which is made in the browser. */
export const CsvLink = ({
  name,
  head,
  rows,
  t,
}: {
  name: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
  t: SupervisionTexts['agreement']
}) => {
  const save = () => {
    // The mark by which spreadsheets know that it is UTF-8.
    const file = new Blob(['\uFEFF', csvText(head, rows)], { type: 'text/csv' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = t.csvFile(name)
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div class="no-print">
      <button class="button plain" type="button" onClick={save}>
        {t.csv}
        <span class="unseen">: {name}</span>
      </button>
    </div>
  )
}
