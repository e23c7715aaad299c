import * as z from 'zod/mini'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { hasLeft } from '../../directory/dealers/leaving.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { mergePages } from '../../platform/table/pages/merge-pages.ts'
import type { ListedProblem } from '../contract/response-schemas.ts'
import { passesOverdue } from './is-overdue.ts'
import { showProblem } from '../showing/show-problem.ts'
import { maxRead } from './list-problems.ts'
import { brandsOf, surveyExpected } from '../showing/survey-expected.ts'
import { isFiltered, matches, type ProblemFilters, rangeOf } from './problem-filters.ts'

/** Where the next page starts: after this problem. What is overdue is what was at the time of the first page. */
export const deadlinePosition = z.strictObject({ after: z.string(), now: z.string() })
type DeadlinePosition = z.output<typeof deadlinePosition>

type Query = Omit<ProblemFilters, 'status'> & { overdue?: boolean | undefined; limit: number }

type ByDeadlinePorts = {
  problems: Pick<Cases['problems'], 'queryByDeadline' | 'read'>
  directory: Pick<Directory, 'dealer' | 'questionnaire' | 'brand' | 'preloadBrands'>
  clock: Clock
}

/**
 * Lists a page of the open problems of a dealer, or of all that have not left, by the deadline that applies: to
 * acknowledge, then to resolve. A page may have fewer than `limit`, because what has changed since its index was read is
 * left out. 404 if there is no such dealer.
 */
export const listByDeadline =
  ({ problems, directory, clock }: ByDeadlinePorts) =>
  async (
    dealerId: string | undefined,
    query: Query,
    start: DeadlinePosition | undefined,
  ): Promise<{ items: ListedProblem[]; position: DeadlinePosition | null }> => {
    const dealer = dealerId === undefined ? undefined : await directory.dealer(dealerId)
    if (dealerId !== undefined && !dealer)
      throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const { now, after } = start ?? { now: clock().toISOString(), after: undefined }
    const { overdue, limit } = query
    const filtered = isFiltered(query) || query.from !== undefined || query.to !== undefined
    const pages = await problems.queryByDeadline(dealerId, {
      ...(overdue !== undefined && (overdue ? { to: now } : { from: now })),
      after,
      limit: filtered ? maxRead : limit,
    })
    const { entries, next } = mergePages(pages, filtered ? maxRead : limit)
    const read = await problems.read(entries)

    const fits = matches(query)
    const brandOf = await brandsOf(directory)(read.flatMap((problem) => problem ?? []))
    const shown = async (problem: IndexedProblem | undefined): Promise<ListedProblem | undefined> => {
      const its = problem && (await directory.dealer(problem.dealerId))
      if (!its || (dealerId === undefined && hasLeft(its, new Date(now)))) return undefined
      const { from, to } = rangeOf(query, its.zone)
      const { status, problemAt } = problem.problem
      const isWanted =
        isOpen(status) &&
        fits(problem) &&
        passesOverdue(overdue, problem.problem, new Date(now)) &&
        from <= problemAt &&
        problemAt <= to
      return isWanted ? showProblem(problem, its, clock(), surveyExpected(problem, its, brandOf)) : undefined
    }
    const all = await Promise.all(
      entries.map(async ({ position }, index) => ({ position, item: await shown(read[index]) })),
    )
    const wanted = all.flatMap(({ position, item }) => (item ? [{ position, item }] : []))
    const shownUntil = wanted.length > limit ? (wanted[limit - 1]?.position ?? null) : next
    return {
      items: wanted.slice(0, limit).map(({ item }) => item),
      position: shownUntil === null ? null : { after: shownUntil, now },
    }
  }
