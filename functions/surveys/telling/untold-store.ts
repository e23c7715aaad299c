import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { queryPage } from '../../platform/table/query.ts'
import { keys, untoldPartition } from '../keys.ts'
import { parseUntold, type Untold, untoldItem } from './untold-item.ts'

/** Stores which responses the bus has not been told of. */
export const untoldStore = (table: Table) => ({
  /** Says that it is going to be written. The same again changes nothing. */
  put: async (untold: Untold): Promise<void> => {
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: untoldItem(untold) }))
  },

  /** The oldest, up to `limit`, of those received before a time (ISO 8601). Strongly consistent. */
  before: async (time: string, limit: number): Promise<Untold[]> => {
    const { items } = await queryPage(table, {
      ConsistentRead: true,
      Limit: limit,
      KeyConditionExpression: 'pk = :pk AND sk < :time',
      ExpressionAttributeValues: { ':pk': untoldPartition, ':time': time },
    })
    return items.map(parseUntold)
  },

  /** Says that the bus was told, or that there is nothing to tell. */
  remove: async ({ receivedAt, dealerId, responseId }: Untold): Promise<void> => {
    const Key = keys.surveyUntold(receivedAt, dealerId, responseId)
    await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
  },
})
export type UntoldStore = ReturnType<typeof untoldStore>
