import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { backOff, type RetryPolicy } from '../retry/back-off.ts'
import { forEachConcurrent } from '../retry/for-each-concurrent.ts'
import { systemWaiting } from '../runtime/system-waiting.ts'
import type { Table } from './client.ts'
import type { Key } from './define-keys.ts'

/** DynamoDB takes this many items in one request; so many requests go out at a time. */
const limits = { items: 25, concurrency: 4, attempts: 8 }
const policy: RetryPolicy = { shortestMs: 100, longestMs: 2000 }

/** Thrown when DynamoDB keeps leaving items unwritten; named like DynamoDB's own error for a throttled request. */
class LeftUnwritten extends Error {
  override name = 'ProvisionedThroughputExceededException'
}

/**
 * Puts items, whatever is there under their keys: only for items that say the same however often and in which order they
 * are put. All are written when it returns; when it throws, some may be.
 */
export const putMany = async ({ client, tableName }: Table, items: readonly Key[]): Promise<void> => {
  const putSome = async (some: readonly Key[]) => {
    let left: WriteRequest[] = some.map((item) => ({ PutRequest: { Item: marshall(item) } }))
    for (let attempts = 1; left.length > 0; attempts += 1) {
      if (attempts > limits.attempts) throw new LeftUnwritten()
      if (attempts > 1) await backOff(systemWaiting, policy, attempts - 1)
      const { UnprocessedItems } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }),
      )
      left = UnprocessedItems?.[tableName] ?? []
    }
  }
  // One request must not have an item twice.
  const distinct = [...new Map(items.map((item) => [`${item.pk} ${item.sk}`, item])).values()]
  const batches = Array.from({ length: Math.ceil(distinct.length / limits.items) }, (_, at) =>
    distinct.slice(at * limits.items, (at + 1) * limits.items),
  )
  const always = { concurrency: limits.concurrency, hasTimeLeft: () => true }
  await forEachConcurrent(batches, always, putSome)
}
