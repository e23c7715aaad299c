import type { BriefProblem } from '../../cases/problem/brief-problem.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import type { DigestFacts, ShownProblem } from '../composing/digest-facts.ts'
import {
  type DatedProblem,
  type DigestGroup,
  type DigestGroups,
  isEmpty,
  type Period,
  sortProblems,
} from '../composing/sort-problems.ts'

type ReadPorts = {
  problems: Pick<Cases['problems'], 'listBriefly'>
  cases: Pick<Cases['cases'], 'readCall'>
}

/** Open problems are read to here, in pages of 1 MB: some 5,000. */
const maxOpenPages = 10
/**
 * What was closed since the last digest is looked for among the problems of this time, in days, and in this many pages: a
 * problem is to be resolved within days, and one that took longer is missing from one digest.
 */
const closedWithinMs = 90 * 86_400_000
const maxClosedPages = 5

const showAll = async (
  { cases }: ReadPorts,
  { count, first }: DigestGroup<DatedProblem>,
): Promise<DigestGroup<ShownProblem>> => {
  const shown = await Promise.all(
    first.map(async ({ dealerId, callId, deadline, missing, closedAt }): Promise<ShownProblem[]> => {
      const call = await cases.readCall(dealerId, callId)
      return call?.problem ? [{ deadline, missing, closedAt, call: { ...call, problem: call.problem } }] : []
    }),
  )
  return { count, first: shown.flat() }
}

/**
 * What a dealer's digest says of this period, apart from the link to end it; null if it would say nothing. However many
 * problems there are, it reads a bounded number of pages, and the calls of those that it shows.
 */
export const makeDigest =
  (ports: ReadPorts) =>
  async (
    dealerId: string,
    dealer: StoredDealer,
    period: Period,
    now: Date,
  ): Promise<Omit<DigestFacts, 'unsubscribe'> | null> => {
    const from = new Date(Date.parse(period.since) - closedWithinMs).toISOString()
    const range = { dealerId, to: now.toISOString() }
    const [open, closed] = await Promise.all([
      ports.problems.listBriefly({ ...range, side: 'open', from: '' }, maxOpenPages),
      ports.problems.listBriefly({ ...range, side: 'closed', from }, maxClosedPages),
    ])
    const all: { open: readonly BriefProblem[]; closed: readonly BriefProblem[] } = {
      open: open.problems,
      closed: closed.problems,
    }
    const sorted = sortProblems(all, period, dealer.zone, now)
    if (isEmpty(sorted)) return null
    const groups: DigestGroups<ShownProblem> = {
      overdue: await showAll(ports, sorted.overdue),
      dueToday: await showAll(ports, sorted.dueToday),
      opened: await showAll(ports, sorted.opened),
      closed: await showAll(ports, sorted.closed),
    }
    return { dealer, now, open: { count: open.problems.length, isAll: open.complete }, groups }
  }
