import type { ComponentChildren } from 'preact'
import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'
import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { asortisZone } from '../../data/dealers.ts'
import { failureOf } from '../../data/failure.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { MonthChoice } from '../../elements/periods/month-choice.tsx'
import { readMonth } from '../../elements/periods/months-to-choose.ts'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { monthIn } from '../../elements/words/months.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import { Time } from '../../elements/words/time.tsx'
import type { SampleTexts } from '../../texts/es/supervision/sample.ts'

/** A month of the sample with its key. */
export type PublishedSample = Schemas['Sample'] & { key: string }

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

/** The month that the page's address names, up to the coming one, which is committed to; otherwise the one before this. */
const monthAsked = () => {
  const current = monthIn(asortisZone, new Date())
  const [unnamed, latest] = [shiftMonth(current, -1), shiftMonth(current, 1)]
  const asked = address.value.query
  return { unnamed, latest, month: asked.has('mes') ? readMonth(asked, latest) : unnamed }
}

const Dates = ({
  sample: { month, committedAt, publishedAt },
  t,
}: {
  sample: Schemas['Sample']
  t: SampleTexts
}) => (
  <>
    <p class="small soft">
      {t.committed} <Time at={committedAt} zone={asortisZone} form="day" />
      {publishedAt !== null && (
        <>
          {' · '}
          {t.published} <Time at={publishedAt} zone={asortisZone} form="day" />
        </>
      )}
    </p>
    {monthIn(asortisZone, new Date(committedAt)) >= month && <p class="notice warn">{t.late}</p>}
  </>
)

/**
 * A month of the sample: when it was committed to and published, its probabilities, and what to check it with.
 * `children` is a way to do so, once the key is published.
 */
export const SampleMonth = ({
  api,
  t,
  children,
}: {
  api: FidelizacionClient
  t: SampleTexts
  children: (sample: PublishedSample) => ComponentChildren
}) => {
  const { month, latest, unnamed } = monthAsked()
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
    <div class="stack">
      <MonthChoice month={month} current={latest} unnamed={unnamed} t={t} />
      <Show loading={loading}>
        {({ sample }) => {
          if (sample === null) return <EmptyState title={t.none} />
          const { key } = sample
          return (
            <>
              <Dates sample={sample} t={t} />
              {key === null ? (
                <EmptyState title={t.waiting}>
                  <p class="soft narrow">{t.waitingHelp}</p>
                </EmptyState>
              ) : (
                children({ ...sample, key })
              )}
              <Settings sample={sample} t={t} />
              <Exact sample={sample} t={t} />
            </>
          )
        }}
      </Show>
    </div>
  )
}
