import type { HeadProblem, MonthHead } from '../../cases/head/month-head.ts'
import { isFollowUpKind } from '../../directory/questionnaires/call-kind.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import type { CausedCase } from '../rules/find-repeated.ts'
import { spreadOf } from '../rules/percentiles.ts'
import type { RootCause } from '../../cases/problem/root-causes.ts'
import { countDays } from './count-days.ts'
import type { MonthFigures, Totals } from './figures-schema.ts'
import { countsOfId, increment, largestCounts } from './counts.ts'

/** A dealer's month in figures, and its closed problems, in which repeated causes are looked for. */
export type CountedMonth = { figures: MonthFigures; caused: CausedCase<RootCause>[] }

/** The newest decisions kept of a month. */
const maxDecisions = 50
/** The newest closed problems kept of a month, in which repeated causes are looked for. */
const maxCaused = 2000
const minuteMs = 60_000

/** Outcomes in which the visit was discussed. */
const reached: readonly string[] = ['completed', 'partial', 'declined']

const isProblem = (problem: HeadProblem | null): problem is HeadProblem =>
  problem !== null && problem.status !== 'dismissed'

/** Whether a deadline was met: when it was done, or by `now` if it has not been. Undefined while it is not due. */
const isMet = (doneAt: string | undefined, by: string, now: string): boolean | undefined => {
  if (doneAt !== undefined) return doneAt <= by
  return now > by ? false : undefined
}

const newTotals = (): Totals => ({
  n: 0,
  of: 0,
  alerts: 0,
  told: 0,
  withinMinute: 0,
  acknowledgedInTime: 0,
  acknowledgedLate: 0,
  resolvedInTime: 0,
  resolvedLate: 0,
})

const addTo = (totals: Totals, problem: HeadProblem, now: string) => {
  const { alertLatencyMs: ms, progress } = problem
  totals.alerts += 1
  if (ms !== null) totals.told += 1
  if (ms !== null && ms <= minuteMs) totals.withinMinute += 1
  const acknowledged = isMet(progress.acknowledgedAt, problem.acknowledgeBy, now)
  if (acknowledged === true) totals.acknowledgedInTime += 1
  if (acknowledged === false) totals.acknowledgedLate += 1
  const resolved = isMet(progress.closedAt, problem.resolveBy, now)
  if (resolved === true) totals.resolvedInTime += 1
  if (resolved === false) totals.resolvedLate += 1
}

const sum = (all: readonly Totals[], of: keyof Totals) => all.reduce((so, totals) => so + totals[of], 0)

const spreadBy = (
  problems: readonly HeadProblem[],
  of: (problem: HeadProblem) => number | null | undefined,
) => spreadOf(problems.map(of).filter((value) => value !== null && value !== undefined))

/**
 * Counts a month of a dealer from all its calls, in any order. `now` decides which deadlines have passed. A dismissed
 * problem is none, and a recheck or a reminder is not a call about a visit.
 */
export const countMonth = (heads: readonly MonthHead[], zone: string, now: Date): CountedMonth => {
  const asOf = now.toISOString()
  const outcomes: Record<string, Record<string, number>> = {}
  const brands: Record<string, Totals> = {}
  const criteria: Record<string, number> = {}
  const topics: Record<string, number> = {}
  const advisers = new Map<string, { n: number; of: number }>()
  const sites = new Map<string, { n: number; of: number }>()
  const problems: (MonthHead & { problem: HeadProblem })[] = []
  let dismissed = 0
  for (const head of heads) {
    increment((outcomes[head.kind] ??= {}), head.outcome)
    const { problem } = head
    const is = isProblem(problem)
    if (problem?.status === 'dismissed') dismissed += 1
    const totals = (brands[head.brand ?? ''] ??= newTotals())
    if (is) {
      problems.push({ ...head, problem })
      addTo(totals, problem, asOf)
      for (const name of head.criteria) increment(criteria, name)
      for (const name of head.topics) increment(topics, name)
    }
    if (isFollowUpKind(head.kind) || !(is || reached.includes(head.outcome))) continue
    const counted = [totals, ...countsOfId(advisers, head.adviser), ...countsOfId(sites, head.site)]
    for (const one of counted) {
      one.of += 1
      if (is) one.n += 1
    }
  }
  const states = problems.map(({ problem }) => problem)
  const all = Object.values(brands)
  const newestFirst = problems.toSorted((a, b) => (a.receivedAt > b.receivedAt ? -1 : 1))
  const decisions = newestFirst.flatMap(({ callId, problem }) =>
    (problem.progress.decisions ?? []).map(({ at, cause }) => ({
      at,
      day: localDate(new Date(at), zone),
      cause,
      callId,
    })),
  )
  return {
    figures: {
      calls: heads.length,
      outcomes,
      problems: { n: sum(all, 'n'), of: sum(all, 'of') },
      dismissed,
      open: states.filter(({ status }) => isOpen(status)).length,
      criteria,
      topics,
      advisers: largestCounts(advisers),
      sites: largestCounts(sites),
      days: countDays(problems, zone),
      acknowledge: {
        met: sum(all, 'acknowledgedInTime'),
        missed: sum(all, 'acknowledgedLate'),
        minutes: spreadBy(states, ({ progress }) => progress.acknowledgeMinutes),
      },
      resolve: {
        met: sum(all, 'resolvedInTime'),
        missed: sum(all, 'resolvedLate'),
        minutes: spreadBy(states, ({ progress }) => progress.resolveMinutes),
      },
      reopened: states.filter(({ reopenings }) => reopenings > 0).length,
      verified: states.filter(({ progress }) => progress.verifiedAt !== undefined).length,
      alerts: {
        of: sum(all, 'alerts'),
        told: sum(all, 'told'),
        withinMinute: sum(all, 'withinMinute'),
        latencyMs: spreadBy(states, ({ alertLatencyMs }) => alertLatencyMs),
      },
      decisions: decisions.toSorted((a, b) => (a.at > b.at ? -1 : 1)).slice(0, maxDecisions),
      brands,
    },
    caused: newestFirst
      .flatMap(({ callId, receivedAt: at, problem, customer, adviser, plate }) => {
        const cause = problem.progress.rootCause
        return cause === undefined ? [] : [{ cause, callId, at, customer, adviser, car: plate }]
      })
      .slice(0, maxCaused),
  }
}
