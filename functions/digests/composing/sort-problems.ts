import type { BriefProblem } from '../../cases/problem/brief-problem.ts'
import { nextDeadline } from '../../cases/problem/next-deadline.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'

/** A group of a digest: how many problems are in it, and the first of them. */
export type DigestGroup<P> = { count: number; first: readonly P[] }

/** A problem with the deadline by which it is sorted. */
export type DatedProblem = BriefProblem & ReturnType<typeof nextDeadline>

/** A dealer's problems, as they were read. */
export type ReadProblems = { open: readonly BriefProblem[]; closed: readonly BriefProblem[] }

/** The groups of a digest. Each problem is in one of them, the first that it belongs to. */
export type DigestGroups<P> = {
  overdue: DigestGroup<P>
  dueToday: DigestGroup<P>
  /** Reopened by a recheck since the last digest, with more time. */
  reopened: DigestGroup<P>
  /** Opened since the last digest, with more time. */
  opened: DigestGroup<P>
  /** Closed since the last digest. */
  closed: DigestGroup<P>
  /** Closed before, and verified by a recheck since the last digest. */
  verified: DigestGroup<P>
}

/** The period that a digest is about, from the last one on, its end excluded (ISO 8601). */
export type Period = { since: string; until: string }

/** How many of a group a digest shows; the others are a number. */
const shownOfGroup = 10

const dated = (problem: BriefProblem): DatedProblem => ({ ...problem, ...nextDeadline(problem) })

/** Whether something happened in a period (ISO 8601). */
export const isIn = ({ since, until }: Period, at: string | null): boolean =>
  at !== null && since <= at && at < until

const by =
  (timeOf: (problem: DatedProblem) => string) =>
  (a: DatedProblem, b: DatedProblem): number =>
    timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0

/** A group of everything given, in this order. */
export const shownOf = <P>(all: readonly P[]): DigestGroup<P> => ({
  count: all.length,
  first: all.slice(0, shownOfGroup),
})

/**
 * Sorts a dealer's open problems, and those that are closed, into the groups of a digest: what is overdue first, the
 * longest overdue at the top; then what falls due today, where the dealer is.
 */
export const sortProblems = (
  { open, closed }: ReadProblems,
  period: Period,
  zone: string,
  now: Date,
): DigestGroups<DatedProblem> => {
  const dayOf = (time: Date) => inKnownZone(zone, (known) => localDate(time, known))
  const today = dayOf(now)
  const placeOf = ({ deadline, problemAt, reopenedAt }: DatedProblem) => {
    if (deadline < now.toISOString()) return 'overdue'
    if (dayOf(new Date(deadline)) === today) return 'dueToday'
    if (isIn(period, reopenedAt)) return 'reopened'
    return isIn(period, problemAt) ? 'opened' : 'later'
  }
  // That a recheck reopened a problem is news once.
  const withNews = (problem: DatedProblem): DatedProblem =>
    isIn(period, problem.reopenedAt) ? problem : { ...problem, reopenedAt: null }
  const places = Map.groupBy(
    open.map((problem) => withNews(dated(problem))),
    placeOf,
  )
  const inPlace = (place: ReturnType<typeof placeOf>, order: ReturnType<typeof by>) =>
    shownOf((places.get(place) ?? []).toSorted(order))
  const byDeadline = by(({ deadline }) => deadline)
  const since = (timeOf: (problem: DatedProblem) => string | null, but: (problem: DatedProblem) => boolean) =>
    shownOf(
      closed
        .map(dated)
        .filter((problem) => isIn(period, timeOf(problem)) && !but(problem))
        .toSorted(by((problem) => timeOf(problem) ?? '')),
    )
  return {
    overdue: inPlace('overdue', byDeadline),
    dueToday: inPlace('dueToday', byDeadline),
    reopened: inPlace('reopened', byDeadline),
    opened: inPlace('opened', byDeadline),
    closed: since(
      ({ closedAt }) => closedAt,
      () => false,
    ),
    verified: since(
      ({ verifiedAt }) => verifiedAt,
      ({ closedAt }) => isIn(period, closedAt),
    ),
  }
}
