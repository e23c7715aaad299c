import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { TransactionItem } from '../../table/transaction.ts'
import * as z from 'zod/mini'
import type { Table } from '../../table/client.ts'
import { itemBefore } from '../../table/conditional-write.ts'
import { getItem } from '../../table/read-item.ts'
import { keys } from './keys.ts'

/** The version of the item's form. Older ones need no upgrade: they end within a day and count as not there. */
const itemVersion = 1

const storedItem = z.object({
  v: z.literal(itemVersion),
  print: z.string(),
  answer: z.string(),
  expiresAt: z.int(),
})

/** A stored response: the fingerprint of its request, and the response as JSON. */
type StoredResponse = { fingerprint: string; answer: string }

const seconds = (instant: Date) => Math.floor(instant.getTime() / 1000)
const storedForSeconds = 24 * 3600

/** The put that stores a response unless its scope has one. */
const putOf = (tableName: string, scope: string, { fingerprint, answer }: StoredResponse, now: Date) => ({
  TableName: tableName,
  Item: {
    ...keys.idempotency(scope),
    v: itemVersion,
    print: fingerprint,
    answer,
    expiresAt: seconds(now) + storedForSeconds,
  },
  ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now OR v <> :v',
  ExpressionAttributeValues: { ':now': seconds(now), ':v': itemVersion },
})

const parseStored = (item: unknown, now: Date): StoredResponse | null => {
  const { success, data } = z.safeParse(storedItem, item)
  return success && data.expiresAt > seconds(now) ? { fingerprint: data.print, answer: data.answer } : null
}

/** Responses to POSTs by the hash of their scope, for 24 hours. */
export const idempotencyStore = (table: Table) => ({
  /** The response stored in this scope, or null. Strongly consistent. */
  get: async (scope: string, now: Date): Promise<StoredResponse | null> =>
    (await getItem(table, keys.idempotency(scope), (item) => parseStored(item, now))) ?? null,

  /**
   * An item for a transaction that stores a response together with what it reports. The transaction is cancelled if
   * the scope has one.
   */
  itemFor: (scope: string, response: StoredResponse, now: Date): TransactionItem => ({
    Put: putOf(table.tableName, scope, response, now),
  }),

  /** Stores a response unless this scope has one: returns that one, else null. */
  save: async (scope: string, response: StoredResponse, now: Date): Promise<StoredResponse | null> => {
    return itemBefore(
      table.client.send(
        new PutCommand({
          ...putOf(table.tableName, scope, response, now),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
      (there) => parseStored(there, now),
    )
  },
})
export type IdempotencyStore = ReturnType<typeof idempotencyStore>
