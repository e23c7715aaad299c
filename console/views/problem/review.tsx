import { type Schemas, useApp } from '../../app/app.ts'
import { useDealer } from '../../data/dealers.ts'
import { Time } from '../../elements/words/time.tsx'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'

/** That a specialist has reviewed the case, and what came of it; nothing while nobody has. */
export const Review = ({
  problem: { dealerId, review, status },
  t: { review: t },
}: {
  problem: Pick<Schemas['Problem'], 'dealerId' | 'review' | 'status'>
  t: ProblemTexts
}) => {
  const { me } = useApp()
  const { zone } = useDealer(dealerId)
  if (review === null) return null
  const isOver = review.action === 'dismiss' && status !== 'dismissed'
  const said = !review.judged
    ? t.notJudged
    : isOver
      ? t.dismissedBefore
      : review.found
        ? t.found
        : t.actions[review.action]
  return (
    <section class="card later" aria-labelledby="review">
      <h2 id="review">{t.title}</h2>
      <p>{said}</p>
      <p class="small soft">
        <Time at={review.at} zone={zone} />
      </p>
      {me.audience !== 'specialist' && (
        <p class="small">
          <a href={`/d/${encodeURIComponent(dealerId)}/muestra`}>{t.how}</a>
        </p>
      )}
    </section>
  )
}
