import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { exportEnds } from '../../platform/exporting/export-item.ts'
import { type AskedBy, orderExport, type OrderExportPorts } from '../../platform/exporting/order-export.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { linkRequest } from '../handling/link-request.ts'
import type { showHolding } from '../holding/show-holding.ts'
import type { CustomerExportKind, CustomerExportRequest } from './customer-export.ts'
import type { choosePart } from '../finding/choose-part.ts'
import type { listCalls } from '../finding/list-calls.ts'
import type { CustomerFiles } from './customer-file-store.ts'
import type { CustomerExportContent } from './export-schemas.ts'

type StartCustomerExportPorts = OrderExportPorts<CustomerExportRequest> & {
  holding: ReturnType<typeof showHolding>
  calls: ReturnType<typeof listCalls>
  choose: ReturnType<typeof choosePart>
  files: Pick<CustomerFiles, 'put'>
  link: ReturnType<typeof linkRequest>
}

/**
 * Starts a file about a dealer's customer and returns its id: the same for the same request under the same key. 404 if
 * nothing is held about such a customer; 422 for another request under the key, and for a request of the register that is
 * not this customer's, and numbers that are none; 503 if the work could not be ordered. The customer's file is found by whoever erases them.
 */
export const startCustomerExport = ({
  holding,
  calls,
  choose,
  files,
  link,
  ...ports
}: StartCustomerExportPorts) => {
  const orderFile = orderExport(ports)
  return async (
    { dealerId, customerRef }: CustomerOf,
    kind: CustomerExportKind,
    content: CustomerExportContent,
    asked: AskedBy,
  ): Promise<string> => {
    const { phones, calls: named, ...order } = content
    const isPart = phones !== undefined || named !== undefined
    const of = { dealerId, customerRef }
    const chosen = isPart ? await choose(of, await calls(of), { phones, calls: named }) : undefined
    const part = chosen && { ...chosen, ...(order.requestId !== undefined && { requestId: order.requestId }) }
    const request = { kind, customerRef, ...order, ...(part && { part }) }
    return orderFile(dealerId, request, asked, async (exportId, createdAt) => {
      const { items, next } = await holding({ dealerId, customerRef }, 1, undefined)
      if ((items.length === 0 && next === null) || part?.calls.length === 0)
        throw new DomainError(platformErrors.notFound, 'Nothing is held about such a customer')
      const alsoWrite = await link({ dealerId, customerRef }, [kind], content, {
        ...{ what: `${kind}-export`, id: exportId, at: createdAt, by: asked.by },
      })
      await files.put({ dealerId, customerRef }, exportId, exportEnds(createdAt))
      return { expected: undefined, alsoWrite }
    })
  }
}
