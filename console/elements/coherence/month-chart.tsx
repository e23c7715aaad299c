import { useApp } from '../../app/app.ts'
import type { ChartTexts } from '../../texts/es/charts.ts'
import { localeOf } from '../../texts/language.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { LineChart } from '../charts/line-chart.tsx'
import type { Cell } from '../files/csv-text.ts'
import { monthNames } from '../words/months.ts'
import { monthText } from '../words/time.tsx'

/** A month of a chart: its value, that value in words, and its cells in the table and in the file. */
type ChartMonth = {
  month: string
  value: number | null
  inWords: string
  cells: readonly (string | number)[]
  file: readonly Cell[]
}

/** A figure month by month, with its table and its file. */
export const MonthChart = ({
  title,
  says,
  months,
  write,
  signed = false,
  head,
  fileHead,
  fileName,
  t,
}: {
  title: string
  /** What the newest month says, or that there is nothing yet. */
  says: string
  months: readonly ChartMonth[]
  /** How a value is written on the axis. */
  write: (value: number) => string
  /** A difference, which may be on either side of 0. */
  signed?: boolean
  /** The headings of the cells, in the table and in the file. */
  head: readonly string[]
  fileHead: readonly string[]
  fileName: string
  t: { month: string } & ChartTexts
}) => {
  const locale = localeOf(useApp().language)
  const names = monthNames(
    months.map(({ month }) => month),
    locale,
  )
  return (
    <ChartFrame
      title={title}
      says={says}
      t={t}
      table={{
        head: [t.month, ...head],
        rows: months.map(({ month, cells }) => ({ key: month, name: monthText(locale, month), cells })),
      }}
      file={{
        name: fileName,
        head: [t.month, ...fileHead],
        rows: months.map(({ month, file }) => [month, ...file]),
      }}
    >
      <LineChart
        hint={t.hint}
        small
        title={title}
        description={`${says} ${t.walk}`}
        centre={signed ? 0 : null}
        write={write}
        points={months.map(({ month, value, inWords }, index) => ({
          ...(names[index] ?? { name: month }),
          value,
          says: `${monthText(locale, month)}: ${inWords}.`,
        }))}
      />
    </ChartFrame>
  )
}
