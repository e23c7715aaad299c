import { useApp, type Schemas } from '../../app/app.ts'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { LineChart } from '../../elements/charts/line-chart.tsx'
import { useEstimates } from '../../elements/figures/estimates.ts'
import { monthNames, monthsFrom } from '../../elements/words/months.ts'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { BrandProps } from './props.ts'

type Month = Schemas['MonthCoherence']

const MonthChart = ({
  coherence,
  brand,
  t,
  title,
  of,
  says,
  head,
  cells,
}: BrandProps & {
  title: string
  of: (month: Month) => Schemas['Estimate']
  says: (month: string, share: string) => string
  head: readonly string[]
  cells: (month: Month) => readonly (string | number)[]
}) => {
  const locale = localeOf(useApp().language)
  const { write, share } = useEstimates(t)
  const months = monthsFrom(coherence.from, coherence.to)
  const names = monthNames(months, locale)
  const rows = months.map((month, index) => ({
    month,
    name: names[index]?.name ?? month,
    period: names[index]?.period,
    found: brand.months.find((one) => one.month === month),
  }))
  const newest = brand.months.findLast((month) => of(month).value !== null)
  const sentence =
    newest === undefined
      ? t.noTrend
      : says(monthText(locale, newest.month), write.share(of(newest).value ?? 0))
  return (
    <ChartFrame
      title={title}
      says={sentence}
      t={t}
      table={{
        head: [t.month, ...head],
        rows: rows.map(({ month, found }) => ({
          key: month,
          name: monthText(locale, month),
          cells: found ? cells(found) : head.map(() => t.noFigure),
        })),
      }}
    >
      <LineChart
        hint={t.hint}
        small
        title={title}
        description={`${sentence} ${t.walk}`}
        write={write.share}
        points={rows.map(({ month, found, name, period }) => ({
          name,
          ...(period !== undefined && { period }),
          value: found ? of(found).value : null,
          says: found ? `${monthText(locale, month)}: ${share(of(found))}.` : '',
        }))}
      />
    </ChartFrame>
  )
}

/** Agreement and response rate, month by month. */
export const Trend = (props: BrandProps) => {
  const { t } = props
  const { gap, share } = useEstimates(t)
  return (
    <div class="chart-pair">
      <MonthChart
        {...props}
        title={t.trend}
        of={(month) => month.withinOne}
        says={t.trendSays}
        head={[t.responses, t.compared, t.gap, t.identical, t.withinOne]}
        cells={(month) => [
          month.responses,
          month.pairs,
          gap(month.gap),
          share(month.identical),
          share(month.withinOne),
        ]}
      />
      <MonthChart
        {...props}
        title={t.answeringTrend}
        of={(month) => month.answering.share}
        says={t.answeringSays}
        head={[t.reminded, t.answering]}
        cells={({ answering }) => [answering.reminded, share(answering.share)]}
      />
    </div>
  )
}
