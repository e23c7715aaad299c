import * as z from 'zod/mini'
import { alertState } from '../../cases/alert/alert-summary.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { isTopicOf, topic } from '../../cases/classification/topics.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import type { Side } from '../../cases/head/positions.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { dayNumber, instantOf, sortable } from '../../platform/calendar/local-time.ts'
import { named } from '../../platform/content/named.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { day, id, line } from '../../platform/content/schemas.ts'

const statusFilter = named('ProblemStatusFilter', z.enum(['open', 'closed', 'all']))

/** What a list or a file of problems may be limited to. */
export const problemFilters = {
  status: z._default(statusFilter, 'open'),
  criterion: z.optional(criterion),
  topic: z.optional(topic),
  kind: z.optional(callKind),
  from: z.optional(day),
  to: z.optional(day),
  adviser: z.optional(id),
  site: z.optional(id),
  visit: z.optional(id),
  assignee: z.optional(line(100)),
  /** The state of the alert that told of it: the best among its recipients. */
  alert: z.optional(alertState),
}
const _filters = z.object(problemFilters)
export type ProblemFilters = z.output<typeof _filters>

/** Checks that a range of days does not end before it begins. */
export const checkDays = (ctx: {
  value: Pick<ProblemFilters, 'from' | 'to'>
  issues: z.core.$ZodRawIssue[]
}): void => {
  const { from, to } = ctx.value
  if (from !== undefined && to !== undefined && from > to)
    addIssue(ctx, ['to'], 'before-from', 'Must be the same day as from or a later one.')
}

/** The sides of a dealer's list on which there are problems of a status. */
export const sidesOf: Record<ProblemFilters['status'], readonly Side[]> = {
  open: ['open'],
  closed: ['closed'],
  all: ['open', 'closed'],
}

/** The filters that the index of problems does not know. */
const unindexed = ['criterion', 'topic', 'kind', 'adviser', 'site', 'visit', 'assignee', 'alert'] as const
type UnindexedFilters = { [F in (typeof unindexed)[number]]?: ProblemFilters[F] | undefined }

/** Whether there is any of them, so that a page may have to read more than it shows. */
export const isFiltered = (filters: UnindexedFilters): boolean =>
  unindexed.some((name) => filters[name] !== undefined)

/** Whether a problem passes them. */
export const matches =
  ({ criterion, topic, kind, adviser, site, visit, assignee, alert }: UnindexedFilters) =>
  ({ content, classification, problem }: IndexedProblem): boolean => {
    const topicItems = () => [...(content.situations ?? []), ...(content.motives ?? [])]
    return (
      (criterion === undefined || classification.criteria.includes(criterion)) &&
      (topic === undefined || topicItems().some((item) => isTopicOf(topic, item.topic))) &&
      (kind === undefined || content.kind === kind) &&
      (adviser === undefined || content.visit.adviser === adviser) &&
      (site === undefined || content.visit.site === site) &&
      (visit === undefined || content.visit.ref === visit) &&
      (assignee === undefined || problem.assignee === assignee) &&
      (alert === undefined || problem.alert.state === alert)
    )
  }

/** The instants (ISO 8601, inclusive) covered by a range of local days; a missing day leaves that end open. */
export const rangeOf = ({ from, to }: Partial<Pick<ProblemFilters, 'from' | 'to'>>, zone: string) => ({
  from: from === undefined ? '0' : sortable(instantOf(dayNumber(from), 0, zone)),
  to: to === undefined ? '9' : sortable(instantOf(dayNumber(to) + 1, 0, zone) - 1),
})
