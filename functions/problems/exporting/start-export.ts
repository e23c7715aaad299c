import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { type AskedBy, orderExport, type OrderExportPorts } from '../../platform/exporting/order-export.ts'
import { problemErrors } from '../errors.ts'
import { rangeOf, sidesOf } from '../file/problem-filters.ts'
import type { ExportRequest } from './export-schemas.ts'

/** The most rows of one file. */
export const maxRows = 2_000_000

/** How much is read to count the problems, in pages of 1 MB: some 30,000 problems, in less than two seconds. */
const maxPages = 64

type StartExportPorts = OrderExportPorts<ExportRequest> & {
  problems: Pick<Cases['problems'], 'count'>
  directory: Pick<Directory, 'dealer'>
}

/**
 * Starts a file of a dealer's problems and returns its id: the same for the same request under the same key. 404 if there
 * is no such dealer; 422 for another request under the key, and `too-many-rows` if counting shows it; 503 if the work could
 * not be ordered.
 */
export const startExport = ({ problems, directory, ...ports }: StartExportPorts) => {
  const order = orderExport(ports)
  return async (dealerId: string, request: ExportRequest, asked: AskedBy): Promise<string> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    return order(dealerId, request, asked, async () => {
      const range = { dealerId, ...rangeOf(request, dealer.zone) }
      const counts = await Promise.all(
        sidesOf[request.status].map((side) => problems.count({ ...range, side }, maxPages)),
      )
      const expected = counts.reduce((sum, { count }) => sum + count, 0)
      if (expected > maxRows) throw new DomainError(problemErrors.tooManyRows)
      return { expected: counts.every(({ complete }) => complete) ? expected : undefined }
    })
  }
}
