import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import type { DigestFacts, ShownFollowUp, ShownProblem } from '../composing/digest-facts.ts'
import { isEmpty, sortFollowUps } from '../composing/sort-follow-ups.ts'
import {
  type DatedProblem,
  type DigestGroup,
  type DigestGroups,
  isIn,
  type Period,
  type ReadProblems,
  sortProblems,
} from '../composing/sort-problems.ts'

type ReadPorts = {
  problems: Pick<Cases['problems'], 'listBriefly'>
  followUps: Pick<Cases['followUps'], 'query'>
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
/** Follow-ups are counted to here, those whose survey is expected first. */
const maxFollowUps = 1000

const showAll = async (
  { cases }: ReadPorts,
  { count, first }: DigestGroup<DatedProblem>,
): Promise<DigestGroup<ShownProblem>> => {
  const shown = await Promise.all(
    first.map(async ({ dealerId, callId, ...times }): Promise<ShownProblem[]> => {
      const call = await absentIfGone(cases.readCall(dealerId, callId))
      return call?.problem ? [{ ...times, call: { ...call, problem: call.problem } }] : []
    }),
  )
  return { count, first: shown.flat() }
}

const showFollowUps = async (
  { cases }: ReadPorts,
  { count, first }: DigestGroup<{ dealerId: string; callId: string }>,
): Promise<DigestGroup<ShownFollowUp>> => {
  const shown = await Promise.all(
    first.map(async ({ dealerId, callId }): Promise<ShownFollowUp[]> => {
      const call = await absentIfGone(cases.readCall(dealerId, callId))
      // The index may be behind: it may have been carried out just now.
      return call?.followUp?.state === 'due' ? [{ call, followUp: call.followUp }] : []
    }),
  )
  return { count, first: shown.flat() }
}

/** The due follow-ups of a dealer that are not told of as lapsed yet. */
const readFollowUps = async (ports: ReadPorts, dealerId: string, { since }: Period) => {
  const query = { state: 'due', from: since, limit: maxFollowUps } as const
  return (await ports.followUps.query(dealerId, query)).flatMap(({ entries }) => entries)
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
    const [open, closed, due] = await Promise.all([
      ports.problems.listBriefly({ ...range, side: 'open', from: '' }, maxOpenPages),
      ports.problems.listBriefly({ ...range, side: 'closed', from }, maxClosedPages),
      readFollowUps(ports, dealerId, period),
    ])
    const all: ReadProblems = { open: open.problems, closed: closed.problems }
    const sorted = sortProblems(all, period, dealer.zone, now)
    const justClosed = all.closed.filter(({ closedAt }) => isIn(period, closedAt))
    const followUps = sortFollowUps(due, new Set(justClosed.map(({ callId }) => callId)), period)
    if (isEmpty(sorted, followUps)) return null
    const groups: DigestGroups<ShownProblem> = {
      overdue: await showAll(ports, sorted.overdue),
      dueToday: await showAll(ports, sorted.dueToday),
      reopened: await showAll(ports, sorted.reopened),
      opened: await showAll(ports, sorted.opened),
      closed: await showAll(ports, sorted.closed),
      verified: await showAll(ports, sorted.verified),
    }
    return {
      ...{ dealer, now, open: { count: open.problems.length, isAll: open.complete }, groups },
      followUps: {
        lapsed: await showFollowUps(ports, followUps.lapsed),
        waiting: await showFollowUps(ports, followUps.waiting),
      },
    }
  }
