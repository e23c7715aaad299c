import type * as z from 'zod/mini'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { isFiltered, matches, rangeOf, sidesOf } from './problem-filters.ts'
import { type ListPosition, mergeSides } from './merge-sides.ts'
import type { problemsOperations } from '../operations.ts'
import { passesOverdue } from './is-overdue.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { showIndexed } from '../showing/show-problem.ts'

type Query = Omit<z.output<typeof problemsOperations.listProblems.query>, 'cursor' | 'order'>

/** How many problems a filtered page reads at most per side or shard, however few match. */
export const maxRead = 200

/** Reads one page of a dealer's problems, newest first, and the position of the next. 404 if there is no such dealer. */
export const listProblems =
  ({
    problems,
    directory,
    clock,
  }: {
    problems: Pick<Cases['problems'], 'query' | 'read'>
    directory: Directory
    clock: Clock
  }) =>
  async (dealerId: string, query: Query, start: ListPosition) => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const { overdue } = query
    const now = clock()
    const filtered = overdue !== undefined || isFiltered(query)
    const fits = matches(query)
    const { from, to } = rangeOf(query, dealer.zone)
    const pages = await Promise.all(
      sidesOf[query.status].map(async (side) => {
        const after = start[side]
        if (after === null) return { side, problems: [], more: false }
        const limit = filtered ? maxRead : query.limit
        return { side, ...(await problems.query({ dealerId, side, from, to, after, limit })) }
      }),
    )
    const { items, position } = mergeSides(
      pages,
      start,
      query.limit,
      (item) => fits(item) && passesOverdue(overdue, item.problem, now),
    )
    return { items: await showIndexed({ problems, directory })(items, dealer, now), position }
  }
