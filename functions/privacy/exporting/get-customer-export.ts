import { localDate } from '../../platform/calendar/local-time.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { exportProgress } from '../../platform/exporting/export-progress.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { customerFileKey, type CustomerExportKind, type CustomerExports } from './customer-export.ts'
import type { FileOfOpening } from '../opening/file/file-of-opening.ts'
import type { CustomerExportShown } from './export-schemas.ts'

type GetCustomerExportPorts = {
  exports: Pick<CustomerExports, 'get'>
  presign: (key: string, fileName: string, until?: string) => Promise<{ url: string; expiresAt: string }>
  openings: Pick<FileOfOpening, 'check' | 'recordReading'>
  clock: Clock
}

/** How the name of a file begins, and how it ends. */
const names: Readonly<Record<CustomerExportKind, readonly [string, string]>> = {
  access: ['datos-personales', 'zip'],
  portability: ['datos-facilitados', 'json'],
}

/**
 * Reads how far a file about a customer is, with a new address if it is ready. 404 if there is none of this kind about this
 * customer, it is more than a day old, or the customer was erased. One of what is blocked is only for whoever asked for the
 * opening, within its hour, while it is still blocked; each address is recorded there as a reading.
 */
export const getCustomerExport =
  ({ exports, presign, openings, clock }: GetCustomerExportPorts) =>
  async (
    dealer: Dealer,
    { customerRef, exportId }: { customerRef: string; exportId: string },
    kind: CustomerExportKind,
    by: Caller,
  ): Promise<CustomerExportShown> => {
    const { dealerId, zone } = dealer
    const found = await exports.get({ dealerId, exportId })
    if (found?.request.customerRef !== customerRef || found.request.kind !== kind)
      throw new DomainError(platformErrors.notFound)
    const { opened } = found.request
    if (opened) await openings.check(dealer, customerRef, opened, by)
    const { of: _, rows: items, ...progress } = exportProgress(found, clock())
    if (progress.state !== 'ready') return { ...progress, items }
    if (opened) await openings.recordReading(dealerId, opened)
    const [name, extension] = names[kind]
    const day = localDate(new Date(found.createdAt), zone)
    return {
      ...{ ...progress, items },
      ...(await presign(customerFileKey(found), `${name}-${dealerId}-${day}.${extension}`, opened?.until)),
    }
  }
