import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { groupShards, keys } from '../../platform/table/keys.ts'
import {
  announcingItemVersion,
  type AnnouncerLease,
  parseLeaseItem,
  parseProgressItem,
  progressItem,
  type Walk,
  type WalkProgress,
} from './announcing-item.ts'

/** How a month's walk stands: `done` when every group of every shard was met. */
export type WalkState = 'waiting' | 'done'

/** How far the announcing of each month has come, and who is at it. All reads are strongly consistent. */
export const announcingStore = ({ client, tableName: TableName }: Table) => {
  const query = async (prefix: string): Promise<WalkProgress[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        // A month has four walks of sixteen shards: far from a page.
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': keys.announcer().pk, ':prefix': prefix },
      }),
    )
    return Items.map(parseProgressItem)
  }

  return {
    /** The places of a month's walks, those that have begun. */
    progress: (month: string): Promise<WalkProgress[]> => query(`${month}#`),

    /** How a month's walk stands. */
    walkState: async (month: string, walk: Walk): Promise<WalkState> => {
      const places = await query(`${month}#${walk}#`)
      return places.filter(({ done }) => done).length === groupShards ? 'done' : 'waiting'
    },

    /** Keeps how far a walk has come. A place that is done stays so: whoever held the lease before knew less. */
    keep: async (place: WalkProgress): Promise<void> => {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: progressItem(place),
            ConditionExpression: 'attribute_not_exists(pk) OR #done = :no',
            ExpressionAttributeNames: { '#done': 'done' },
            ExpressionAttributeValues: { ':no': false },
          }),
        )
      } catch (fault) {
        if (!(fault instanceof ConditionalCheckFailedException)) throw fault
      }
    },

    /**
     * Takes the lease, or makes it longer, unless somebody else has it: null then. With `through`, also keeps up to
     * which month everything is announced.
     */
    lease: async (
      holder: string,
      now: Date,
      until: Date,
      through?: string,
    ): Promise<AnnouncerLease | null> => {
      try {
        const { Attributes } = await client.send(
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
        )
        return parseLeaseItem(Attributes)
      } catch (fault) {
        if (fault instanceof ConditionalCheckFailedException) return null
        throw fault
      }
    },
  }
}
export type AnnouncingStore = ReturnType<typeof announcingStore>
