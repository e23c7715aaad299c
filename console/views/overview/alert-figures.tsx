import { type Schemas, useApp } from '../../app/app.ts'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { LineChart } from '../../elements/charts/line-chart.tsx'
import { monthNames, monthsFrom } from '../../elements/words/months.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { monthText } from '../../elements/words/time.tsx'
import type { OverviewTexts } from '../../texts/es/staff/overview.ts'
import { localeOf } from '../../texts/language.ts'

/** How many dealers were told of a problem within a minute, over the year and month by month. */
export const AlertFigures = ({ overview, t }: { overview: Schemas['Overview']; t: OverviewTexts }) => {
  const { percent, plain } = useNumbers()
  const locale = localeOf(useApp().language)
  const { alerts } = overview
  const months = monthsFrom(overview.from, overview.to)
  const names = monthNames(months, locale)
  const rows = months.map((month, index) => ({
    month,
    ...names[index],
    found: overview.months.find((one) => one.month === month)?.alerts,
  }))
  if (alerts.share === null)
    return (
      <section class="card">
        <h3>{t.alerts}</h3>
        <p>{t.noAlerts}</p>
      </section>
    )
  const says = t.withinMinuteSays(percent(alerts.share))
  const waiting = alerts.of - alerts.told
  return (
    <ChartFrame
      title={t.alerts}
      says={[says, waiting === 0 ? '' : t.notTold(waiting)].filter((one) => one !== '').join(' ')}
      t={t}
      table={{
        head: [t.month, t.problems, t.told, t.withinMinute, t.share],
        rows: rows.map(({ month, found }) => ({
          key: month,
          name: monthText(locale, month),
          cells: found
            ? [
                plain(found.of),
                plain(found.told),
                plain(found.withinMinute),
                found.share === null ? t.notYet : percent(found.share),
              ]
            : [t.notYet, t.notYet, t.notYet, t.notYet],
        })),
      }}
    >
      <LineChart
        hint={t.hint}
        small
        hangs
        title={t.alerts}
        description={`${says} ${t.walk}`}
        write={percent}
        points={rows.map(({ month, found, name = month, period }) => ({
          name,
          ...(period !== undefined && { period }),
          value: found?.share ?? null,
          says: found ? t.monthAlerts(monthText(locale, month), found.withinMinute, found.of) : '',
        }))}
      />
    </ChartFrame>
  )
}
