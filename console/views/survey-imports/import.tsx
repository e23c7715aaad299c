import { useEffect, useRef } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { readBrands } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { pollDelayMs } from '../../data/refreshing/poll.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, Time } from '../../elements/words/time.tsx'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'
import { Failed } from './failed.tsx'
import { asortisZone, differingIn, nameOfBrand, stateOf } from './import-words.ts'
import { NewImport } from './new-import.tsx'
import { Outcome } from './outcome/outcome.tsx'
import { ReadNow } from './read-now.tsx'
import { Reading } from './reading.tsx'
import { SetUp } from './set-up.tsx'

type Import = Schemas['SurveyImport']
const last = lastRead<Import>()
const lastBrands = lastRead<Schemas['ListedBrand'][]>()

/** The failures after which the same file can be read with another mapping. */
const mended = ['missing-column', 'duplicate-column', 'internal', 'no-survey']

/** Whether the mapping has made sense of any row: of one that is new, is there already, or corrects what is. */
const hasUse = (found: Import) => found.rows.kept + found.rows.repeated + differingIn(found) > 0

type ContentProps = {
  found: Import
  read: (request: Schemas['SurveyImportReading']) => Promise<void>
  brands: readonly Schemas['ListedBrand'][]
  t: SurveyImportsTexts
}

const Content = ({ found, read, brands, t }: ContentProps) => {
  const { state, dryRun, failure } = found
  const setUp = <SetUp found={found} check={() => read({ dryRun: true })} t={t} />
  if (state === 'waiting' || state === 'reading') return <Reading found={found} t={t} />
  if (state === 'mapping')
    return (
      <>
        <p class="notice warn">{t.mappingSay}</p>
        {setUp}
      </>
    )
  if (state === 'failed')
    return (
      <>
        <Failed found={found} t={t} />
        {failure && mended.includes(failure.code) && setUp}
      </>
    )
  return (
    <>
      <Outcome found={found} t={t} />
      {dryRun && (
        <ReadNow
          kept={found.rows.kept}
          isAllRefused={!hasUse(found)}
          differing={differingIn(found)}
          read={(acceptCorrections) => read({ dryRun: false, acceptCorrections })}
          t={t}
        />
      )}
      {!dryRun && found.refusedRows !== undefined && (
        <NewImport brands={brands} corrects={{ brand: found.brand }} t={t} />
      )}
      {dryRun && (
        <details open={!hasUse(found)}>
          <summary>{t.setUp}</summary>
          {setUp}
        </details>
      )}
    </>
  )
}

/** One import: what would happen with its file or has happened, how far it is, and what has to be set up for it. */
export const View = ({ parameters: { importId = '' }, t }: ViewProps<SurveyImportsTexts>) => {
  const { api } = useApp()
  const params = { path: { importId } }
  const brands = useLoad(lastBrands, '', (signal) => readBrands(api, signal)).loaded.value
  const loading = useLoad(last, importId, (signal) =>
    unwrap(api.GET('/v1/survey-imports/{importId}', { params, signal })),
  )
  const now = loading.loaded.value
  const waits = now.state === 'ready' && ['waiting', 'reading'].includes(now.data.state) && !now.again
  const asked = useRef(0)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => {
      asked.current += 1
      loading.reload()
    }, pollDelayMs(asked.current))
    return () => clearTimeout(timer)
  }, [waits])
  const read = async (body: Schemas['SurveyImportReading']) => {
    await unwrap(api.POST('/v1/survey-imports/{importId}/readings', { params, body }))
    asked.current = 0
    loading.reload()
    scrollTo(0, 0)
  }
  return (
    <div class="stack">
      <BackLink href="/asortis/encuestas">{t.title}</BackLink>
      <Show loading={loading}>
        {(found) => {
          const { tone, words } = stateOf(found, t)
          return (
            <div class="stack">
              <div class="page-head">
                <PageTitle title={found.fileName}>
                  <Outside>{found.fileName}</Outside>
                </PageTitle>
                <p class="soft">
                  {nameOfBrand(brands.state === 'ready' ? brands.data : [], found.brand)} ·{' '}
                  <Time at={found.createdAt} zone={asortisZone} />
                  {found.coveredUntil !== undefined && (
                    <>
                      {' · '}
                      {t.completeUntil} <Day day={found.coveredUntil} />
                    </>
                  )}
                </p>
                <p>
                  <span class={`chip ${tone}`}>{words}</span>
                </p>
              </div>
              <Content found={found} read={read} brands={brands.state === 'ready' ? brands.data : []} t={t} />
            </div>
          )
        }}
      </Show>
    </div>
  )
}
