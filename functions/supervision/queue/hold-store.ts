import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { keys, pendingShard, specialistPartition } from '../keys.ts'
import type { Review } from '../review/review-item.ts'

/** Takes reviews out of the queue while nobody may do them, and puts them back. */
export const holdStore = (table: Table) => {
  const update = (
    { reviewId, n, state }: Review,
    expression: string,
    condition: string,
    values: Record<string, unknown>,
  ): Promise<boolean> =>
    isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.review(reviewId),
          UpdateExpression: expression,
          ConditionExpression: `#state = :state AND #n = :n AND ${condition}`,
          ExpressionAttributeNames: { '#state': 'state', '#n': 'n' },
          ExpressionAttributeValues: { ':state': state, ':n': n, ...values },
        }),
      ),
    )
  return {
    /** Takes a review out of all lists of what is to be done; false if it is not as it was read. */
    hold: (review: Review): Promise<boolean> => {
      const isOver = review.state === 'final' || review.state === 'not-reviewed'
      return update(
        review,
        `SET onHold = :true${isOver ? '' : ' REMOVE pendingShard, pendingAt, doneBy, doneAt'}`,
        'attribute_exists(pk)',
        { ':true': true },
      )
    },

    /**
     * Puts a review back where it stood: at its position in the queue, null for none, and of a judged one among those of its
     * specialist. False if it is not as it was read.
     */
    release: (review: Review, position: string | null): Promise<boolean> => {
      const { reviewId, state, verdict } = review
      const set = {
        ...(position !== null && { pendingShard: pendingShard(reviewId), pendingAt: position }),
        ...(state === 'judged' &&
          verdict && {
            doneBy: specialistPartition(verdict.by, 'mine'),
            doneAt: `${verdict.at}#${reviewId}`,
          }),
      }
      const names = Object.keys(set)
      return update(
        review,
        (names.length === 0 ? '' : `SET ${names.map((name) => `${name} = :${name}`).join(', ')} `) +
          'REMOVE onHold',
        'attribute_exists(onHold)',
        Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      )
    },
  }
}
export type HoldStore = ReturnType<typeof holdStore>
