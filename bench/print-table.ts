import { isOver, type Row, shown } from './row.ts'

/** The lines of a table with aligned columns; the first row is the heading. */
export const tableLines = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const [heading = [], ...rest] = rows
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)]
}

const cells = (row: Row): string[] => [
  row.figure,
  shown(row.value, row.unit),
  row.bar === null ? '' : shown(row.bar, row.unit),
  row.bar === null ? '' : isOver(row) ? 'over' : 'ok',
  row.from ?? '',
]

/** One row as a single line, printed while the bench is still running. */
export const printRow = (row: Row) => {
  const [figure, measured, bar, verdict, from] = cells(row)
  console.log(
    `  ${figure}: ${measured}${row.bar === null ? '' : `, bar ${bar}: ${verdict}`}${from ? ` (${from})` : ''}`,
  )
}

/** The table of all figures. */
export const printFigures = (rows: readonly Row[]) => {
  const heading = ['figure', 'measured', 'bar', 'verdict', 'from']
  console.log(tableLines([heading, ...rows.map(cells)]).join('\n'))
}
