import { useApp } from '../../app/app.ts'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { LineChart } from '../../elements/charts/line-chart.tsx'
import { monthNames, monthsFrom } from '../../elements/words/months.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { Schemas } from '../../app/app.ts'
import type { FiguresProps } from './props.ts'

type Spread = Schemas['Spread']
type Month = Schemas['MonthStatistics']

/** A time month by month: its median as a line, with the 90th percentile in words. */
const TimeChart = ({
  figures,
  t,
  title,
  of,
  write,
  also,
}: FiguresProps & {
  title: string
  of: (month: Month) => Spread | null
  write: (value: number) => string
  also: (month: Month) => string
}) => {
  const locale = localeOf(useApp().language)
  const months = monthsFrom(figures.from, figures.to)
  const names = monthNames(months, locale)
  const rows = months.map((month, index) => {
    const found = figures.months.find((one) => one.month === month)
    const spread = found ? of(found) : null
    return {
      month,
      name: names[index]?.name ?? month,
      period: names[index]?.period,
      value: spread?.median ?? null,
      spread,
      also: found ? also(found) : '',
    }
  })
  const newest = rows.findLast(({ spread }) => spread !== null)
  if (!newest?.spread) return null
  const says = t.timeSays(
    monthText(locale, newest.month),
    write(newest.spread.median),
    write(newest.spread.p90),
  )
  return (
    <ChartFrame
      title={title}
      says={says}
      t={t}
      table={{
        head: [t.month, t.median, t.ninety, t.deadlineMet],
        rows: rows.map((row) => ({
          key: row.month,
          name: monthText(locale, row.month),
          cells: [
            row.spread ? write(row.spread.median) : t.notYet,
            row.spread ? write(row.spread.p90) : t.notYet,
            row.also,
          ],
        })),
      }}
    >
      <LineChart
        hint={t.hint}
        small
        title={title}
        description={`${says} ${t.walk}`}
        write={write}
        points={rows.map(({ month, spread, also: more, ...point }) => ({
          ...point,
          says: spread
            ? `${t.timeSays(monthText(locale, month), write(spread.median), write(spread.p90))}${more && ` ${t.deadlineMet}: ${more}.`}`
            : '',
        }))}
      />
    </ChartFrame>
  )
}

/** How fast the dealer is told, and how fast its people acknowledge and resolve. */
export const Times = ({ figures, t }: FiguresProps) => {
  const { plain } = useNumbers()
  const hours = (value: number) => t.hours(plain(value))
  const seconds = (ms: number) => t.seconds(plain(ms / 1000))
  const metOf = ({ met, missed }: Schemas['DeadlineFigures']) =>
    met + missed === 0 ? '' : t.nOf(met, met + missed)
  return (
    <section class="stack">
      <h2>{t.times}</h2>
      <p class="soft">{t.timesSay}</p>
      <div class="chart-pair">
        <TimeChart
          {...{ figures, t }}
          title={t.toAcknowledge}
          of={({ acknowledge }) => acknowledge.workingHours}
          write={hours}
          also={({ acknowledge }) => metOf(acknowledge)}
        />
        <TimeChart
          {...{ figures, t }}
          title={t.toResolve}
          of={({ resolve }) => resolve.workingHours}
          write={hours}
          also={({ resolve }) => metOf(resolve)}
        />
        <TimeChart
          {...{ figures, t }}
          title={t.toTell}
          of={({ alerts }) => alerts.latencyMs}
          write={seconds}
          also={({ alerts }) => (alerts.of === 0 ? '' : t.nOf(alerts.withinMinute, alerts.of))}
        />
      </div>
    </section>
  )
}
