import type { Clock } from '../../../platform/runtime/clock.ts'
import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import { customerFileKey, type CustomerExports } from '../../exporting/customer-export.ts'
import type { CustomerFiles } from '../../exporting/customer-file-store.ts'
import type { isAllBlocked } from './is-blocked.ts'
import type { OpenedFileStore } from './opened-file-store.ts'

type RemoveOpenedPorts = {
  opened: Pick<OpenedFileStore, 'list' | 'forget'>
  exports: Pick<CustomerExports, 'get'>
  made: Pick<CustomerFiles, 'removeExport' | 'remove'>
  files: Pick<FileReader, 'remove'>
  isBlocked: ReturnType<typeof isAllBlocked>
  clock: Clock
}

/**
 * Takes away every file of something blocked whose hour is over, or of which something was destroyed: nobody finds it, and
 * whoever is still making it deletes what they have made. Idempotent, and may be interrupted anywhere.
 */
export const removeOpened =
  ({ opened, exports, made, files, isBlocked, clock }: RemoveOpenedPorts) =>
  async (): Promise<void> => {
    for await (const due of opened.list()) {
      const { dealerId, exportId, until } = due
      const request = (await exports.get({ dealerId, exportId }))?.request
      const isOver = clock() >= new Date(until)
      if (!isOver && request?.opened && (await isBlocked(request.opened))) continue
      const of = request && { dealerId, customerRef: request.customerRef }
      if (of) await made.removeExport(of, exportId)
      await files.remove(customerFileKey(due))
      if (of) await made.remove(of, exportId)
      await opened.forget(due)
    }
  }
