import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { keys, viewsPartition } from '../keys.ts'

/** The items' format version. A change needs a new one and an upgrade. */
const itemVersion = 1

/** Views are kept for a year, whichever year it is. */
const keptForMs = 366 * 86_400_000
const maxShown = 100

const stored = z.object({ v: z.literal(itemVersion), day: z.string(), by: z.string(), expiresAt: z.int() })

/** That one of Asortis's people looked at a request on a day (`YYYY-MM-DD`, UTC); `by` is `staff:<sub>`. */
type RequestView = { day: string; by: string }

/** Stores who of Asortis's people looked at which request, once for each day. Nothing in it is about whoever wrote. */
export const viewStore = (table: Table) => ({
  /** Records that somebody looked. Idempotent within a day. */
  record: async (requestId: string, by: string, now: Date): Promise<void> => {
    const day = now.toISOString().slice(0, 10)
    const expiresAt = Math.ceil((now.getTime() + keptForMs) / 1000)
    const Item = { ...keys.informationView(requestId, day, by), v: itemVersion, day, by, expiresAt }
    await isWritten(
      table.client.send(
        new PutCommand({
          TableName: table.tableName,
          Item,
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    )
  },

  /** The newest hundred of the last year. Strongly consistent. */
  list: async (requestId: string, now: Date): Promise<RequestView[]> => {
    const { items } = await queryPage(table, {
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: maxShown,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': viewsPartition(requestId) },
    })
    return items
      .map((item) => z.parse(stored, item))
      .filter(({ expiresAt }) => expiresAt * 1000 > now.getTime())
      .map(({ day, by }) => ({ day, by }))
  },
})
export type ViewStore = ReturnType<typeof viewStore>
