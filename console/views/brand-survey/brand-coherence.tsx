import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { dealerIn, useDealers } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { useEstimates } from '../../elements/figures/estimates.ts'
import { ComparedResponses } from '../../elements/figures/compared-responses.tsx'
import { Goal } from '../../elements/figures/goal.tsx'
import { Joining } from '../../elements/figures/joining.tsx'
import { KeyFigures } from '../../elements/figures/key-figures.tsx'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { QuestionTable } from '../../elements/figures/question-table.tsx'
import { Works } from '../../elements/figures/works.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { isMonth } from '../../elements/words/months.ts'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'

const last = lastRead<Schemas['BrandCoherence']>()
type Props = { found: Schemas['BrandCoherence']; t: BrandSurveyTexts }

/** Each dealer beside the limits, by name and not by rank. */
const Funnel = ({ found: { funnel }, t }: Props) => {
  const dealers = useDealers()
  const { write } = useEstimates(t)
  if (!funnel) return null
  const rows = funnel.dealers
    .map((one) => ({ ...one, name: dealerIn(dealers, one.dealerId).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <section class="card" aria-labelledby="funnel">
      <h2 id="funnel">{t.funnel}</h2>
      <p class="soft">{t.funnelSay(write.gap(funnel.centre))}</p>
      <FiguresTable
        title={t.funnel}
        head={[t.dealer, t.responses, t.gap, t.whatItSays]}
        rows={rows.map(({ dealerId, name, responses, gap, outside }) => ({
          key: dealerId,
          name: <a href={`/d/${encodeURIComponent(dealerId)}/encuesta`}>{name}</a>,
          cells: [responses, write.gap(gap), outside === null ? t.inside : t.outside[outside]],
        }))}
      />
    </section>
  )
}

const Figures = ({ found, t }: Props) => {
  const { write, parts } = useEstimates(t)
  const { answering, responses, questionTexts: texts } = found
  const all = found.figures.find(({ question }) => question === null)
  return (
    <div class="stack wide">
      <KeyFigures
        items={[
          ...(all
            ? ([
                [t.gap, ...parts('gap')(all.gap, t.gapHelp)],
                [t.identical, ...parts('share')(all.identical, t.identicalHelp)],
                [t.withinOne, ...parts('share')(all.withinOne, t.withinOneHelp)],
              ] as const)
            : []),
          [
            t.answering,
            ...parts('share')(answering.share, t.ofReminded(answering.answered, answering.reminded)),
          ],
          [t.responses, write.mark(responses.all), t.identified(responses.identified)],
          [t.dealers, write.mark(found.dealers), ''],
        ]}
      />
      <p class="small soft">
        {t.rangeHelp} {all?.gap.why === 'too-few' && t.fewDealers}
      </p>
      <Goal goal={found.goal} texts={texts} t={t} />
      <section class="card" aria-labelledby="by-question">
        <h2 id="by-question">{t.byQuestion}</h2>
        <QuestionTable title={t.byQuestion} rows={found.figures} texts={texts} t={t} />
      </section>
      <ComparedResponses responses={found.responses} t={t} />
      <Funnel found={found} t={t} />
      <Works works={found.works} t={t} />
      <Joining
        joining={found.joining}
        texts={texts}
        since={found.joining ? t.joinedDealers(found.joining.dealers) : ''}
        t={t}
      />
    </div>
  )
}

/** How a brand's surveys agree with the calls of all its dealers. */
export const BrandCoherencePart = ({ brandId, t }: { brandId: string; t: BrandSurveyTexts }) => {
  const { api } = useApp()
  const { query } = address.value
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const coherence = useLoad(last, `${brandId} ${from} ${to}`, (signal) =>
    unwrap(
      api.GET('/v1/brands/{brandId}/coherence', {
        params: {
          path: { brandId },
          query: { ...(isMonth(from) && { from }), ...(isMonth(to) && { to }) },
        },
        signal,
      }),
    ),
  )
  return (
    <Show loading={coherence}>
      {(found) => (
        <div class="stack wide">
          <PeriodChoice from={found.from} to={found.to} zone="Europe/Madrid" most={12} t={t} />
          {found.responses.all === 0 ? <EmptyState title={t.noFigures} /> : <Figures found={found} t={t} />}
        </div>
      )}
    </Show>
  )
}
