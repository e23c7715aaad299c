import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { queryAll } from '../../platform/table/query.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { exportOfHeld, heldExportPrefix, heldPartition, keys } from '../keys.ts'

/** The items' format version. They end within a day. */
const itemVersion = 1

/** Stores which files are made of a customer's data, so that they go with it. Reads are strongly consistent. */
export const customerFileStore = (table: Table, { customerHash }: Pick<HeldStore, 'customerHash'>) => {
  const { client, tableName: TableName } = table
  const hashOf = ({ dealerId, customerRef }: CustomerOf) => customerHash(dealerId, customerRef)

  return {
    /** Holds that a file is made of a customer's data; until `expiresAt`, in seconds. Idempotent. */
    put: async (of: CustomerOf, exportId: string, expiresAt: number): Promise<void> => {
      const Item = { ...keys.heldExport(of.dealerId, hashOf(of), exportId), v: itemVersion, expiresAt }
      await client.send(new PutCommand({ TableName, Item }))
    },

    /** The ids of the files that are made of a customer's data. */
    list: async (of: CustomerOf): Promise<string[]> => {
      const items = await Array.fromAsync(
        queryAll(table, {
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :exports)',
          ExpressionAttributeValues: {
            ':pk': heldPartition(of.dealerId, hashOf(of)),
            ':exports': heldExportPrefix,
          },
        }),
      )
      return items.map(({ sk }) => exportOfHeld(String(sk)))
    },

    /** Takes an export away: nobody finds it, and whoever is making it finds it gone. Idempotent. */
    removeExport: async ({ dealerId }: CustomerOf, exportId: string): Promise<void> => {
      await client.send(new DeleteCommand({ TableName, Key: keys.customerExport(dealerId, exportId) }))
    },

    /** No longer holds that a file is made of a customer's data. Idempotent. */
    remove: async (of: CustomerOf, exportId: string): Promise<void> => {
      const Key = keys.heldExport(of.dealerId, hashOf(of), exportId)
      await client.send(new DeleteCommand({ TableName, Key }))
    },
  }
}
export type CustomerFiles = ReturnType<typeof customerFileStore>
