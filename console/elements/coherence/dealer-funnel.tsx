import { type Schemas, useApp } from '../../app/app.ts'
import { dealerIn, useDealers } from '../../data/dealers.ts'
import type { CoherenceChartTexts } from '../../texts/es/coherence-charts.ts'
import type { FunnelTexts } from '../../texts/es/funnel.ts'
import { localeOf } from '../../texts/language.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { FunnelChart } from '../charts/funnel-chart.tsx'
import { writersOf } from '../figures/estimate-text.ts'

type Props = {
  funnel: Schemas['CoherenceFunnel'] | null
  /** Of a question with choices, `choices`: what is identical are choices that mean the same. */
  measure: 'gap' | 'identical' | 'choices'
  /** The file's name without its ending. */
  fileName: string
  t: FunnelTexts & CoherenceChartTexts
}

/** Each dealer's figure beside the limits of chance, in the order of their names: it is no ranking. For Asortis's staff. */
export const DealerFunnel = ({ funnel, measure, fileName, t }: Props) => {
  const known = useDealers()
  const locale = localeOf(useApp().language)
  const writers = writersOf(locale)
  const isGap = measure === 'gap'
  const write = isGap ? writers.gap : writers.share
  const { title, says, column } = t.funnels[measure]
  if (!funnel)
    return (
      <section class="card">
        <h3>{title}</h3>
        <p>{measure === 'choices' ? t.noChoiceFunnel : t.noFunnel}</p>
      </section>
    )
  const dealers = funnel.dealers
    .map((dealer) => ({ ...dealer, name: dealerIn(known, dealer.dealerId).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
  const outside = dealers.filter((dealer) => dealer.outside !== null)
  const sentence = `${says(write(funnel.centre))} ${t.outsideSays(outside.length, dealers.length)}`
  const limitsOf = (side: 'inner' | 'outer') =>
    funnel.curve.map(({ responses, ...limits }) => ({
      ...{ of: responses, lower: limits[side].low, upper: limits[side].high },
    }))
  const rounded = (value: number) => Number((isGap ? value : 100 * value).toFixed(isGap ? 4 : 2))
  const between = ({ low, high }: Schemas['EstimateLimits']) => t.between(write(low), write(high))
  const unit = isGap ? column : t.inPercent(column)
  const page = (dealerId: string) => `/d/${encodeURIComponent(dealerId)}/encuesta`
  return (
    <ChartFrame
      title={title}
      says={sentence}
      t={t}
      table={{
        head: [t.dealer, t.comparedResponsesOf, column, t.limits95, t.limits998, t.whatItSays],
        rows: dealers.map(({ dealerId, name, responses, value, limits, outside: side }) => ({
          key: dealerId,
          name: <a href={page(dealerId)}>{name}</a>,
          cells: [
            responses,
            write(value),
            between(limits.inner),
            between(limits.outer),
            t.sides[side ?? 'within'],
          ],
        })),
      }}
      file={{
        name: fileName,
        head: [t.dealer, t.dealerId, t.comparedResponsesOf, unit, ...t.limitHeads, t.whatItSays],
        rows: dealers.map(({ dealerId, name, responses, value, limits: { inner, outer }, outside: side }) => [
          ...[name, dealerId, responses, rounded(value)],
          ...[inner.low, inner.high, outer.low, outer.high].map(rounded),
          t.sides[side ?? 'within'],
        ]),
      }}
    >
      <FunnelChart
        hint={t.hint}
        title={title}
        description={`${sentence} ${t.walk}`}
        centre={funnel.centre}
        curves={[limitsOf('outer'), limitsOf('inner')]}
        signed={isGap}
        write={write}
        across={t.comparedResponsesOf}
        points={dealers.map(({ name, responses, value, outside: side }) => ({
          ...{ value, of: responses, outside: side !== null },
          says: `${name}: ${write(value)} (${t.nResponses(responses)}). ${t.sides[side ?? 'within']}.`,
        }))}
      />
      <div class="stack tight">
        <p class="small soft">{t.limitsSay}</p>
        {outside.length > 0 && (
          <ul class="stack tight">
            {outside.map(({ dealerId, name, value, responses, outside: side }) => (
              <li key={dealerId}>
                <a href={page(dealerId)}>{name}</a>: {write(value)} ({t.nResponses(responses)}),{' '}
                {t.sides[side ?? 'within'].toLocaleLowerCase(locale)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </ChartFrame>
  )
}
