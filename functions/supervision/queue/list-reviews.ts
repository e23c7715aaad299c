import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { mergePages } from '../../platform/table/pages/merge-pages.ts'
import { isKeptFrom } from '../review/review-item.ts'
import type { PendingReview, QueueStore } from './queue-store.ts'

/** Which reviews a specialist lists: those to be had, their own that are not done, or their own that are. */
export const listedState = named('ReviewList', z.enum(['pending', 'mine', 'final']))
export type ListedState = z.output<typeof listedState>

/** The position after which the next page starts. */
export const reviewPosition = z.strictObject({ after: z.string() })

/** How many are read of each shard for a page: those that others have are left out. */
const maxRead = 100

const isToBeHad = ({ state, claim, notFor }: PendingReview, by: string, now: string): boolean =>
  (state === 'pending' || state === 'judged') &&
  !isKeptFrom(notFor, by) &&
  (claim === undefined || claim.until <= now)

/**
 * A page of reviews: of the queue in its jittered order, with those whose action nobody took in time, or of a specialist's
 * own, the latest first; and where the next page starts. Shows nothing that would tell a problem from another call.
 */
export const listReviews =
  ({ queue, clock }: { queue: Pick<QueueStore, 'listPending' | 'listOwn'>; clock: Clock }) =>
  async (by: string, state: ListedState, limit: number, after: string | undefined) => {
    const now = clock().toISOString()
    if (state === 'pending') {
      const pages = await queue.listPending({ after, limit: maxRead })
      const { entries, next } = mergePages(pages, limit, (review) => isToBeHad(review, by, now))
      const items = entries.map(({ reviewId, dueBy, callKind }) => ({ reviewId, dueBy, kind: callKind }))
      return { items, position: next === null ? null : { after: next } }
    }
    const { reviews, more } = await queue.listOwn(by, state, after, limit)
    const items = reviews
      .filter((one) => state === 'final' || one.state === 'judged' || (one.claim?.until ?? '') > now)
      .map(({ reviewId, dueBy, callKind, claim, state: stands }) => ({
        ...{ reviewId, dueBy, kind: callKind },
        ...(stands === 'pending' && claim && { claimedUntil: claim.until }),
      }))
    const last = reviews.at(-1)
    return { items, position: more && last ? { after: last.position } : null }
  }
