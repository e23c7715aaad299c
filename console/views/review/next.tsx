import { useSignal } from '@preact/signals'
import { useApp } from '../../app/app.ts'
import { go } from '../../app/routing/router.ts'
import { type Failure, failureOf } from '../../data/failure.ts'
import { sayDone } from '../../elements/page/done.tsx'
import { nextReview } from '../../elements/supervision/next-review.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'
import { Key } from './key.tsx'
import { useKeys } from './use-keys.ts'
import { FailureNotice } from '../../elements/page/failure-notice.tsx'

const queue = '/especialista'

/** A function that goes to the next review, or back to the queue if none is waiting. */
export const useNext = (reviewId: string, t: ReviewTexts) => {
  const { api } = useApp()
  const failure = useSignal<Failure | null>(null)
  const next = async (done?: string) => {
    failure.value = null
    try {
      const path = await nextReview(api, reviewId)
      if (path === null) sayDone([done, t.nothingLeft].filter(Boolean).join(' '), queue)
      go(path ?? queue, { replace: true })
    } catch (thrown) {
      failure.value = failureOf(thrown)
    }
  }
  return { failure, next }
}

/** The way to the next review, with its key. */
export const NextButton = ({ reviewId, t }: { reviewId: string; t: ReviewTexts }) => {
  const { failure, next } = useNext(reviewId, t)
  useKeys({ [t.keys.next]: () => void next(), enter: () => void next() })
  return (
    <div class="stack tight">
      <FailureNotice failure={failure} />
      <div>
        <button class="button main" type="button" onClick={() => void next()}>
          {t.next} <Key>{t.keys.next}</Key>
        </button>
      </div>
    </div>
  )
}
