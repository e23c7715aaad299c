import { isDeepStrictEqual } from 'node:util'
import { changed } from '../../cases/alert/notice.ts'
import { noticesOfStep } from '../../cases/alert/notices-of-step.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { alertCheckAfterMs } from '../../cases/clocks/due.ts'
import { hasRoom, maxEntries, maxReopenings } from '../../cases/entries/entry-limits.ts'
import type { NotedCall } from '../../cases/entries/entry-item.ts'
import { doneAt } from '../../cases/follow-up/follow-up.ts'
import { amendedResult, type FollowUpShows } from '../../cases/follow-up/follow-up-result.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { callErrors } from '../errors.ts'
import { notedCall, shownBy } from '../following-up/noted-call.ts'
import type { NamedProblem } from '../taking/named-problem.ts'
import type { Held } from './changes-of.ts'

export type NamedAfterPorts = {
  directory: Directory
  cases: Pick<Cases['cases'], 'readCall'>
  entries: Pick<Cases['entries'], 'stepInTransaction' | 'followUpInTransaction'>
  notices: Pick<Cases['notices'], 'write'>
}

/** An amendment of a recheck or reminder: when, by whom, and what the call showed before and shows now. */
type Amended = {
  at: string
  by: string
  kind: StoredCall['content']['kind']
  calledAt: string
  was: FollowUpShows
  is: FollowUpShows
  noted: NotedCall
}

const reopening = async (
  { directory, entries, notices }: NamedAfterPorts,
  named: NamedProblem,
  { at, by, noted }: Amended,
): Promise<TransactionItem[]> => {
  if (named.problem.reopenings >= maxReopenings || (named.entries ?? 0) >= maxEntries)
    throw new DomainError(callErrors.noMoreReopenings)
  const step = {
    ...{ kind: 'step' as const, at, by, call: noted },
    ...{ from: named.problem.status, to: 'open' as const, content: { step: 'reopen' as const } },
  }
  return entries.stepInTransaction({
    ...(await composeStep(directory, named, step)),
    alsoWrite: noticesOfStep(named, step).map(notices.write),
  })
}

/** The follow-up, where the amendment carries it out after all, or makes it due again. */
const followUpOf = ({ followUp }: NamedProblem, result: 'content' | 'void' | 'noted', at: string) => {
  if (result === 'content' && followUp?.state === 'due') return doneAt(followUp, at)
  if (result !== 'void' || followUp?.state !== 'done') return undefined
  const { endedAt: _, ...rest } = followUp
  return { ...rest, state: 'due' as const, dueSince: at }
}

const noting = (
  { entries, notices }: NamedAfterPorts,
  named: NamedProblem,
  { at, by, kind, was, is, noted }: Amended,
  result: 'content' | 'void' | 'noted',
): TransactionItem[] => {
  if (result === 'noted' && !hasRoom(named.entries ?? 0)) return []
  const { dealerId, callId, problem, progress, due } = named
  const verifies = result === 'content' && kind === 'recheck'
  const tells = isOpen(problem.status) && (was === 'problem' || is === 'problem')
  const check = new Date(Date.parse(at) + alertCheckAfterMs).toISOString()
  const { words, remarks } = noted
  const notice = {
    ...{ dealerId, callId, at, by, notice: changed((named.entries ?? 0) + 1) },
    ...{ kind: 'changed' as const, again: { words, remarks } },
  }
  return entries.followUpInTransaction({
    call: named,
    entry: {
      kind: verifies ? 'verification' : kind === 'reminder' ? 'reminder' : 'recheck',
      ...{ at, by, call: noted },
    },
    progress:
      result === 'noted'
        ? undefined
        : { ...progress, ...(kind === 'recheck' && { verifiedAt: verifies ? at : undefined }) },
    followUp: followUpOf(named, result, at),
    due: tells ? { ...due, notice: due.notice ?? check } : due,
    alsoWrite: tells ? [notices.write(notice)] : [],
  })
}

/**
 * What the amendment of a recheck or reminder does to the problem that it names, as steps of its transaction: that is
 * reopened, its closure is verified or not so any more, or what the customer said is noted on it, and its dealer told of what
 * a mail said otherwise. None for any other call, and if what the customer said is what it was. 409 `no-more-reopenings`.
 */
export const namedAfter = async (
  ports: NamedAfterPorts,
  call: StoredCall,
  after: Held,
  { at, by, language }: { at: string; by: string; language: string },
): Promise<TransactionItem[]> => {
  const { dealerId, callId, content, receivedAt: calledAt } = call
  const of = content.recheckOf ?? content.reminderOf
  if (of === undefined) return []
  const now = { callId, ...after }
  const [was, is] = [shownBy(call), shownBy(now)]
  const noted = notedCall(now, language)
  if (was === is && isDeepStrictEqual(noted, notedCall(call, language))) return []
  const named = await absentIfGone(ports.cases.readCall(dealerId, of))
  if (!named?.problem || named.content.customer.ref !== after.content.customer.ref) return []
  const problem = { ...named, problem: named.problem }
  const { status } = named.problem
  const amended = {
    at,
    by,
    kind: content.kind,
    calledAt,
    was,
    is,
    noted: { ...noted, amended: true as const },
  }
  const result = amendedResult(was, is, { status, closedAt: named.progress.closedAt, calledAt })
  return result === 'reopened' ? reopening(ports, problem, amended) : noting(ports, problem, amended, result)
}
