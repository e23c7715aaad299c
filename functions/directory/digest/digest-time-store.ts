import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { dealerOfPartition, digestShards, indexes, keys } from '../keys.ts'
import { parseResource } from '../resources/resource-item.ts'
import { storedDealer } from '../resources/stored-content.ts'
import type { DigestAttributes } from './digest-time.ts'

const due = z.object({ pk: z.string(), digestAt: z.string() })
const times = z.object({ digestAt: z.optional(z.string()), digestedAt: z.optional(z.string()) })

/** When dealers' digests are due. */
export const digestTimeStore = (table: Table) => ({
  /** The dealers whose digest is due by now, each shard in order. Eventually consistent. */
  async *listDue(now: Date): AsyncGenerator<{ dealerId: string; digestAt: string }, void, undefined> {
    for (let shard = 0; shard < digestShards; shard += 1) {
      const query = {
        IndexName: indexes.digestsDue.name,
        KeyConditionExpression: 'digestShard = :shard AND digestAt <= :now',
        ExpressionAttributeValues: { ':shard': String(shard), ':now': now.toISOString() },
      }
      for await (const item of queryAll(table, query)) {
        const { pk, digestAt } = z.parse(due, item)
        yield { dealerId: dealerOfPartition(pk), digestAt }
      }
    }
  },

  /** A dealer, when its digest is due, and when the last one was made (ISO 8601). Strongly consistent. */
  read: (dealerId: string) =>
    getItem(table, keys.dealer(dealerId), (item) => ({
      dealer: parseResource(storedDealer, item).content,
      ...z.parse(times, item),
    })),

  /**
   * Moves a dealer's digest on from `seen`, unless it has been moved meanwhile; `digestedAt` if one was made. False if
   * it has.
   */
  moveOn: (
    dealerId: string,
    seen: string,
    { digestAt, digestShard }: DigestAttributes,
    digestedAt: string | undefined,
  ): Promise<boolean> => {
    const isNext = digestAt !== undefined && digestShard !== undefined
    const set = [
      ...(isNext ? ['digestAt = :next', 'digestShard = :shard'] : []),
      ...(digestedAt === undefined ? [] : ['digestedAt = :made']),
    ]
    return isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.dealer(dealerId),
          UpdateExpression: [
            ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
            ...(isNext ? [] : ['REMOVE digestAt, digestShard']),
          ].join(' '),
          ConditionExpression: 'digestAt = :seen',
          ExpressionAttributeValues: {
            ':seen': seen,
            ...(isNext && { ':next': digestAt, ':shard': digestShard }),
            ...(digestedAt !== undefined && { ':made': digestedAt }),
          },
        }),
      ),
    )
  },
})
