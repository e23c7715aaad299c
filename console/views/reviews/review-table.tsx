import { type Schemas, useApp } from '../../app/app.ts'
import { reviewPath } from '../../elements/supervision/next-review.ts'
import { asortisZone } from '../../data/dealers.ts'
import { Time } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ReviewsTexts } from '../../texts/es/supervision/reviews.ts'

type TableProps = {
  items: readonly Schemas['ListedReview'][]
  state: 'pending' | 'mine' | 'final'
  t: ReviewsTexts
}

/** Reviews, of which nothing is shown that would tell a problem from another call. */
export const ReviewTable = ({ items, state, t }: TableProps) => {
  const { common } = useApp()
  const words = useWords()
  return (
    <div class="card">
      <table class="cards">
        <caption class="unseen">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.call}</th>
            <th scope="col">{t.due}</th>
            {state === 'mine' && <th scope="col">{t.reserved}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map(({ reviewId, kind, dueBy, claimedUntil }, index) => (
            <tr key={reviewId}>
              <th scope="row">
                <a href={reviewPath(reviewId)}>
                  {capital(words.kind(kind))}
                  <span class="unseen">, {t.which(index + 1)}</span>
                </a>
              </th>
              <td data-label={t.due}>
                <Time at={dueBy} zone={asortisZone} />
              </td>
              {state === 'mine' && (
                <td data-label={t.reserved}>
                  {claimedUntil === undefined ? (
                    <span class="chip warn">{t.toAct}</span>
                  ) : (
                    <Time at={claimedUntil} zone={asortisZone} form="hour" />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length === 0 && <p class="soft">{common.nothing}</p>}
    </div>
  )
}
