import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { isWritten, writeResult } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { groupShards } from '../../groups/keys.ts'
import { keys } from '../keys.ts'
import {
  announcingItemVersion,
  type AnnouncerLease,
  parseLeaseItem,
  parseProgressItem,
  progressItem,
  type Pass,
  type PassProgress,
} from './announcing-item.ts'

/** A pass's state: `done` once every group of every shard has been processed. */
type PassState = 'waiting' | 'done'

/** The progress of announcing each month, and the lease of the run that does it. Reads are strongly consistent. */
export const announcingStore = (table: Table) => {
  const { client, tableName: TableName } = table
  const progressOf = (prefix: string): Promise<PassProgress[]> => {
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': keys.announcer().pk, ':prefix': prefix },
    }
    return Array.fromAsync(queryAll(table, query), parseProgressItem)
  }

  return {
    /** The progress of a month's passes that have started. */
    progress: (month: string): Promise<PassProgress[]> => progressOf(`${month}#`),

    /** The state of one of a month's passes. */
    passState: async (month: string, pass: Pass): Promise<PassState> => {
      const stored = await progressOf(`${month}#${pass}#`)
      return stored.filter(({ done }) => done).length === groupShards ? 'done' : 'waiting'
    },

    /** Stores a pass's progress. One that is done stays done: an earlier lease holder knew less. */
    storeProgress: async (progress: PassProgress): Promise<void> => {
      await isWritten(
        client.send(
          new PutCommand({
            TableName,
            Item: progressItem(progress),
            ConditionExpression: 'attribute_not_exists(pk) OR #done = :no',
            ExpressionAttributeNames: { '#done': 'done' },
            ExpressionAttributeValues: { ':no': false },
          }),
        ),
      )
    },

    /**
     * Acquires or renews the lease; null if another run holds it. With `through`, also stores the month through which
     * everything has been announced.
     */
    lease: async (
      holder: string,
      now: Date,
      until: Date,
      through?: string,
    ): Promise<AnnouncerLease | null> => {
      const result = await writeResult(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.announcer(),
            UpdateExpression: `SET v = :v, holder = :holder, #until = :until${through === undefined ? '' : ', #through = :through'}`,
            ConditionExpression: 'attribute_not_exists(pk) OR holder = :holder OR #until <= :now',
            ExpressionAttributeNames: {
              '#until': 'until',
              ...(through !== undefined && { '#through': 'through' }),
            },
            ExpressionAttributeValues: {
              ':v': announcingItemVersion,
              ':holder': holder,
              ':now': now.toISOString(),
              ':until': until.toISOString(),
              ...(through !== undefined && { ':through': through }),
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      )
      return result.written ? parseLeaseItem(result.output.Attributes) : null
    },
  }
}
export type AnnouncingStore = ReturnType<typeof announcingStore>
