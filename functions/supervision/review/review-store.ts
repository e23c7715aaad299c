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

/** What else a change depends on. */
type Also = { condition: string; names: Record<string, string>; values: Record<string, unknown> }

/** Reviews, and what specialists do about them. */
export const reviewStore = (table: Table) => {
  const { client, tableName: TableName } = table

  const claimed = (reviewId: string, by: string, now: string, until: string) => ({
    TableName,
    Key: keys.review(reviewId),
    UpdateExpression: 'SET claim = :claim, doneBy = :doneBy, doneAt = :doneAt ADD claimants :one',
    ConditionExpression:
      '#state IN (:pending, :judged) AND (attribute_not_exists(claim) OR claim.#until <= :now OR claim.#by = :by)' +
      ' AND (attribute_not_exists(notFor) OR NOT contains(notFor, :by))',
    ExpressionAttributeNames: { '#state': 'state', '#until': 'until', '#by': 'by' },
    ExpressionAttributeValues: {
      ...{ ':claim': { by, until }, ':by': by, ':now': now, ':pending': 'pending', ':judged': 'judged' },
      ':one': new Set([by]),
      ...byHand(by, 'mine', until, reviewId),
    },
  })

  const changed = (
    { reviewId, n, state, verdict, action, claim }: Review,
    by: string,
    at: string,
    also: Also = { condition: '', names: {}, values: {} },
  ): TransactionItem => {
    const isFinal = state === 'final'
    const set = { state, n: n + 1, verdict, ...(action && { action }), ...(!isFinal && { claim }) }
    const names = Object.keys(set)
    return {
      Update: {
        TableName,
        Key: keys.review(reviewId),
        UpdateExpression:
          `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}, doneBy = :doneBy, doneAt = :doneAt` +
          (isFinal ? ' REMOVE claim, pendingShard, pendingAt' : ''),
        ConditionExpression: `#n = :seen${also.condition}`,
        ExpressionAttributeNames: {
          ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ...also.names,
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
          ...byHand(by, isFinal ? 'final' : 'mine', at, reviewId),
          ...also.values,
          ':seen': n,
        },
      },
    }
  }

  const closed = (reviewId: string) => ({
    TableName,
    Key: keys.review(reviewId),
    UpdateExpression: 'SET #state = :closed REMOVE pendingShard, pendingAt, claim, doneBy, doneAt',
    ConditionExpression: '#state = :pending',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':closed': 'not-reviewed', ':pending': 'pending' },
  })

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

    /** Gives a review to a specialist until then, unless another has it, or it is over; false if so. */
    claim: (reviewId: string, by: string, now: string, until: string): Promise<boolean> =>
      isWritten(client.send(new UpdateCommand(claimed(reviewId, by, now, until)))),

    /** The same as a step of a transaction. */
    claiming: (reviewId: string, by: string, now: string, until: string): TransactionItem => ({
      Update: claimed(reviewId, by, now, until),
    }),

    /** The step of a transaction by which a specialist does not get a review any more; refused while they are at it. */
    keepFrom: (reviewId: string, by: string): TransactionItem => ({
      Update: {
        TableName,
        Key: keys.review(reviewId),
        UpdateExpression: 'ADD notFor :one',
        ConditionExpression:
          'attribute_exists(pk) AND (#state <> :pending OR attribute_not_exists(claimants) OR NOT contains(claimants, :by))',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':one': new Set([by]), ':by': by, ':pending': 'pending' },
      },
    }),

    /**
     * The step of a transaction that writes a verdict, if the review is as it was read, with its claim and whether there is a
     * second one. A judged review keeps its claim: until then nobody else takes its action.
     */
    judge: ({ second }: Pick<Review, 'second'>, after: Review, by: string, at: string): TransactionItem =>
      changed(after, by, at, {
        condition: ` AND claim.#by = :by AND ${second ? '#second = :true' : 'attribute_not_exists(#second)'}`,
        names: { '#by': 'by', '#second': 'second' },
        values: { ':by': by, ...(second && { ':true': true }) },
      }),

    /** The step of a transaction that writes what ends a review, if it is as it was read. */
    finish: (after: Review, by: string, at: string): TransactionItem => changed(after, by, at),

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
      isWritten(client.send(new UpdateCommand(closed(reviewId)))),

    /** The same as a step of a transaction. */
    closing: (reviewId: string): TransactionItem => ({ Update: closed(reviewId) }),

    /** The step of a transaction by which nothing is written unless a review is still to be judged. */
    stillPending: (reviewId: string): TransactionItem => ({
      ConditionCheck: {
        TableName,
        Key: keys.review(reviewId),
        ConditionExpression: '#state = :pending',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':pending': 'pending' },
      },
    }),
  }
}
export type ReviewStore = ReturnType<typeof reviewStore>
