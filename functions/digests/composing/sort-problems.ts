import type { BriefProblem } from '../../cases/problem/brief-problem.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'

/** A group of a digest: how many problems are in it, and the first of them. */
export type DigestGroup<P> = { count: number; first: readonly P[] }

/** A problem with the deadline by which it is sorted (ISO 8601): the next one, of the two that it has. */
export type DatedProblem = BriefProblem & { deadline: string; missing: 'acknowledge' | 'resolve' }

/** The groups of a digest. Each problem is in one of them, the first that it belongs to. */
export type DigestGroups<P> = {
  overdue: DigestGroup<P>
  dueToday: DigestGroup<P>
  /** Opened since the last digest, with more time. */
  opened: DigestGroup<P>
  /** Closed since the last digest. */
  closed: DigestGroup<P>
}

/** The period that a digest is about, from the last one on, its end excluded (ISO 8601). */
export type Period = { since: string; until: string }

/** How many problems of a group a digest shows; the others are a number. */
const shownOfGroup = 10

const dated = (problem: BriefProblem): DatedProblem => {
  const { status, acknowledgeBy, resolveBy } = problem
  return status === 'open' && acknowledgeBy <= resolveBy
    ? { ...problem, deadline: acknowledgeBy, missing: 'acknowledge' }
    : { ...problem, deadline: resolveBy, missing: 'resolve' }
}

const isIn = ({ since, until }: Period, at: string | null): boolean =>
  at !== null && since <= at && at < until

const by =
  (timeOf: (problem: DatedProblem) => string) =>
  (a: DatedProblem, b: DatedProblem): number =>
    timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0

const groupOf = (problems: readonly DatedProblem[]): DigestGroup<DatedProblem> => ({
  count: problems.length,
  first: problems.slice(0, shownOfGroup),
})

/**
 * Sorts a dealer's open problems, and those that are closed, into the groups of a digest: what is overdue first, the
 * longest overdue at the top; then what falls due today, where the dealer is.
 */
export const sortProblems = (
  { open, closed }: { open: readonly BriefProblem[]; closed: readonly BriefProblem[] },
  period: Period,
  zone: string,
  now: Date,
): DigestGroups<DatedProblem> => {
  const dayOf = (time: Date) => inKnownZone(zone, (known) => localDate(time, known))
  const today = dayOf(now)
  const placeOf = ({ deadline, problemAt }: DatedProblem) => {
    if (deadline < now.toISOString()) return 'overdue'
    if (dayOf(new Date(deadline)) === today) return 'dueToday'
    return isIn(period, problemAt) ? 'opened' : 'later'
  }
  const places = Map.groupBy(open.map(dated), placeOf)
  const inPlace = (place: ReturnType<typeof placeOf>, order: ReturnType<typeof by>) =>
    groupOf((places.get(place) ?? []).toSorted(order))
  const byDeadline = by(({ deadline }) => deadline)
  return {
    overdue: inPlace('overdue', byDeadline),
    dueToday: inPlace('dueToday', byDeadline),
    opened: inPlace('opened', byDeadline),
    closed: groupOf(
      closed
        .filter(({ closedAt }) => isIn(period, closedAt))
        .map(dated)
        .toSorted(by(({ closedAt }) => closedAt ?? '')),
    ),
  }
}

/** Whether a digest would say nothing. */
export const isEmpty = (groups: DigestGroups<unknown>): boolean =>
  Object.values(groups).every(({ count }) => count === 0)
