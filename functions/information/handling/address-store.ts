import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { addressesPartition, keys, prefixes, requestsPartition } from '../keys.ts'
import { type AddressHash, addressItem } from '../request/address-item.ts'

type Half = keyof typeof prefixes

const kept = z.object({
  requestId: z.string(),
  email: z.string(),
  until: z.string(),
  keptUntil: z.optional(z.string()),
})

const led = z.object({ requestId: z.string() })
const atOnce = 20

/** Leads from e-mail addresses to requests, by keyed hashes. */
export const addressStore = (table: Table, hash: AddressHash) => {
  const put = (Item: Record<string, unknown>) =>
    table.client.send(new PutCommand({ TableName: table.tableName, Item }))

  /** Gives requests from before there were hashes theirs, once; a search that is cut off leaves it to the next one. */
  const giveAll = async (): Promise<void> => {
    const isDone = await getItem(table, keys.informationAddressed(), () => true)
    if (isDone) return
    const halves: readonly Half[] = ['request', 'marketing']
    for (const of of halves) {
      const all = queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': requestsPartition, ':prefix': prefixes[of] },
      })
      await forEachConcurrent(all, { concurrency: atOnce, hasTimeLeft: () => true }, async (item) => {
        const { requestId, email, until, keptUntil = until } = z.parse(kept, item)
        await put(addressItem(hash(email), of, { requestId, keptUntil }))
      })
    }
    await put({ ...keys.informationAddressed(), v: 1 })
  }

  return {
    /** The ids of an address's requests, whatever its letter case, newest first: those with that half. At most `max`. */
    requestsOf: async (of: Half, email: string, max = Number.POSITIVE_INFINITY): Promise<string[]> => {
      await giveAll()
      const ids: string[] = []
      const all = queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': addressesPartition(hash(email)), ':prefix': prefixes[of] },
        ScanIndexForward: false,
      })
      for await (const item of all) {
        if (ids.length >= max) break
        ids.push(z.parse(led, item).requestId)
      }
      return ids
    },
  }
}
