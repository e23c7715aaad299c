import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { replaceIfUnchanged } from '../../platform/table/conditional-write.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { accessItem, type BlockedAccess, parseAccess } from './access-item.ts'

/** Stores requests to open what is blocked. They stay for three years, as evidence of who opened what. */
export const accessStore = (table: Table) => ({
  get: (accessId: string): Promise<BlockedAccess | undefined> =>
    getItem(table, keys.blockedAccess(accessId), parseAccess),

  create: async (access: BlockedAccess): Promise<void> => {
    await table.client.send(new PutCommand({ TableName: table.tableName, Item: accessItem(access) }))
  },

  /** Replaces a request as it was read; false if it has changed since. */
  replace: async (before: BlockedAccess, after: BlockedAccess): Promise<boolean> => {
    const now = await replaceIfUnchanged(
      table,
      accessItem({ ...after, n: before.n + 1 }),
      before.n,
      parseAccess,
    )
    return now === null
  },
})
export type AccessStore = ReturnType<typeof accessStore>
