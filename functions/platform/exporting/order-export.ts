import { createHash } from 'node:crypto'
import { canonicalJson } from '../content/canonical-json.ts'
import type { Fingerprint } from '../content/fingerprint.ts'
import { DomainError, platformErrors } from '../errors/errors.ts'
import type { Clock } from '../runtime/clock.ts'
import type { TransactionItem } from '../table/transaction.ts'
import type { Export, ExportIds } from './export-item.ts'
import type { ExportStore } from './export-store.ts'

/** An export whose making is ordered, and when it was. */
type OrderedExport = ExportIds & { createdAt: string }

export type OrderExportPorts<Request> = {
  exports: Pick<ExportStore<Request>, 'create' | 'get'>
  /** Orders the work from the function that makes the file. */
  order: (given: OrderedExport) => Promise<void>
  fingerprint: Fingerprint
  newId: () => string
  clock: Clock
}

/** Who asks, and under which `Idempotency-Key`. */
export type AskedBy = { by: string; key: string | undefined }

/** The id of the export that a caller orders for a dealer under a key: always the same. */
const idFor = (by: string, dealerId: string, key: string): string =>
  createHash('sha256')
    .update(canonicalJson([by, dealerId, key]))
    .digest('hex')
    .slice(0, 32)

/**
 * Orders a file and returns its id. Under the same key the same request gets the same file, even at the same time, and
 * another request 422. `prepare` is asked before a new one is stored: it throws what refuses the request, and says how
 * many rows there will be, if it knows, and what is to be written together with the order. 503 if the work could not be
 * ordered, and then a repeat under the key orders it.
 */
export const orderExport = <Request>({
  exports,
  order,
  fingerprint,
  newId,
  clock,
}: OrderExportPorts<Request>) => {
  const repeat = async (found: Export<Request>, print: string) => {
    if (found.print !== print) throw new DomainError(platformErrors.idempotencyKeyReused)
    if (found.state === 'working') await order(found)
    return found.exportId
  }
  return async (
    dealerId: string,
    request: Request,
    { by, key }: AskedBy,
    prepare: (
      exportId: string,
      createdAt: string,
    ) => Promise<{
      expected: number | undefined
      alsoWrite?: readonly TransactionItem[]
    }>,
  ): Promise<string> => {
    const exportId = key === undefined ? newId() : idFor(by, dealerId, key)
    const print = fingerprint(request)
    const before = key === undefined ? undefined : await exports.get({ dealerId, exportId })
    if (before) return repeat(before, print)
    const createdAt = clock().toISOString()
    const { expected, alsoWrite = [] } = await prepare(exportId, createdAt)
    const given = { dealerId, exportId, request, print, createdAt, expected }
    if (await exports.create(given, alsoWrite)) {
      await order(given)
      return exportId
    }
    const meanwhile = await exports.get({ dealerId, exportId })
    if (!meanwhile) throw new DomainError(platformErrors.unavailable)
    return repeat(meanwhile, print)
  }
}
