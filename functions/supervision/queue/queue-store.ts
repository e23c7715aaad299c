import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import type { Table } from '../../platform/table/client.ts'
import type { PositionRange } from '../../platform/table/pages/position-range.ts'
import { queryAll, queryPage } from '../../platform/table/query.ts'
import { querySorted } from '../../platform/table/pages/query-sorted.ts'
import { indexes, keys, pendingShardNames, specialistPartition } from '../keys.ts'
import { reviewReason, reviewState, whoNot } from '../review/review-item.ts'

const idOfKey = (pk: string) => pk.slice(keys.review('').pk.length)
const claim = z.optional(z.object({ by: z.string(), until: z.string() }))

const storedPending = z.object({
  pk: z.string(),
  pendingAt: z.string(),
  dueBy: z.string(),
  callKind,
  claim,
  notFor: z.optional(whoNot),
  why: reviewReason,
  month: z.string(),
  at: z.string(),
  state: reviewState,
})

const parsePending = (item: unknown) => {
  const { pk, pendingAt: position, ...review } = z.parse(storedPending, item)
  return { reviewId: idOfKey(pk), position, ...review }
}
/** A review in the queue. */
export type PendingReview = ReturnType<typeof parsePending>

const storedOwn = z.object({
  pk: z.string(),
  doneAt: z.string(),
  dueBy: z.string(),
  callKind,
  claim,
  state: reviewState,
})

/** A review that a specialist has claimed, judged or finished. */
const parseOwn = (item: unknown) => {
  const { pk, doneAt: position, ...review } = z.parse(storedOwn, item)
  return { reviewId: idOfKey(pk), position, ...review }
}

/** Reads the queue through its sparse indexes. Eventually consistent; costs what is waiting. */
export const queueStore = (table: Table) => ({
  /** A page of each shard of what is waiting, in the queue's order. */
  listPending: (range: PositionRange) =>
    querySorted(table, indexes.pendingReviews, pendingShardNames, range, parsePending),

  /** All that is waiting. */
  async *all(): AsyncGenerator<PendingReview> {
    for (const shard of pendingShardNames) {
      const query = {
        IndexName: indexes.pendingReviews.name,
        KeyConditionExpression: 'pendingShard = :shard',
        ExpressionAttributeValues: { ':shard': shard },
      }
      for await (const item of queryAll(table, query)) yield parsePending(item)
    }
  },

  /** The ids of what a specialist has claimed for longer than until now, at most `limit`. */
  claimed: async (by: string, now: string, limit: number): Promise<string[]> => {
    const { items } = await queryPage(table, {
      IndexName: indexes.reviewsBySpecialist.name,
      Limit: limit,
      KeyConditionExpression: 'doneBy = :by AND doneAt > :now',
      ExpressionAttributeValues: { ':by': specialistPartition(by, 'mine'), ':now': `${now}#\uffff` },
    })
    return items.map((item) => parseOwn(item).reviewId)
  },

  /** A page of a specialist's reviews, the latest first, after a position. */
  listOwn: async (by: string, state: 'mine' | 'final', after: string | undefined, limit: number) => {
    const partition = specialistPartition(by, state)
    const { items, next } = await queryPage(table, {
      IndexName: indexes.reviewsBySpecialist.name,
      Limit: limit,
      ScanIndexForward: false,
      KeyConditionExpression: `doneBy = :by${after === undefined ? '' : ' AND doneAt < :after'}`,
      ExpressionAttributeValues: { ':by': partition, ...(after !== undefined && { ':after': after }) },
    })
    return { reviews: items.map(parseOwn), more: next !== undefined }
  },
})
export type QueueStore = ReturnType<typeof queueStore>
