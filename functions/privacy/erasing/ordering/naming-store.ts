import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../../platform/table/client.ts'
import { isWritten } from '../../../platform/table/conditional-write.ts'
import { queryAll } from '../../../platform/table/query.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import { erasuresNamed, keys } from '../../keys.ts'

/** That an order has begun to name calls before its own transaction: which, and by when that has to be over (ISO 8601). */
const naming = z.object({
  v: z.literal(1),
  dealerId: z.string(),
  erasureId: z.string(),
  calls: z.array(z.string()),
  overAt: z.string(),
})
type Naming = Omit<z.output<typeof naming>, 'v'>

/** Stores which calls orders have named that may not come about. */
export const namingStore = ({ client, tableName: TableName }: Table) => {
  const keyOf = ({ overAt, dealerId, erasureId }: Omit<Naming, 'calls'>) =>
    keys.erasureNaming(overAt, dealerId, erasureId)
  return {
    /** The step that begins one. */
    begin: (given: Naming): TransactionItem => ({
      Put: { TableName, Item: { ...keyOf(given), v: 1, ...given } },
    }),

    /** The step of the order's own transaction that ends one: it fails once the naming is taken to be broken off. */
    end: (given: Naming): TransactionItem => ({
      Update: {
        ...{ TableName, Key: keyOf(given) },
        UpdateExpression: 'SET ordered = :true',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(broken)',
        ExpressionAttributeValues: { ':true': true },
      },
    }),

    /** Those that have to be over by `now`. */
    async *over(now: Date): AsyncGenerator<Naming, void, undefined> {
      const query = {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk < :now',
        ExpressionAttributeValues: { ':pk': erasuresNamed, ':now': `${now.toISOString()}~` },
      }
      for await (const item of queryAll({ client, tableName: TableName }, query)) {
        const { v: _, ...given } = z.parse(naming, item)
        yield given
      }
    },

    /** From now on its order cannot come about; false if it has, or there is none any more. Idempotent. */
    breakOff: (given: Naming): Promise<boolean> =>
      isWritten(
        client.send(
          new UpdateCommand({
            ...{ TableName, Key: keyOf(given) },
            UpdateExpression: 'SET broken = :true',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(ordered)',
            ExpressionAttributeValues: { ':true': true },
          }),
        ),
      ),

    /** Forgets one. */
    remove: async (given: Naming): Promise<void> => {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(given) }))
    },
  }
}
export type NamingStore = ReturnType<typeof namingStore>
