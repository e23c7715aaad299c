import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, go, setQuery } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { type Failure, failureOf } from '../../data/failure.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { Choices } from '../../elements/forms/choices.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { nextReview } from '../../elements/supervision/next-review.ts'
import type { ReviewsTexts } from '../../texts/es/supervision/reviews.ts'
import { CriteriaGuide } from './criteria-guide.tsx'
import { ReviewTable } from './review-table.tsx'
import { FailureNotice } from '../../elements/page/failure-notice.tsx'

const last = lastRead<Schemas['ReviewPage']>()
const limit = 50
const states = ['pending', 'mine', 'final'] as const
type State = (typeof states)[number]
const names: Readonly<Record<string, State>> = { mias: 'mine', terminadas: 'final' }
const nameOf = (state: State) => Object.keys(names).find((name) => names[name] === state) ?? ''

/** Goes to a review that is to be had. */
const Start = ({ t }: { t: ReviewsTexts }) => {
  const { api } = useApp()
  const looking = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const start = async () => {
    if (looking.value) return
    looking.value = true
    failure.value = null
    try {
      const path = await nextReview(api)
      if (path === null) sayDone(t.nothingLeft)
      else go(path)
    } catch (thrown) {
      failure.value = failureOf(thrown)
    } finally {
      looking.value = false
    }
  }
  return (
    <div class="stack tight">
      <FailureNotice failure={failure} />
      <div>
        <button class="button main" type="button" aria-disabled={looking.value} onClick={() => void start()}>
          {looking.value ? t.starting : t.start}
        </button>
      </div>
    </div>
  )
}

/** A specialist's reviews: to be had, begun and finished; and by what calls are judged. */
export const View = ({ t }: ViewProps<ReviewsTexts>) => {
  const { api } = useApp()
  const state = names[address.value.query.get('ver') ?? ''] ?? 'pending'
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/reviews', {
        params: { query: { state, limit, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const list = useLoad(last, state, (signal) => ask(undefined, signal))
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">{t.about}</p>
      </div>
      <div class="stack wide">
        <div class="stack">
          <Done />
          <Start t={t} />
          <Choices
            label={t.stateChoice}
            choices={states.map((one) => ({ id: one, text: t.states[one] }))}
            chosen={state}
            choose={(one) => setQuery({ ver: nameOf(one) })}
          />
          <PagedList list={list} ask={ask} empty={<EmptyState title={t.none[state]} />} count={t.count}>
            {(items) => <ReviewTable items={items} state={state} t={t} />}
          </PagedList>
        </div>
        <CriteriaGuide t={t} />
      </div>
    </>
  )
}
