import './review.css'
import type { Schemas } from '../../app/app.ts'
import { useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { asortisZone } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import type { Tagged } from '../../data/tagged.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'
import { ActionForm } from './action-form.tsx'
import { FactsOfCall } from './facts.tsx'
import { NextButton, useNext } from './next.tsx'
import { readReview, type ReadReview } from './read-review.ts'
import { WhatWasSaid } from './said.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { VerdictForm } from './verdict-form.tsx'
import { FailureNotice } from '../../elements/page/failure-notice.tsx'

const last = lastRead<ReadReview>()
type Here = Extract<ReadReview, { is: 'here' }>

/** What was decided, once the review is over. */
const Over = ({ review, t }: { review: Schemas['Review']; t: ReviewTexts }) => (
  <section class="card" aria-labelledby="done">
    <h2 id="done">{t.done}</h2>
    <p>{review.action ? t.doneAs[review.action.action] : t.noAction}</p>
    {review.action?.note && <p class="written">{review.action.note}</p>}
    <NextButton reviewId={review.reviewId} t={t} />
  </section>
)

const Doing = ({
  here: { review, etag },
  changed,
  t,
}: {
  here: Here
  changed: (after: Tagged<Schemas['Review']>) => void
  t: ReviewTexts
}) => {
  const { reviewId, said, state } = review
  const { failure, next } = useNext(reviewId, t)
  if (state === 'pending')
    return (
      <section class="card">
        <h2>{t.verdict}</h2>
        <VerdictForm reviewId={reviewId} etag={etag} given={changed} t={t} />
      </section>
    )
  return (
    <>
      <WhatWasSaid review={review} t={t} />
      {state === 'judged' && said ? (
        <section class="card">
          <h2>{t.decide}</h2>
          <ActionForm
            review={{ ...review, said }}
            etag={etag}
            taken={(after) => {
              changed(after)
              void next(t.done)
            }}
            t={t}
          />
        </section>
      ) : (
        <Over review={review} t={t} />
      )}
      <FailureNotice failure={failure} />
    </>
  )
}

/** One review: the facts beside the blind verdict and, once that is given, what had been said and what becomes of the case. */
export const View = ({ parameters: { reviewId = '' }, t }: ViewProps<ReviewTexts>) => {
  const { api } = useApp()
  const words = useWords()
  const loading = useLoad(last, reviewId, (signal) => readReview(api, reviewId, signal))
  return (
    <Show loading={loading}>
      {(read) =>
        read.is !== 'here' ? (
          <div class="state card">
            <PageTitle title={t.taken} />
            <p>{t.notToBeHad[read.is]}</p>
            {read.is === 'too-many' ? (
              <a class="button main" href="/especialista?ver=mias">
                {t.toMine}
              </a>
            ) : (
              <NextButton reviewId={reviewId} t={t} />
            )}
          </div>
        ) : (
          <>
            <div class="page-head">
              <p class="no-print">
                <BackLink href="/especialista">{t.back}</BackLink>
              </p>
              <PageTitle title={t.title}>{capital(words.kind(read.review.kind))}</PageTitle>
              <p class="soft">
                {t.due} <Time at={read.review.dueBy} zone={asortisZone} />
                {read.until !== null && (
                  <>
                    {' · '}
                    {t.yours} <Time at={read.until} zone={asortisZone} form="hour" />
                  </>
                )}
              </p>
            </div>
            <div class="reviewing">
              <div class="stack facts-of-call">
                <FactsOfCall facts={read.review.facts} questionnaire={read.questionnaire} t={t} />
              </div>
              <div class="stack deciding">
                <Doing
                  here={read}
                  changed={({ data: review, etag }) => loading.show({ ...read, review, etag, until: null })}
                  t={t}
                />
                <Shortcuts judged={read.review.state !== 'pending'} t={t} />
              </div>
            </div>
          </>
        )
      }
    </Show>
  )
}
