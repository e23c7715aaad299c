import { BatchGetItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { backOff, type RetryPolicy } from '../retry/back-off.ts'
import { systemWaiting } from '../runtime/system-waiting.ts'
import type { Table } from './client.ts'
import type { Key } from './define-keys.ts'

type Item = Record<string, unknown>

/** Reads one item by its key, strongly consistent or not; undefined where there is none. */
export type ReadItem = (key: Key, consistent: boolean) => Promise<Item | undefined>

/** One request per item. */
export const readOneByOne =
  ({ client, tableName: TableName }: Table): ReadItem =>
  async (Key, ConsistentRead) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall(Key), ConsistentRead }))
    return Item && unmarshall(Item)
  }

/** Reads one item by its key, strongly consistent, and parses it; undefined if there is none. */
export const getItem = async <T>(
  table: Table,
  key: Key,
  parse: (item: Item) => T,
): Promise<T | undefined> => {
  const item = await readOneByOne(table)(key, true)
  return item && parse(item)
}

/** Reads items by their keys, in this order, eventually consistent; undefined where there is none. */
export const readMany = (table: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const read = readBatched(table)
  return Promise.all(keys.map((key) => read(key, false)))
}

/** DynamoDB takes this many keys in one request. */
const maxKeys = 100
const maxAttempts = 4
const policy: RetryPolicy = { shortestMs: 100, longestMs: 400 }

/** Thrown when DynamoDB keeps leaving keys unprocessed; named like DynamoDB's own error for a throttled request. */
class LeftUnread extends Error {
  override name = 'ProvisionedThroughputExceededException'
}

const nameOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`

type Batch = { keys: Map<string, Key>; found: Promise<ReadonlyMap<string, Item>> }

/**
 * One request for all items requested in the same turn of the event loop, so that a function that has just started
 * waits only once, on one connection.
 */
export const readBatched = ({ client, tableName }: Table): ReadItem => {
  const readAll = async (keys: readonly Key[], ConsistentRead: boolean) => {
    const found = new Map<string, Item>()
    let left = keys.map((key) => marshall(key))
    for (let attempts = 1; left.length > 0; attempts += 1) {
      if (attempts > maxAttempts) throw new LeftUnread()
      if (attempts > 1) await backOff(systemWaiting, policy, attempts - 1)
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead } } }),
      )
      for (const read of Responses?.[tableName] ?? []) {
        const item = unmarshall(read)
        found.set(nameOf(item), item)
      }
      left = UnprocessedKeys?.[tableName]?.Keys ?? []
    }
    return found
  }
  const inBatches = (consistent: boolean) => {
    let open: Batch | undefined
    const openBatch = (): Batch => {
      const keys = new Map<string, Key>()
      const found = Promise.resolve().then(() => {
        if (open?.keys === keys) open = undefined
        return readAll([...keys.values()], consistent)
      })
      return { keys, found }
    }
    return async (key: Key) => {
      if (!open || open.keys.size === maxKeys) open = openBatch()
      open.keys.set(nameOf(key), key)
      return (await open.found).get(nameOf(key))
    }
  }
  const [weak, strong] = [inBatches(false), inBatches(true)]
  return (key, consistent) => (consistent ? strong(key) : weak(key))
}
