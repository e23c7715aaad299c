import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { CallPosition } from '../../cases/store/positions.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'

export type ListCallsPorts = {
  directory: Pick<Directory, 'dealer'>
  calls: Pick<Cases['calls'], 'listMonth'>
}

/** A page of the calls received in a month, newest first, and where the next one starts. 404 without the dealer. */
export const listCalls =
  ({ directory, calls }: ListCallsPorts) =>
  async (dealerId: string, query: { month: string; limit: number }, after: CallPosition | undefined) => {
    if (!(await directory.dealer(dealerId)))
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    return calls.listMonth(dealerId, query.month, query.limit, after)
  }
