import type * as z from 'zod/mini'
import { isOnTheLine } from '../../cases/call/on-the-line.ts'
import { languageOf } from '../../platform/words/language.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { waitWords } from '../../cases/words/wait-words.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { ListedProblem } from '../contract/response-schemas.ts'
import { isFiltered, matches, rangeOf, sidesOf } from './problem-filters.ts'
import { type ListPosition, mergeSides } from './merge-sides.ts'
import type { problemsOperations } from '../operations.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import { isOverdue, passesOverdue } from './is-overdue.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

type Query = Omit<z.output<typeof problemsOperations.listProblems.query>, 'cursor' | 'order'>

/** How many problems a filtered page reads at most per side or shard, however few match. */
export const maxRead = 200

/** A problem as the list shows it. */
export const showProblem = (indexed: IndexedProblem, dealer: Dealer, now: Date): ListedProblem => {
  const { dealerId, callId, content, classification, problem, phone } = indexed
  const { criteria, main } = classification
  if (main === null) throw new Error('A problem without a criterion is in the table')
  const onTheLine = isOnTheLine(indexed, now)
  return {
    callId,
    dealerId,
    kind: content.kind,
    status: problem.status,
    criteria,
    main,
    openedAt: problem.problemAt,
    acknowledgeBy: problem.acknowledgeBy,
    resolveBy: problem.resolveBy,
    overdue: isOverdue(problem, now),
    onTheLine,
    wait: onTheLine ? waitWords[languageOf(dealer.language)] : null,
    assignee: problem.assignee,
    customer: showCustomer(content.customer, phone),
    visit: content.visit,
    reasons: reasonsInWords(classification, content, dealer.language, indexed.reviewed),
    alert: problem.alert,
  }
}

/** Reads one page of a dealer's problems, newest first, and the position of the next. 404 if there is no such dealer. */
export const listProblems =
  ({
    problems,
    directory,
    clock,
  }: {
    problems: Pick<Cases['problems'], 'query'>
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
    return { items: items.map((item) => showProblem(item, dealer, now)), position }
  }
