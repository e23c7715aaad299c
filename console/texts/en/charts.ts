import type { ChartTexts } from '../es/charts.ts'

export const texts: ChartTexts = {
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  csv: 'Download CSV',
  walk: 'The arrow keys move from point to point.',
  hint: 'Choose a point to see its value.',
  outsideMark: 'Outside the usual range',
  patternMark: 'Several months in the same direction',
  bandMark: 'The usual range',
  centreMark: 'Average',
  leftOut: (n) => (n === 1 ? 'There is one more in the table.' : `There are ${n} more in the table.`),
}
