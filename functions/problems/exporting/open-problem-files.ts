import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'
import { fileLister } from '../../platform/files/storing/list-files.ts'
import type { FileBucket } from '../../platform/files/storing/files-client.ts'
import { fileReader } from '../../platform/files/storing/read-file.ts'
import type { Table } from '../../platform/table/client.ts'
import { keys } from '../keys.ts'

/** Takes away the files of a dealer's problems that were made for download. */
type RemoveProblemFiles = (dealerId: string) => Promise<void>

/** The id of an export in the bucket's key of its file. */
const exportIn = (fileKey: string): string => fileKey.split('/').at(-1)?.split('.')[0] ?? ''

/**
 * Opens what takes away every file of a dealer's problems, whoever is in it: after a day they go anyway, and can be asked for
 * again. The export goes with its file, so that nobody is sent to one that is gone. Idempotent; a file that is being made
 * is found once it is there.
 */
export const openProblemFiles = (table: Table, bucket: FileBucket): RemoveProblemFiles => {
  const { client, tableName: TableName } = table
  const list = fileLister(bucket)
  const { remove } = fileReader(bucket)
  return async (dealerId) => {
    for await (const fileKey of list(`${filePrefixes.exports}${dealerId}/`)) {
      await client.send(
        new DeleteCommand({ TableName, Key: keys.problemExport(dealerId, exportIn(fileKey)) }),
      )
      await remove(fileKey)
    }
  }
}
