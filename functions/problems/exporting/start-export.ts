import { createHash } from 'node:crypto'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { problemErrors } from '../errors.ts'
import type { ProblemEvent } from '../events.ts'
import { rangeOf, sidesOf } from '../file/problem-filters.ts'
import type { ProblemExport } from './export-item.ts'
import type { ExportRequest } from './export-schemas.ts'
import type { ExportStore } from './export-store.ts'

/** The most rows of one file. */
export const maxRows = 2_000_000

/** How much is read to count the problems, in pages of 1 MB: some 30,000 problems, in less than two seconds. */
const maxPages = 64

type StartExportPorts = {
  exports: Pick<ExportStore, 'create' | 'get'>
  problems: Pick<Cases['problems'], 'count'>
  directory: Pick<Directory, 'dealer'>
  publish: Publish<ProblemEvent>
  fingerprint: Fingerprint
  newId: () => string
  clock: Clock
}

/** The id of the export that a caller starts for a dealer under a key: always the same. */
const idFor = (by: string, dealerId: string, key: string): string =>
  createHash('sha256')
    .update(canonicalJson([by, dealerId, key]))
    .digest('hex')
    .slice(0, 32)

/**
 * Starts a file of a dealer's problems and returns its id. Under the same key the same request gets the same file, even
 * at the same time, and another request 422. 404 if there is no such dealer; 422 `too-many-rows` if counting shows it;
 * 503 if the work could not be ordered, and then a repeat under the key orders it.
 */
export const startExport = ({
  exports,
  problems,
  directory,
  publish,
  fingerprint,
  newId,
  clock,
}: StartExportPorts) => {
  const order = ({
    dealerId,
    exportId,
    createdAt,
  }: Pick<ProblemExport, 'dealerId' | 'exportId' | 'createdAt'>) =>
    publish([
      {
        name: 'ProblemExportRequested',
        id: `${dealerId}/${exportId}`,
        at: createdAt,
        data: { dealerId, exportId },
      },
    ])
  const repeat = async (found: ProblemExport, print: string) => {
    if (found.print !== print) throw new DomainError(platformErrors.idempotencyKeyReused)
    if (found.state === 'working') await order(found)
    return found.exportId
  }
  return async (
    dealerId: string,
    request: ExportRequest,
    { by, key }: { by: string; key: string | undefined },
  ): Promise<string> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const exportId = key === undefined ? newId() : idFor(by, dealerId, key)
    const print = fingerprint(request)
    const before = key === undefined ? undefined : await exports.get({ dealerId, exportId })
    if (before) return repeat(before, print)
    const range = { dealerId, ...rangeOf(request, dealer.zone) }
    const counts = await Promise.all(
      sidesOf[request.status].map((side) => problems.count({ ...range, side }, maxPages)),
    )
    const expected = counts.reduce((sum, { count }) => sum + count, 0)
    if (expected > maxRows) throw new DomainError(problemErrors.tooManyRows)
    const known = counts.every(({ complete }) => complete)
    const given = {
      dealerId,
      exportId,
      request,
      print,
      createdAt: clock().toISOString(),
      expected: known ? expected : undefined,
    }
    const meanwhile = await exports.create(given)
    if (meanwhile) return repeat(meanwhile, print)
    await order(given)
    return exportId
  }
}
