import type { Dealer } from '../../directory/dealers/dealer.ts'
import { DomainError, invalidBody, platformErrors } from '../../platform/errors/errors.ts'
import { exportEnds } from '../../platform/exporting/export-item.ts'
import { orderExport, type OrderExportPorts } from '../../platform/exporting/order-export.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { linkRequest } from '../handling/link-request.ts'
import type { showHolding } from '../holding/show-holding.ts'
import type { CustomerExportKind, CustomerExportRequest } from './customer-export.ts'
import type { choosePart } from '../finding/choose-part.ts'
import type { listCalls } from '../finding/list-calls.ts'
import type { FileOfOpening } from '../opening/file/file-of-opening.ts'
import type { CustomerFiles } from './customer-file-store.ts'
import type { CustomerExportContent } from './export-schemas.ts'

type StartCustomerExportPorts = OrderExportPorts<CustomerExportRequest> & {
  holding: ReturnType<typeof showHolding>
  calls: ReturnType<typeof listCalls>
  choose: ReturnType<typeof choosePart>
  files: Pick<CustomerFiles, 'put'>
  link: ReturnType<typeof linkRequest>
  openings: Pick<FileOfOpening, 'begin' | 'steps'>
}

/**
 * Starts a file about a dealer's customer and returns its id: the same for the same request under the same key. 404 if
 * nothing is held about such a customer; 422 for another request under the key, and for a request of the register that is
 * not this customer's, numbers that are none, and a company's reference unless it is said whose data is meant; 503 if the
 * work could not be ordered. The customer's file is found by whoever erases them. With `accessId` the file is of what is
 * blocked, of which no part can be asked for.
 */
export const startCustomerExport = ({
  holding,
  calls,
  choose,
  files,
  link,
  openings,
  ...ports
}: StartCustomerExportPorts) => {
  const orderFile = orderExport(ports)
  return async (
    dealer: Dealer,
    customerRef: string,
    kind: CustomerExportKind,
    content: CustomerExportContent,
    { by, key }: { by: Caller; key: string | undefined },
  ): Promise<string> => {
    const { dealerId } = dealer
    const { phones, calls: named, type, accessId, ...order } = content
    const isPart = phones !== undefined || named !== undefined
    if (isPart && accessId !== undefined)
      throw invalidBody('/accessId', 'not-of-a-part', 'Must be left out where a part is asked for.')
    const opening =
      accessId === undefined ? undefined : await openings.begin(dealer, { customerRef, accessId }, by)
    const of = { dealerId, customerRef }
    const whose = { phones, calls: named, type }
    const chosen = opening ? undefined : await choose(of, await calls(of), whose)
    const part = chosen && {
      ...{ calls: chosen.calls, numbers: chosen.numbers },
      ...(order.requestId !== undefined && { requestId: order.requestId }),
    }
    const request = {
      kind,
      customerRef,
      ...order,
      ...(part && { part }),
      ...(opening && { opened: opening.file }),
    }
    return orderFile(dealerId, request, { by: by.id, key }, async (exportId, createdAt) => {
      const isNothing = async () => {
        const { items, next } = await holding(of, 1, undefined)
        return (items.length === 0 && next === null) || part?.calls.length === 0
      }
      if (!opening && (await isNothing()))
        throw new DomainError(platformErrors.notFound, 'Nothing is held about such a customer')
      const alsoWrite = await link(of, [kind], order, {
        ...{ what: `${kind}-export`, id: exportId, at: createdAt, by: by.id },
        ...(part && { numbers: part.numbers }),
      })
      await files.put(of, exportId, exportEnds(createdAt))
      const remembered = opening ? openings.steps(opening.access, opening.file, exportId) : []
      return { expected: undefined, alsoWrite: [...alsoWrite, ...remembered] }
    })
  }
}
