import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent, replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { queryAll } from '../../platform/table/query.ts'
import { type ReadItem, readMany, readOneByOne } from '../../platform/table/read-item.ts'
import { excludedPartition, keys } from '../keys.ts'
import { type ExclusionList, type ExclusionLists, parseExclusionLists } from './exclusion-list.ts'

const itemVersion = 1
const shard = z.object({ v: z.literal(itemVersion), prints: z.set(z.string()) })
const allAtOnce = { concurrency: 16, hasTimeLeft: () => true }

/** Prints by the shard that they are in. */
const inShards = (prints: readonly string[]) => Map.groupBy(new Set(prints), (print) => print.charAt(0))

/**
 * Stores which exclusion lists there are, in one item, and the numbers of each: as keyed hashes of their hashes, in up to 64
 * items of its own, so that a number is looked up with one read. `readItem` reads which lists there are.
 */
export const exclusionStore = (
  table: Table,
  fingerprint: Fingerprint,
  readItem: ReadItem = readOneByOne(table),
) => {
  const { client, tableName: TableName } = table
  const printsOf = (hashes: readonly string[]) =>
    hashes.map((hash) => fingerprint({ purpose: 'exclusion-list', hash }))
  const ofList = (listId: string) => ({
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': excludedPartition(listId) },
  })

  return {
    lists: async (consistent: boolean): Promise<ExclusionLists> => {
      const item = await readItem(keys.exclusionLists(), consistent)
      return item ? parseExclusionLists(item) : { n: 0, lists: [] }
    },

    /** Replaces what lists there are, as they were read; false if that has changed since. */
    replace: async ({ n }: ExclusionLists, lists: readonly ExclusionList[]): Promise<boolean> => {
      const item = { ...keys.exclusionLists(), v: itemVersion, n: n + 1, lists }
      const other =
        n === 0
          ? await putIfAbsent(table, item, parseExclusionLists)
          : await replaceIfUnchanged(table, item, n, parseExclusionLists)
      return other === null
    },

    /** Adds numbers to a list, by their hashes. Idempotent. */
    add: (listId: string, hashes: readonly string[]): Promise<void> =>
      forEachConcurrent(inShards(printsOf(hashes)), allAtOnce, async ([of, prints]) => {
        await client.send(
          new UpdateCommand({
            ...{ TableName, Key: keys.excluded(listId, of) },
            UpdateExpression: 'SET v = :v ADD prints :prints',
            ExpressionAttributeValues: { ':v': itemVersion, ':prints': new Set(prints) },
          }),
        )
      }),

    /** How many different numbers a list has. Strongly consistent. */
    count: async (listId: string): Promise<number> => {
      let count = 0
      for await (const item of queryAll(table, ofList(listId))) count += z.parse(shard, item).prints.size
      return count
    },

    /** How many of these hashes a list has. Eventually consistent. */
    countOf: async (listId: string, hashes: readonly string[]): Promise<number> => {
      const asked = [...inShards(printsOf(hashes))]
      const found = await readMany(
        table,
        asked.map(([of]) => keys.excluded(listId, of)),
      )
      return asked.reduce((sum, [, prints], at) => {
        const item = found[at]
        const has = item ? z.parse(shard, item).prints : new Set<string>()
        return sum + prints.filter((print) => has.has(print)).length
      }, 0)
    },

    /** Takes the numbers of a list away. Idempotent. */
    empty: async (listId: string): Promise<void> => {
      const items = queryAll(table, { ...ofList(listId), ProjectionExpression: 'pk, sk' })
      await forEachConcurrent(items, allAtOnce, async ({ pk, sk }) => {
        await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
      })
    },
  }
}
export type ExclusionStore = ReturnType<typeof exclusionStore>
