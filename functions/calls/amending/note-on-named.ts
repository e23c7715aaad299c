import { changed } from '../../cases/alert/notice.ts'
import { noticesOfStep } from '../../cases/alert/notices-of-step.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { alertCheckAfterMs } from '../../cases/clocks/due.ts'
import { hasRoom, maxEntries, maxReopenings } from '../../cases/entries/entry-limits.ts'
import type { NotedCall } from '../../cases/entries/entry-item.ts'
import { doneAt, type FollowUp, withdrawnAt } from '../../cases/follow-up/follow-up.ts'
import type { FollowUpShows } from '../../cases/follow-up/follow-up-result.ts'
import { type Note, shownIn, standing } from '../../cases/follow-up/noted-calls.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { ProblemProgress } from '../../cases/head/progress.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { callErrors } from '../errors.ts'
import type { NamedProblem } from '../taking/named-problem.ts'

export type NotingPorts = {
  directory: Directory
  entries: Pick<Cases['entries'], 'stepInTransaction' | 'followUpInTransaction'>
  notices: Pick<Cases['notices'], 'write'>
}

/**
 * An amendment of a recheck or reminder: when, by whom, what the named problem's case has noted that the call showed, what it
 * shows now, and everything that the case has noted, newest first.
 */
type Amended = {
  at: string
  by: string
  kind: StoredCall['content']['kind']
  was: FollowUpShows
  is: FollowUpShows
  noted: NotedCall
  notes: readonly Note[]
}

/** Reopens the named problem, as the recheck itself would have. 409 `no-more-reopenings`. */
export const reopening = async (
  { directory, entries, notices }: NotingPorts,
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

type Result = 'content' | 'void' | 'noted'

/**
 * The follow-up, where the amendment carries it out after all, or where nobody is known to be content any more: due again, or
 * withdrawn if somebody else was reached and did not want to talk.
 */
const followUpAfter = (
  { followUp, progress: { closedAt } }: NamedProblem,
  { at, noted: { callId }, notes }: Amended,
  result: Result,
): FollowUp | undefined => {
  if (result === 'content' && followUp?.state === 'due') return doneAt(followUp, at)
  if (result !== 'void' || followUp?.state !== 'done') return undefined
  const others = standing(notes, { callId, closedAt })
  if (others.content !== undefined) return undefined
  if (others.declined) return withdrawnAt(followUp, at, 'declined')
  const { endedAt: _, ...rest } = followUp
  return { ...rest, state: 'due', dueSince: at }
}

/** Whether a recheck reopened the problem, and is the one that did so last. */
const isReopenedBy = (notes: readonly Note[], callId: string): boolean =>
  notes.find(({ kind }) => kind === 'step')?.call.callId === callId

/**
 * The problem's progress: its closure is verified as long as one recheck since then says so, each by what it says now; and
 * that what reopened it is not so, if that is what the amendment says.
 */
const notedProgress = (
  { progress, problem: { status } }: NamedProblem,
  { at, kind, was, is, noted: { callId }, notes }: Amended,
  result: Result,
): ProblemProgress | undefined => {
  const { verifiedAt: before, closedAt } = progress
  if (isOpen(status) && progress.reopenedAt !== undefined && isReopenedBy(notes, callId))
    return { ...progress, reopenedFor: is === 'problem' ? undefined : 'taken-back' }
  if (result === 'noted' || kind !== 'recheck') return undefined
  if (result === 'void') return { ...progress, verifiedAt: standing(notes, { callId, closedAt }).content }
  return { ...progress, verifiedAt: (was === 'content' ? before : undefined) ?? at }
}

/**
 * Notes on the named problem what its customer said, with what that makes of its closure and follow-up; nothing where its case
 * has no room for what changes neither.
 */
export const noting = (
  { entries, notices }: NotingPorts,
  named: NamedProblem,
  amended: Amended,
  result: Result,
): TransactionItem[] => {
  if (result === 'noted' && !hasRoom(named.entries ?? 0)) return []
  const { at, by, kind, was, is, noted, notes } = amended
  const { dealerId, callId, problem, due } = named
  const tells = isOpen(problem.status) && (was === 'problem' || is === 'problem')
  const check = new Date(Date.parse(at) + alertCheckAfterMs).toISOString()
  const { words, remarks } = noted
  // Whoever was called again may have said something of which nobody has told the dealer yet.
  const isFirst = !notes.some((note) => note.call.callId === noted.callId && shownIn(note) === 'problem')
  const notice = {
    ...{ dealerId, callId, at, by, notice: changed((named.entries ?? 0) + 1) },
    ...{ kind: 'changed' as const, again: { words, remarks }, ...(isFirst && { first: true as const }) },
  }
  const verifies = result === 'content' && kind === 'recheck'
  return entries.followUpInTransaction({
    call: named,
    entry: {
      kind: verifies ? 'verification' : kind === 'reminder' ? 'reminder' : 'recheck',
      ...{ at, by, call: noted },
    },
    progress: notedProgress(named, amended, result),
    followUp: followUpAfter(named, amended, result),
    due: tells ? { ...due, notice: due.notice ?? check } : due,
    alsoWrite: tells ? [notices.write(notice)] : [],
  })
}
