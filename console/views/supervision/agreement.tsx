import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { KeyFigures } from '../../elements/figures/key-figures.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import { AgreementCharts } from './agreement-charts.tsx'
import { type Asked, coachingAddress, readAsked } from './asked.ts'
import { AskedForm } from './asked-form.tsx'

const last = lastRead<Schemas['RaterAgreement']>()
type Found = { found: Schemas['RaterAgreement']; t: SupervisionTexts }

const Summary = ({ found, t }: Found) => {
  const numbers = useNumbers()
  const { language } = useApp()
  const two = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format
  const figure = (
    name: string,
    { value, low, high, why }: Schemas['Estimate'],
    write: (value: number) => string,
    help = '',
  ) => {
    const about =
      value === null
        ? (t.agreement.whyNone[why ?? ''] ?? '')
        : low === null || high === null
          ? ''
          : t.agreement.range(write(low), write(high))
    return [name, value === null ? '—' : write(value), [about, help].filter(Boolean).join(' · ')] as const
  }
  const a = t.agreement
  return (
    <KeyFigures
      items={[
        figure(a.missed, found.missedShare, numbers.percent, a.missedHelp),
        figure(a.raw, found.raw, numbers.percent),
        figure(a.kappa, found.kappa, two, a.kappaHelp),
        figure(a.ac1, found.ac1, two, a.ac1Help),
        figure(a.positive, found.positive, numbers.percent),
        figure(a.negative, found.negative, numbers.percent),
        figure(a.prevalence, found.prevalence, numbers.percent, a.prevalenceHelp),
      ]}
    />
  )
}

const whyUncounted = ['cannotTell', 'notListened', 'notReviewed', 'waiting', 'byOthers'] as const

/** How many drawn calls have no review that counts, and why; nothing if there are none. */
const Uncounted = ({ found: { nonResponse }, t: { agreement: t } }: Found) => {
  const sum = (of: 'drawn' | 'counted' | (typeof whyUncounted)[number]) =>
    nonResponse.reduce((so, one) => so + one[of], 0)
  const uncounted = sum('drawn') - sum('counted')
  if (uncounted === 0) return null
  const why = whyUncounted.flatMap((name) => (sum(name) === 0 ? [] : [t.uncountedWhy[name](sum(name))]))
  return <p>{t.uncounted(uncounted, why.join(', '))}</p>
}

/** What the figures are made of, and what they cannot tell. */
const Basis = ({ found, asked, t: texts }: Found & { asked: Asked }) => {
  const { basis, misses, notStated, rangesHold } = found
  const { agreement: t } = texts
  const { percent } = useNumbers()
  return (
    <section class="card">
      <p>{t.basis(basis.problems, basis.disagreements, basis.sample)}</p>
      {misses.found > 0 && <p>{t.found(misses.found, misses.of)}</p>}
      {misses.atMost !== null && <p>{t.atMost(misses.of, percent(misses.atMost))}</p>}
      {rangesHold < 0.93 && <p>{t.holdsLess(Math.round(rangesHold * 100))}</p>}
      {notStated > 0 && <p>{t.notStated(notStated)}</p>}
      <Uncounted found={found} t={texts} />
      <p>
        <a href={coachingAddress(address.value.path, asked)}>{t.toCalls}</a>
      </p>
      <p class="small soft">{t.cannot}</p>
    </section>
  )
}

/** Whether nothing has been reviewed yet of what was asked for. */
const isEmpty = ({ basis: { problems, disagreements, sample } }: Schemas['RaterAgreement']): boolean =>
  problems + disagreements + sample === 0

/** How operators and specialists agree, in the months that the address names. */
export const AgreementPart = ({ t }: { t: SupervisionTexts }) => {
  const { api, me, language } = useApp()
  const asked = readAsked(address.value.query)
  const loading = useLoad(last, JSON.stringify(asked), (signal) =>
    unwrap(api.GET('/v1/agreement', { params: { query: asked }, signal })),
  )
  return (
    <div class="stack">
      <AskedForm asked={asked} t={t} />
      <Show loading={loading}>
        {(found) => (
          <>
            {me.audience === 'specialist' && (
              <p class="small soft">
                {found.until === null
                  ? t.agreement.noneYet
                  : t.agreement.until(monthText(localeOf(language), found.until))}
              </p>
            )}
            {isEmpty(found) ? (
              <EmptyState title={found.calls === 0 ? t.agreement.none : t.agreement.noReviews} />
            ) : (
              <>
                <Summary found={found} t={t} />
                <Basis found={found} asked={asked} t={t} />
                <AgreementCharts found={found} asked={asked} t={t} />
              </>
            )}
          </>
        )}
      </Show>
    </div>
  )
}
