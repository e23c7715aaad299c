import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { asortisZone } from '../../data/dealers.ts'
import { failureOf } from '../../data/failure.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { MonthChoice } from '../../elements/figures/month-choice.tsx'
import { readMonth } from '../../elements/figures/months-to-choose.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { monthIn } from '../../elements/words/months.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { Time } from '../../elements/words/time.tsx'
import type { SampleTexts } from '../../texts/es/supervision/sample.ts'
import { VerifySample } from './verify.tsx'

type Read = { sample: Schemas['Sample'] | null }
const last = lastRead<Read>()
const traits = ['new-operator', 'open-ended', 'very-short', 'reserved-mark', 'other'] as const

const Settings = ({ sample: { settings }, t }: { sample: Schemas['Sample']; t: SampleTexts }) => {
  const { percent } = useNumbers()
  return (
    <section class="card">
      <h2>{t.probabilities}</h2>
      {settings.map(({ version, probabilities }) => (
        <FiguresTable
          key={version}
          title={t.probabilities}
          head={[t.trait, t.probability]}
          rows={traits.map((trait) => ({
            key: trait,
            name: t.traits[trait] ?? trait,
            cells: [percent(probabilities[trait])],
          }))}
        />
      ))}
    </section>
  )
}

const Exact = ({ sample: { commitment, key }, t }: { sample: Schemas['Sample']; t: SampleTexts }) => (
  <details class="card">
    <summary>{t.exact}</summary>
    <dl class="stack tight">
      <div>
        <dt class="small soft">{t.commitment}</dt>
        <dd>
          <code>{commitment}</code>
        </dd>
      </div>
      {key !== null && (
        <div>
          <dt class="small soft">{t.key}</dt>
          <dd>
            <code>{key}</code>
          </dd>
        </div>
      )}
    </dl>
  </details>
)

/** A month of the sample, and a way to draw the dealer's calls of it anew in this browser. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<SampleTexts>) => {
  const { api } = useApp()
  const current = monthIn(asortisZone, new Date())
  const asked = address.value.query
  const month = asked.has('mes') ? readMonth(asked, current) : shiftMonth(current, -1)
  const loading = useLoad(last, month, async (signal): Promise<Read> => {
    try {
      const params = { path: { month } }
      return { sample: await unwrap(api.GET('/v1/samples/{month}', { params, signal })) }
    } catch (thrown) {
      if (failureOf(thrown).kind === 'not-found') return { sample: null }
      throw thrown
    }
  })
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft narrow">{t.about}</p>
      </div>
      <div class="stack">
        <MonthChoice month={month} current={current} t={t} />
        <Show loading={loading}>
          {({ sample }) =>
            sample === null ? (
              <EmptyState title={t.none} />
            ) : (
              <>
                <p class="small soft">
                  {t.committed} <Time at={sample.committedAt} zone={asortisZone} form="day" />
                  {sample.publishedAt !== null && (
                    <>
                      {' · '}
                      {t.published} <Time at={sample.publishedAt} zone={asortisZone} form="day" />
                    </>
                  )}
                </p>
                {monthIn(asortisZone, new Date(sample.committedAt)) >= month && (
                  <p class="notice warn">{t.late}</p>
                )}
                {sample.key === null ? (
                  <EmptyState title={t.waiting}>
                    <p class="soft narrow">{t.waitingHelp}</p>
                  </EmptyState>
                ) : (
                  <VerifySample
                    key={month}
                    dealerId={dealerId}
                    sample={sample}
                    sampleKey={sample.key}
                    t={t}
                  />
                )}
                <Settings sample={sample} t={t} />
                <Exact sample={sample} t={t} />
              </>
            )
          }
        </Show>
      </div>
    </>
  )
}
