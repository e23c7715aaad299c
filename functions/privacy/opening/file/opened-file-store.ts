import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { ExportIds } from '../../../platform/exporting/export-item.ts'
import type { Table } from '../../../platform/table/client.ts'
import { queryAll } from '../../../platform/table/query.ts'
import type { TransactionItem } from '../../../platform/table/transaction.ts'
import { fileOfOpened, keys, openedFilesPartition } from '../../keys.ts'

/** The items' format version. They end within an hour or so. */
const itemVersion = 1

/** A file of something blocked, and until when it may be there (ISO 8601). */
type DueFile = ExportIds & { until: string }

/** Stores which files there are of what is blocked, so that none outlives its hour. Reads are strongly consistent. */
export const openedFileStore = ({ client, tableName: TableName }: Table) => ({
  /** The step that remembers a file, for the transaction in which it is ordered. */
  step: ({ until, dealerId, exportId }: DueFile): TransactionItem => ({
    Put: { TableName, Item: { ...keys.openedFile(until, dealerId, exportId), v: itemVersion } },
  }),

  /** All of them, the first to go first. */
  async *list(): AsyncGenerator<DueFile, void, undefined> {
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': openedFilesPartition },
    }
    for await (const { sk } of queryAll({ client, tableName: TableName }, query))
      yield fileOfOpened(String(sk))
  },

  /** Forgets one, once it is gone. Idempotent. */
  forget: async ({ until, dealerId, exportId }: DueFile): Promise<void> => {
    await client.send(new DeleteCommand({ TableName, Key: keys.openedFile(until, dealerId, exportId) }))
  },
})
export type OpenedFileStore = ReturnType<typeof openedFileStore>
