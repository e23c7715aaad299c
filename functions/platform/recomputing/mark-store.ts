import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../table/client.ts'
import { isWritten } from '../table/conditional-write.ts'
import { queryAll } from '../table/query.ts'
import { keptMs, type Mark, markVersion, parseMark } from './mark.ts'

type Key = { pk: string; sk: string }

/** Where a part keeps its marks, and in which order they are listed. */
export type MarkPlaces<Of> = {
  keyOf: (of: Of) => Key
  /** The inverse of `keyOf`, from the sort key. */
  markedBy: (sk: string) => Of
  partitions: readonly string[]
}

/** Marks of what is to be recomputed. */
export const markStore = <Of>(table: Table, { keyOf, markedBy, partitions }: MarkPlaces<Of>) => {
  const { client, tableName: TableName } = table
  return {
    /** Marks it, as often as it likes: only the count grows. */
    set: async (marked: Of, now: Date) => {
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

    /** Lists the marks of the last days, partition by partition. Eventually consistent. */
    async *list(): AsyncGenerator<Mark<Of>> {
      for (const pk of partitions) {
        const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
        for await (const item of queryAll(table, query)) yield parseMark(item, markedBy)
      }
    },

    /**
     * Records that it was computed from what was there at `computedAt`. The mark is cleared unless it has been set
     * again since it was read; then it stands since `computedAt`.
     */
    clear: async (mark: Mark<Of>, computedAt: Date) => {
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
export type MarkStore<Of> = ReturnType<typeof markStore<Of>>
