import { useApp } from '../../app/app.ts'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { ChartKey } from '../../elements/charts/chart-key.tsx'
import { LineChart } from '../../elements/charts/line-chart.tsx'
import type { Signal } from '../../elements/charts/point.ts'
import { monthNames, monthsFrom } from '../../elements/words/months.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { FiguresProps } from './props.ts'
import { type Move, movesOf } from './judge.ts'

/** The share of customers with a problem, month by month, within the limits of chance. */
export const ProblemChart = ({ figures, t }: FiguresProps) => {
  const { percent, roughly } = useNumbers()
  const locale = localeOf(useApp().language)
  const months = monthsFrom(figures.from, figures.to)
  const names = monthNames(months, locale)
  const moves = movesOf(figures.months, figures.centre)
  const signalOf = (found: readonly Move[]): Signal =>
    found.some((move) => move === 'above' || move === 'below')
      ? 'outside'
      : found.length > 0
        ? 'pattern'
        : null
  const rows = months.map((month, index) => {
    const counted = figures.months.find((one) => one.month === month)?.problems
    const found = moves.get(month) ?? []
    const range =
      counted?.limits && t.usualRange(percent(counted.limits.lower), percent(counted.limits.upper))
    return {
      month,
      name: names[index]?.name ?? month,
      period: names[index]?.period,
      value: counted?.share ?? null,
      limits: counted?.limits ?? null,
      signal: signalOf(found),
      share: typeof counted?.share === 'number' ? percent(counted.share) : t.notYet,
      count: t.nOf(counted?.n ?? 0, counted?.of ?? 0),
      range: range ?? '',
      says: found.map((move) => t.moves[move]).join(' '),
    }
  })
  const newest = rows.findLast(({ value }) => value !== null)
  const sentences = [
    figures.centre === null ? '' : t.usualShare(roughly(figures.centre)),
    typeof newest?.value === 'number'
      ? t.newestShare(monthText(locale, newest.month), roughly(newest.value), newest.says || t.moves.within)
      : '',
    figures.trial ? t.trial : '',
  ]
  return (
    <ChartFrame
      level="h2"
      title={t.problemChart}
      says={sentences.filter((one) => one !== '').join(' ')}
      t={t}
      table={{
        head: [t.month, t.share, t.problemsOf, t.bandMark, t.signal],
        rows: rows.map(({ month, share, count, range, says }) => ({
          key: month,
          name: monthText(locale, month),
          cells: [share, count, range || t.notYet, says || t.nothingUnusual],
        })),
      }}
    >
      <LineChart
        hint={t.hint}
        title={t.problemChart}
        description={`${sentences.join(' ')} ${t.walk}`}
        centre={figures.centre}
        write={roughly}
        points={rows.map(({ month, share, count, range, says, ...point }) => ({
          ...point,
          says: [
            `${monthText(locale, month)}: ${share}${count && ` (${count})`}.`,
            range && t.usually(range),
            says,
          ]
            .filter((one) => one !== '')
            .join(' '),
        }))}
      />
      <ChartKey t={t} signals={rows.map(({ signal }) => signal)} />
    </ChartFrame>
  )
}
