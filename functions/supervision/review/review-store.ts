import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { isWritten, putIfAbsent } from '../../platform/table/conditional-write.ts'
import { getItem, readMany } from '../../platform/table/read-item.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys, pendingShard, specialistPartition } from '../keys.ts'
import { parseReview, type Review, reviewItem } from './review-item.ts'

const byHand = (by: string, state: 'mine' | 'final', at: string, reviewId: string) => ({
  ':doneBy': specialistPartition(by, state),
  ':doneAt': `${at}#${reviewId}`,
})

/** Reviews, and what specialists do about them. */
export const reviewStore = (table: Table) => {
  const { client, tableName: TableName } = table
  return {
    /** Reads a review; undefined if there is none. Strongly consistent. */
    get: (reviewId: string): Promise<Review | undefined> =>
      getItem(table, keys.review(reviewId), parseReview),

    /** Reads reviews by their ids, in this order; undefined where there is none. Eventually consistent. */
    many: async (reviewIds: readonly string[]): Promise<(Review | undefined)[]> =>
      (await readMany(table, reviewIds.map(keys.review))).map((item) => item && parseReview(item)),

    /** Makes a review, once, held back if it has no position; returns the one that there was, or null. */
    create: (review: Review, position: string | null): Promise<Review | null> =>
      putIfAbsent(table, reviewItem(review, position), parseReview),

    /** Notes on a review that nobody has judged that a second specialist reviews the call; false if it is judged. */
    addSecond: (reviewId: string): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.review(reviewId),
            UpdateExpression: 'SET #second = :true',
            ConditionExpression: '#state = :pending',
            ExpressionAttributeNames: { '#second': 'second', '#state': 'state' },
            ExpressionAttributeValues: { ':true': true, ':pending': 'pending' },
          }),
        ),
      ),

    /** Gives a review to a specialist until then, unless another has it, or it is judged; false if so. */
    claim: (reviewId: string, by: string, now: string, until: string): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.review(reviewId),
            UpdateExpression: 'SET claim = :claim, doneBy = :doneBy, doneAt = :doneAt ADD claimants :one',
            ConditionExpression:
              '#state = :pending AND (attribute_not_exists(claim) OR claim.#until <= :now OR claim.#by = :by)' +
              ' AND (attribute_not_exists(notFor) OR NOT contains(notFor, :by))',
            ExpressionAttributeNames: { '#state': 'state', '#until': 'until', '#by': 'by' },
            ExpressionAttributeValues: {
              ...{ ':claim': { by, until }, ':by': by, ':now': now, ':pending': 'pending' },
              ':one': new Set([by]),
              ...byHand(by, 'mine', until, reviewId),
            },
          }),
        ),
      ),

    /** The step of a transaction that writes verdict or action, if the review is as it was read (`n`). */
    change: ({ reviewId, n, state, verdict, action }: Review, by: string, at: string): TransactionItem => {
      const isFinal = state === 'final'
      const set = { state, n: n + 1, verdict, ...(action && { action }) }
      const names = Object.keys(set)
      return {
        Update: {
          TableName,
          Key: keys.review(reviewId),
          UpdateExpression:
            `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}, doneBy = :doneBy, doneAt = :doneAt ` +
            `REMOVE claim${isFinal ? ', pendingShard, pendingAt' : ''}`,
          ConditionExpression: '#n = :seen',
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
            ...byHand(by, isFinal ? 'final' : 'mine', at, reviewId),
            ':seen': n,
          },
        },
      }
    },

    /**
     * The step of a transaction by which a review that was held back may be had, by then and at its position in the queue,
     * by anybody but those who have claimed the call's first one.
     */
    release: (
      reviewId: string,
      dueBy: string,
      position: string,
      notFor: ReadonlySet<string>,
    ): TransactionItem => ({
      Update: {
        TableName,
        Key: keys.review(reviewId),
        UpdateExpression:
          'SET notFor = :notFor, dueBy = :dueBy, pendingShard = :shard, pendingAt = :position',
        ConditionExpression: '#state = :pending',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ...{ ':notFor': new Set(notFor), ':dueBy': dueBy, ':pending': 'pending' },
          ...{ ':shard': pendingShard(reviewId), ':position': position },
        },
      },
    }),

    /** The step of a transaction by which an operator's running test counts a review, once. */
    count: (reviewId: string): TransactionItem => ({
      Update: {
        TableName,
        Key: keys.review(reviewId),
        UpdateExpression: 'SET counted = :true',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(counted)',
        ExpressionAttributeValues: { ':true': true },
      },
    }),

    /** Closes a review that was not done before its month's key is published; false if it is not pending any more. */
    close: (reviewId: string): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.review(reviewId),
            UpdateExpression: 'SET #state = :closed REMOVE pendingShard, pendingAt, claim, doneBy, doneAt',
            ConditionExpression: '#state = :pending',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':closed': 'not-reviewed', ':pending': 'pending' },
          }),
        ),
      ),
  }
}
export type ReviewStore = ReturnType<typeof reviewStore>
