import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { asortisZone, dealerIn, useDealers } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import { readAsked } from './asked.ts'
import { AskedForm } from './asked-form.tsx'

const last = lastRead<Schemas['Coaching']>()

const CallRow = ({ call, t }: { call: Schemas['CoachingCall']; t: SupervisionTexts }) => {
  const words = useWords()
  const { me } = useApp()
  const dealers = useDealers()
  const { dealerId, callId, lesson, operatorCriteria, specialistCriteria, receivedAt, kind, reviewId } = call
  const reasons = (criteria: readonly string[]) =>
    criteria.length === 0
      ? t.coaching.noReason
      : capital(criteria.map((id) => words.criterion(id)).join(' · '))
  const name = `${capital(words.kind(kind))} · ${dealerIn(dealers, dealerId).name}`
  // Specialists open what they reviewed themselves, staff the call.
  const ownReview = reviewId === null ? null : `/especialista/revisiones/${encodeURIComponent(reviewId)}`
  const ofCall = `/d/${encodeURIComponent(dealerId)}/llamadas/${encodeURIComponent(callId)}`
  const href = me.audience === 'staff' ? ofCall : ownReview
  return (
    <tr>
      <th scope="row">
        {href === null ? name : <a href={href}>{name}</a>}
        <br />
        <span class="small soft">{callId}</span>
      </th>
      <td data-label={t.coaching.lesson}>{t.coaching.lessons[lesson]}</td>
      <td data-label={t.coaching.said}>{reasons(operatorCriteria)}</td>
      <td data-label={t.coaching.review}>{reasons(specialistCriteria)}</td>
      <td data-label={t.coaching.received}>
        <Time at={receivedAt} zone={asortisZone} form="day" />
      </td>
    </tr>
  )
}

/** Calls to coach each operator with, chosen by what went wrong. */
export const CoachingPart = ({ t }: { t: SupervisionTexts }) => {
  const { api } = useApp()
  const asked = readAsked(address.value.query)
  const loading = useLoad(last, JSON.stringify(asked), (signal) =>
    unwrap(api.GET('/v1/coaching', { params: { query: asked }, signal })),
  )
  return (
    <div class="stack">
      <AskedForm asked={asked} t={t} />
      <p>{t.coaching.say}</p>
      <Show loading={loading}>
        {({ operators }) =>
          operators.length === 0 ? (
            <EmptyState title={t.coaching.none} />
          ) : (
            operators.map(({ operator, reviews, calls }) => (
              <section key={operator} class="card">
                <h2>
                  {t.agreement.runningOf(operator)} <span class="small soft">{t.coaching.of(reviews)}</span>
                </h2>
                <table class="cards">
                  <caption class="unseen">{operator}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t.call}</th>
                      <th scope="col">{t.coaching.lesson}</th>
                      <th scope="col">{t.coaching.said}</th>
                      <th scope="col">{t.coaching.review}</th>
                      <th scope="col">{t.coaching.received}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {calls.map((call) => (
                      <CallRow key={`${call.dealerId} ${call.callId}`} call={call} t={t} />
                    ))}
                  </tbody>
                </table>
              </section>
            ))
          )
        }
      </Show>
    </div>
  )
}
