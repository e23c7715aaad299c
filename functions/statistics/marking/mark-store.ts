import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { keys, markPartition, summaryShards } from '../keys.ts'
import { keptMs, type Mark, markVersion, parseMark } from './mark.ts'

type Marked = Pick<Mark, 'dealerId' | 'month'>

const keyOf = ({ dealerId, month }: Marked) =>
  dealerId === null ? keys.overviewMark(month) : keys.mark(dealerId, month)

/** Marks of months whose figures are to be recomputed. */
export const markStore = (table: Table) => {
  const { client, tableName: TableName } = table
  return {
    /** Marks a month of a dealer, or of the overview. As often as it likes: only the count grows. */
    set: async (marked: Marked, now: Date) => {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(marked),
          UpdateExpression:
            'SET v = :v, #at = :now, since = if_not_exists(since, :now), expiresAt = :end ADD n :one',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: {
            ':v': markVersion,
            ':now': now.toISOString(),
            ':end': Math.ceil((now.getTime() + keptMs) / 1000),
            ':one': 1,
          },
        }),
      )
    },

    /** Lists the marks of the last days: first those of dealers' months, then those of the overview. Eventually consistent. */
    async *list(): AsyncGenerator<Mark> {
      const shards = Array.from({ length: summaryShards }, (_, shard) => shard)
      for (const shard of [...shards, 'overview'] as const) {
        const query = {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': markPartition(shard) },
        }
        for await (const item of queryAll(table, query)) yield parseMark(item)
      }
    },

    /**
     * Records that a month was computed from what was there at `computedAt`. The mark is cleared unless it has been set
     * again since it was read; then it stands since `computedAt`.
     */
    clear: async (mark: Mark, computedAt: Date) => {
      const at = computedAt.toISOString()
      const update = (expression: string, condition: string, values: object) =>
        isWritten(
          client.send(
            new UpdateCommand({
              TableName,
              Key: keyOf(mark),
              UpdateExpression: expression,
              ConditionExpression: condition,
              ExpressionAttributeValues: { ':at': at, ...values },
            }),
          ),
        )
      if (await update('SET computedAt = :at REMOVE since', 'n = :n', { ':n': mark.n })) return
      await update('SET computedAt = :at, since = :at', 'attribute_exists(pk)', {})
    },
  }
}
export type MarkStore = ReturnType<typeof markStore>
