import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { FileReader } from '../../platform/files/storing/read-file.ts'
import { customerFileKey } from './customer-export.ts'
import type { CustomerFiles } from './customer-file-store.ts'

type RemoveExportsPorts = {
  made: Pick<CustomerFiles, 'list' | 'removeExport' | 'remove'>
  files: Pick<FileReader, 'remove'>
}

/**
 * Takes away every file that was made of a customer's data for download, or is being made: whoever is at it finds that its
 * export is gone, and deletes what it has made. Idempotent, and may be interrupted anywhere.
 */
export const removeExports =
  ({ made, files }: RemoveExportsPorts) =>
  async (of: CustomerOf): Promise<void> => {
    for (const exportId of await made.list(of)) {
      await made.removeExport(of, exportId)
      await files.remove(customerFileKey({ dealerId: of.dealerId, exportId }))
      await made.remove(of, exportId)
    }
  }
