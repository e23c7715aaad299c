import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { transact } from '../../platform/table/transact.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { keys, rectificationsDue, rectificationsPartition } from '../keys.ts'
import { parseRectification, type Rectification, rectificationItem } from './rectification-item.ts'

const due = z.object({ dealerId: z.string(), rectificationId: z.string() })

/** Stores corrections, and what is due in them. Reads are strongly consistent. */
export const rectificationStore = (table: Table) => {
  const { tableName: TableName } = table
  const dueKey = ({ dealerId, rectificationId }: Rectification, dueAt: string) =>
    keys.rectificationDue(dueAt, dealerId, rectificationId)
  const duePut = (given: Rectification): TransactionItem[] => {
    const { dealerId, rectificationId, dueAt } = given
    return dueAt === undefined
      ? []
      : [{ Put: { TableName, Item: { ...dueKey(given, dueAt), v: 1, dealerId, rectificationId } } }]
  }

  return {
    get: (dealerId: string, rectificationId: string): Promise<Rectification | undefined> =>
      getItem(table, keys.rectification(dealerId, rectificationId), parseRectification),

    /** The corrections of a customer, by the keyed hash of the reference: few of a dealer's are read for it. */
    ofCustomer: async (dealerId: string, customerHash: string): Promise<Rectification[]> => {
      const items = queryAll(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: 'customerHash = :customer',
        ExpressionAttributeValues: { ':pk': rectificationsPartition(dealerId), ':customer': customerHash },
      })
      return (await Array.fromAsync(items)).map(parseRectification)
    },

    /**
     * Stores a new correction with when it is due, and writes the rest; false, having changed nothing, if there is one of
     * this id, or a condition of the rest does not hold.
     */
    create: (given: Rectification, alsoWrite: readonly TransactionItem[]): Promise<boolean> =>
      transact(
        table,
        [
          {
            Put: {
              TableName,
              Item: rectificationItem(given),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          ...duePut(given),
          ...alsoWrite,
        ],
        'refuse',
      ),

    /** Replaces a correction, as it was read, and what is due in it; false if it has changed since. */
    replace: (before: Rectification, after: Omit<Rectification, 'n'>): Promise<boolean> => {
      const now = { ...after, n: before.n + 1 }
      const moved = before.dueAt !== now.dueAt
      return transact(table, [
        {
          Put: {
            TableName,
            Item: rectificationItem(now),
            ConditionExpression: '#n = :n',
            ExpressionAttributeNames: { '#n': 'n' },
            ExpressionAttributeValues: { ':n': before.n },
          },
        },
        ...(moved && before.dueAt !== undefined
          ? [{ Delete: { TableName, Key: dueKey(before, before.dueAt) } }]
          : []),
        ...(moved ? duePut(now) : []),
      ])
    },

    /** The corrections in which something is due by `now`, the most overdue first. */
    async *due(now: Date) {
      const query = {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk < :now',
        ExpressionAttributeValues: { ':pk': rectificationsDue, ':now': `${now.toISOString()}~` },
      }
      for await (const item of queryAll(table, query)) yield z.parse(due, item)
    },
  }
}
export type RectificationStore = ReturnType<typeof rectificationStore>
