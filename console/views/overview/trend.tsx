import { type Schemas, useApp } from '../../app/app.ts'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { LineChart } from '../../elements/charts/line-chart.tsx'
import { monthNames, monthsFrom } from '../../elements/words/months.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { monthText } from '../../elements/words/time.tsx'
import type { OverviewTexts } from '../../texts/es/staff/overview.ts'
import { localeOf } from '../../texts/language.ts'

type Share = { n: number; of: number }

/** A share of all dealers together, month by month. */
const ShareChart = ({
  overview,
  t,
  title,
  about,
  hangs = false,
  of,
}: {
  overview: Schemas['Overview']
  t: OverviewTexts
  title: string
  about: string
  hangs?: boolean
  of: (month: Schemas['MonthOverview']) => Share
}) => {
  const { percent, roughly, plain } = useNumbers()
  const locale = localeOf(useApp().language)
  const months = monthsFrom(overview.from, overview.to)
  const names = monthNames(months, locale)
  const rows = months.map((month, index) => {
    const found = overview.months.find((one) => one.month === month)
    const share = found ? of(found) : { n: 0, of: 0 }
    return {
      month,
      name: month,
      ...names[index],
      ...share,
      value: share.of === 0 ? null : share.n / share.of,
    }
  })
  const newest = rows.findLast(({ value }) => value !== null)
  if (typeof newest?.value !== 'number') return null
  const says = t.monthShare(monthText(locale, newest.month), percent(newest.value), newest.n, newest.of)
  return (
    <ChartFrame
      title={title}
      says={`${about} ${says}`}
      t={t}
      table={{
        head: [t.month, t.share, t.count, t.outOf],
        rows: rows.map((row) => ({
          key: row.month,
          name: monthText(locale, row.month),
          cells: [row.value === null ? t.notYet : percent(row.value), plain(row.n), plain(row.of)],
        })),
      }}
    >
      <LineChart
        hint={t.hint}
        small
        hangs={hangs}
        title={title}
        description={`${says} ${t.walk}`}
        write={roughly}
        points={rows.map(({ month, name, period, n, of: all, value }) => ({
          name,
          ...(period !== undefined && { period }),
          value,
          says: value === null ? '' : t.monthShare(monthText(locale, month), percent(value), n, all),
        }))}
      />
    </ChartFrame>
  )
}

const inTime = ({ met, missed }: Schemas['DeadlineCount']): Share => ({ n: met, of: met + missed })

/** All dealers together, month by month: problems, and deadlines met. */
export const Trend = ({ overview, t }: { overview: Schemas['Overview']; t: OverviewTexts }) => (
  <div class="chart-pair">
    <ShareChart
      {...{ overview, t }}
      title={t.problemShare}
      about={t.problemShareSays}
      of={({ problems }) => problems}
    />
    <ShareChart
      {...{ overview, t }}
      hangs
      title={t.acknowledgedInTime}
      about={t.acknowledgedSays}
      of={({ acknowledge }) => inTime(acknowledge)}
    />
    <ShareChart
      {...{ overview, t }}
      hangs
      title={t.resolvedInTime}
      about={t.resolvedSays}
      of={({ resolve }) => inTime(resolve)}
    />
  </div>
)
