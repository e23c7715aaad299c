import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { ListedProblem } from '../contract/response-schemas.ts'
import { showIndexed } from '../showing/show-problem.ts'
import { sidesOf } from './problem-filters.ts'
import { maxFound, type ProblemSearch } from './search-schemas.ts'

/** How many pages of 1 MB of each side of a dealer's file are read at most: some thousand problems. */
const maxPages = 4

/** Whether a problem is what is searched for. Its customer is shown as stored, so its reference is not yet parsed. */
const isSought =
  ({ visitRef, customerRef }: ProblemSearch) =>
  ({ content: { visit, customer } }: IndexedProblem): boolean =>
    visitRef === undefined ? customer['ref'] === customerRef : visit.ref === visitRef

/**
 * Finds the newest 50 problems about a visit or of a customer, open and closed, as they stand after amendments, and
 * whether these are all. Reads at most 8 MB of the dealer's file, the newest first. 404 if there is no such dealer.
 */
export const searchProblems =
  ({
    problems,
    directory,
    clock,
  }: {
    problems: Pick<Cases['problems'], 'search' | 'read'>
    directory: Pick<Directory, 'dealer' | 'questionnaire' | 'brand' | 'preloadBrands'>
    clock: Clock
  }) =>
  async (dealerId: string, search: ProblemSearch): Promise<{ items: ListedProblem[]; complete: boolean }> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const { visitRef, customerRef = '' } = search
    const limits = { maxFound, maxPages }
    const sides = await Promise.all(
      sidesOf.all.map((side) =>
        problems.search({ dealerId, side, reference: visitRef ?? customerRef }, isSought(search), limits),
      ),
    )
    const found = sides
      .flatMap((side) => side.problems)
      .toSorted((a, b) => (a.problem.problemAt < b.problem.problemAt ? 1 : -1))
    const now = clock()
    return {
      items: await showIndexed({ problems, directory })(found.slice(0, maxFound), dealer, now),
      complete: found.length <= maxFound && sides.every((side) => side.complete),
    }
  }
