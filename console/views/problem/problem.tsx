import './problem.css'
import { useSignal } from '@preact/signals'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { useEachMinute } from '../../data/refreshing/each-minute.ts'
import { useLive } from '../../data/refreshing/live.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'
import { Clocks } from './clocks.tsx'
import { Happened } from './happened.tsx'
import { Mails } from './mails.tsx'
import { Review } from './review.tsx'
import { Steps } from './steps.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { Views } from './views.tsx'
import { WhomToCall } from './whom-to-call.tsx'

const last = lastRead<Tagged<Schemas['Problem']>>()

const Head = ({ problem, t }: { problem: Schemas['Problem']; t: ProblemTexts }) => {
  const words = useWords()
  const { dealerId, customer, visit, status, overdue, onTheLine, alert, reasons, main, suspendedSince } =
    problem
  return (
    <div class="page-head">
      <p class="no-print">
        <BackLink href={`/d/${encodeURIComponent(dealerId)}/problemas`}>{t.back}</BackLink>
      </p>
      <div class="row">
        <PageTitle title={t.windowTitle(visit.ref)}>
          <Outside>{customer.name ?? customer.ref}</Outside>
        </PageTitle>
        <button class="button no-print" type="button" onClick={() => print()}>
          {t.print}
        </button>
      </div>
      <p class="row chips">
        <span class="chip">{capital(words.status(status))}</span>
        {suspendedSince !== null && <span class="chip warn">{t.suspended}</span>}
        {overdue && <span class="chip bad">{t.late}</span>}
        {onTheLine && <span class="chip accent">{t.onTheLine}</span>}
        {(alert.state === 'bounced' || alert.state === 'failed') && (
          <span class="chip warn">{t.mailFailed}</span>
        )}
      </p>
      <p class="lead">
        <Outside>{reasons[0] ?? capital(words.criterion(main))}</Outside>
      </p>
      {suspendedSince !== null && <p class="notice warn">{t.suspendedWhy}</p>}
    </div>
  )
}

/** One problem: whom to call, what happened, both clocks, the legal steps as forms, and all that has happened since. */
export const View = ({ parameters: { dealerId = '', callId = '' }, t }: ViewProps<ProblemTexts>) => {
  const { api, me } = useApp()
  const openedAt = useSignal<string | null>(null)
  const loading = useLoad(last, `${dealerId} ${callId}`, async (signal) => {
    const read = await unwrapTagged(
      api.GET('/v1/dealers/{dealerId}/problems/{callId}', {
        params: { path: { dealerId, callId } },
        signal,
      }),
    )
    // What is newer than this has happened while the page was open.
    openedAt.value ??= read.data.timeline[0]?.at ?? read.data.openedAt
    return read
  })
  useLive(api, dealerId, loading.reload)
  // The working time that is left is the service's to say: it knows the dealer's hours.
  useEachMinute(loading.reload)
  return (
    <Show loading={loading}>
      {({ data: problem, etag }) => (
        <>
          <Head problem={problem} t={t} />
          <div class="case">
            <div class="stack">
              <WhomToCall problem={problem} t={t} />
              {problem.suspendedSince === null && (
                <Steps
                  problem={problem}
                  etag={etag}
                  since={openedAt.value}
                  mayStep={me.audience === 'dealer'}
                  reload={loading.reload}
                  taken={() => (openedAt.value = null)}
                  t={t}
                />
              )}
              <Happened problem={problem} t={t} />
            </div>
            <div class="stack">
              <Clocks problem={problem} t={t} />
              <Timeline problem={problem} t={t} />
              <Review problem={problem} t={t} />
              <Mails problem={problem} t={t} />
              <Views problem={problem} t={t} />
            </div>
          </div>
        </>
      )}
    </Show>
  )
}
