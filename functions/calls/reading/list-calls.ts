import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { CallPosition } from '../../cases/head/positions.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'

type ListCallsPorts = {
  directory: Pick<Directory, 'dealer'>
  calls: Pick<Cases['calls'], 'listMonth'>
}

/** Reads a page of a month's calls, newest first, and the next page's position. 404 if there is no such dealer. */
export const listCalls =
  ({ directory, calls }: ListCallsPorts) =>
  async (dealerId: string, query: { month: string; limit: number }, after: CallPosition | undefined) => {
    if (!(await directory.dealer(dealerId)))
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    return calls.listMonth(dealerId, query.month, query.limit, after)
  }
