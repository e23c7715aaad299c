import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import type { Key } from '../../platform/table/define-keys.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import {
  keptPassOnPrefix,
  keptCallPrefix,
  keptBlockedPrefix,
  keys,
  keptOfKey,
  retentionPartition,
} from '../keys.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

const run = z.object({ day: z.string() })
const unmatched = z.object({ until: z.string() })
const place = z.object({ sk: z.string() })

/** Later than whatever is still blocked. */
const ever = '9999-12-31'

/** From which day something is kept, and what it is: a call's id, a draw (`<month>#<groupId>`), or a blocking's id. */
export type Kept = { day: string; id: string }

/**
 * Stores from which day a dealer's data is kept, so that what is over is found without reading anything else. Nothing in it
 * is about a person. Strongly consistent.
 */
export const retentionStore = (table: Table) => {
  const { client, tableName: TableName } = table
  const put = async (key: Key) => {
    await client.send(new PutCommand({ TableName, Item: { ...key, v: itemVersion } }))
  }
  const remove = async (Key: Key) => {
    await client.send(new DeleteCommand({ TableName, Key }))
  }
  /** What begins so and is not later than a day, the oldest first. */
  async function* until(dealerId: string, prefix: string, day: string): AsyncGenerator<Kept> {
    const query = {
      ConsistentRead: true,
      ProjectionExpression: 'sk',
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': retentionPartition(dealerId),
        ':from': prefix,
        ':to': `${prefix}${day}~`,
      },
    }
    for await (const item of queryAll(table, query)) yield keptOfKey(z.parse(place, item).sk)
  }

  return {
    /** The day (`YYYY-MM-DD`) on which everything that was over was last ended, at all dealers; undefined before the first. */
    endedOn: (): Promise<string | undefined> =>
      getItem(table, keys.retentionRun(), (item) => z.parse(run, item).day),
    putEndedOn: async (day: string): Promise<void> => {
      await client.send(new PutCommand({ TableName, Item: { ...keys.retentionRun(), v: itemVersion, day } }))
    },

    /** The last month (`YYYY-MM`) whose responses without a call were made anonymous; undefined before the first. */
    unmatchedUntil: (dealerId: string): Promise<string | undefined> =>
      getItem(table, keys.keptUnmatched(dealerId), (item) => z.parse(unmatched, item).until),
    putUnmatchedUntil: async (dealerId: string, until: string): Promise<void> => {
      const Item = { ...keys.keptUnmatched(dealerId), v: itemVersion, until }
      await client.send(new PutCommand({ TableName, Item }))
    },

    /** That a call is kept from a day. Idempotent. */
    putCall: (dealerId: string, { day, id }: Kept) => put(keys.keptCall(dealerId, day, id)),
    removeCall: (dealerId: string, { day, id }: Kept) => remove(keys.keptCall(dealerId, day, id)),
    /** The calls that are kept from this day or an earlier one. */
    calls: (dealerId: string, day: string) => until(dealerId, keptCallPrefix, day),

    /** That the customer of a pass-on is kept from a day; `id` is the draw's month and group. Idempotent. */
    putPassOn: (dealerId: string, { day, id }: Kept) => put(keys.keptPassOn(dealerId, day, id)),
    removePassOn: (dealerId: string, { day, id }: Kept) => remove(keys.keptPassOn(dealerId, day, id)),
    passOns: (dealerId: string, day: string) => until(dealerId, keptPassOnPrefix, day),

    /** That what is blocked under an id is destroyed on a day. Idempotent. */
    putBlocked: (dealerId: string, { day, id }: Kept) => put(keys.keptBlocked(dealerId, day, id)),
    removeBlocked: (dealerId: string, { day, id }: Kept) => remove(keys.keptBlocked(dealerId, day, id)),
    /** What is to be destroyed on this day or was on an earlier one; without a day all of it. */
    blocked: (dealerId: string, day = ever) => until(dealerId, keptBlockedPrefix, day),
  }
}
export type RetentionStore = ReturnType<typeof retentionStore>
