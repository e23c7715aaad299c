import { unwrap } from '../../../client/unwrap.ts'
import { limitsOf } from '../../../functions/statistics/rules/p-chart.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { useDealers } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { ChartFrame } from '../../elements/charts/chart-frame.tsx'
import { FunnelChart } from '../../elements/charts/funnel-chart.tsx'
import { curveOf } from '../../elements/charts/funnel-geometry.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { Show } from '../../elements/page/states.tsx'
import { monthText } from '../../elements/words/time.tsx'
import type { OverviewTexts } from '../../texts/es/staff/overview.ts'
import { localeOf } from '../../texts/language.ts'

const last = lastRead<Schemas['Overview']>()

/** The dealers of a month beside the limits of chance. In no order but that of their names: it is no ranking. */
export const Funnel = ({ month, brand, t }: { month: string; brand: string; t: OverviewTexts }) => {
  const { api } = useApp()
  const overview = useLoad(last, `${month} ${brand}`, (signal) =>
    unwrap(
      api.GET('/v1/statistics', {
        params: { query: { from: month, to: month, ...(brand !== '' && { brand }) } },
        signal,
      }),
    ),
  )
  return <Show loading={overview}>{(found) => <Dealers overview={found} month={month} t={t} />}</Show>
}

const Dealers = ({
  overview,
  month,
  t,
}: {
  overview: Schemas['Overview']
  month: string
  t: OverviewTexts
}) => {
  const { percent, roughly, plain } = useNumbers()
  const locale = localeOf(useApp().language)
  const known = useDealers()
  const common = overview.months[0]?.problems.share ?? null
  const dealers = (overview.dealers ?? [])
    .filter(({ of }) => of > 0)
    .map((dealer) => ({ ...dealer, name: known.get(dealer.dealerId)?.name ?? dealer.dealerId }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
  if (common === null || dealers.length === 0)
    return (
      <section class="card">
        <h3>{t.funnel}</h3>
        <p>{t.noCalls(monthText(locale, month))}</p>
      </section>
    )
  const outside = dealers.filter((dealer) => dealer.outside !== null)
  const says = [t.funnelSays(roughly(common)), t.outsideSays(outside.length, dealers.length)].join(' ')
  return (
    <ChartFrame
      title={t.funnel}
      says={says}
      t={t}
      table={{
        head: [t.dealer, t.problems, t.answers, t.share, t.comparedWithAll],
        rows: dealers.map(({ dealerId, name, n, of, outside: side }) => ({
          key: dealerId,
          name: <a href={`/d/${encodeURIComponent(dealerId)}/cifras`}>{name}</a>,
          cells: [plain(n), plain(of), percent(n / of), t.sides[side ?? 'within']],
        })),
      }}
    >
      <FunnelChart
        hint={t.hint}
        title={t.funnel}
        description={`${says} ${t.walk}`}
        centre={common}
        curves={[curveOf(dealers, (of) => limitsOf(of, common))]}
        write={roughly}
        across={t.answers}
        points={dealers.map(({ name, n, of, outside: side }) => ({
          value: n / of,
          of,
          outside: side !== null,
          says: `${name}: ${percent(n / of)} (${t.nOf(n, of)}). ${t.sides[side ?? 'within']}.`,
        }))}
      />
      {outside.length > 0 && (
        <ul class="stack tight">
          {outside.map(({ dealerId, name, n, of, outside: side }) => (
            <li key={dealerId}>
              <a href={`/d/${encodeURIComponent(dealerId)}/cifras`}>{name}</a>: {percent(n / of)} (
              {t.nOf(n, of)}), {t.sides[side ?? 'within'].toLocaleLowerCase(locale)}
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  )
}
