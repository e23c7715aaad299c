import type * as z from 'zod/mini'
import { isOnTheLine } from '../../cases/call/on-the-line.ts'
import { languageOf } from '../../cases/words/language.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { showCustomer } from '../../cases/call/shown-customer.ts'
import { waitWords } from '../../cases/words/wait-words.ts'
import { isTopicOf } from '../../cases/classification/topics.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { ListedProblem } from '../contract/response-schemas.ts'
import { dayNumber, instantOf } from '../../platform/calendar/local-time.ts'
import { type ListPosition, mergeSides } from './merge-sides.ts'
import type { problemsOperations } from '../operations.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import { type ListedState } from '../../cases/problem/problem-state.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { Side } from '../../cases/store/positions.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

type Query = Omit<z.output<typeof problemsOperations.listProblems.query>, 'cursor'>

/** How many problems a filtered page reads at most per side, however few match. */
const maxRead = 200

const sidesOf: Record<Query['status'], readonly Side[]> = {
  open: ['open'],
  closed: ['closed'],
  all: ['open', 'closed'],
}

/** Whether a problem has missed a deadline that still applies in its state. */
const isOverdue = (problem: ListedState, now: Date): boolean => {
  const time = now.toISOString()
  return (
    (problem.status === 'open' && problem.acknowledgeBy < time) ||
    (isOpen(problem.status) && problem.resolveBy < time)
  )
}

const matches =
  ({ criterion, topic, kind, adviser }: Query) =>
  ({ content, classification }: IndexedProblem): boolean => {
    const topicItems = () => [...(content.situations ?? []), ...(content.motives ?? [])]
    return (
      (criterion === undefined || classification.criteria.includes(criterion)) &&
      (topic === undefined || topicItems().some((item) => isTopicOf(topic, item.topic))) &&
      (kind === undefined || content.kind === kind) &&
      (adviser === undefined || content.visit.adviser === adviser)
    )
  }

/** A problem as the list shows it. */
export const shownProblem = (indexed: IndexedProblem, dealer: Dealer, now: Date): ListedProblem => {
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
    reasons: reasonsInWords(classification, content, dealer.language),
    alert: problem.alert,
  }
}

const earliest = Date.parse('0000-01-01T00:00:00Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/** ISO 8601 that sorts as text: the local days 0000-01-01 and 9999-12-31 reach into years that do not. */
const sortable = (instant: number): string =>
  new Date(Math.min(Math.max(instant, earliest), latest)).toISOString()

/** The instants (ISO 8601, inclusive) covered by a range of local days; a missing day leaves that end open. */
const rangeOf = ({ from, to }: Query, zone: string) => ({
  from: from === undefined ? '0' : sortable(instantOf(dayNumber(from), 0, zone)),
  to: to === undefined ? '9' : sortable(instantOf(dayNumber(to) + 1, 0, zone) - 1),
})

/** Reads one page of a dealer's problems, newest first, and the position of the next. 404 if there is no such dealer. */
export const listProblems =
  ({ problems, directory, clock }: { problems: Cases['problems']; directory: Directory; clock: Clock }) =>
  async (dealerId: string, query: Query, start: ListPosition) => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    const filtered = [query.criterion, query.topic, query.kind, query.adviser].some(
      (filter) => filter !== undefined,
    )
    const { from, to } = rangeOf(query, dealer.zone)
    const pages = await Promise.all(
      sidesOf[query.status].map(async (side) => {
        const after = start[side]
        if (after === null) return { side, problems: [], more: false }
        const limit = filtered ? maxRead : query.limit
        return { side, ...(await problems.query({ dealerId, side, from, to, after, limit })) }
      }),
    )
    const { items, position } = mergeSides(pages, start, query.limit, matches(query))
    const now = clock()
    return { items: items.map((item) => shownProblem(item, dealer, now)), position }
  }
