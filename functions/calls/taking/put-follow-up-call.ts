import type { NewCall, StoredCall } from '../../cases/call/call-item.ts'
import { hasRoom, maxEntries, maxReopenings } from '../../cases/entries/entry-limits.ts'
import { doneAt, withdrawnAt } from '../../cases/follow-up/follow-up.ts'
import { followUpResult } from '../../cases/follow-up/follow-up-result.ts'
import { changed } from '../../cases/alert/notice.ts'
import { noticesOfStep } from '../../cases/alert/notices-of-step.ts'
import { alertCheckAfterMs } from '../../cases/clocks/due.ts'
import { composeStep } from '../../cases/problem/compose-step.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import { callErrors } from '../errors.ts'
import { notedCall } from '../following-up/noted-call.ts'
import type { NamedProblem } from './named-problem.ts'

export type FollowUpCallPorts = {
  directory: Directory
  cases: Pick<Cases['cases'], 'readCall'>
  calls: Pick<Cases['calls'], 'get' | 'put' | 'putInTransaction'>
  entries: Pick<Cases['entries'], 'putStep' | 'putFollowUp'>
  notices: Pick<Cases['notices'], 'write'>
  retryOnConflict: RetryOnConflict
}

const checkAt = (at: string) => new Date(Date.parse(at) + alertCheckAfterMs).toISOString()

/** Writes a recheck or reminder with what it does to the problem that it names, all or nothing. */
const write = async (ports: FollowUpCallPorts, call: NewCall, named: NamedProblem, language: string) => {
  const { calls, directory, entries, notices } = ports
  const { content, classification, receivedAt: at } = call
  const { problem, progress, followUp } = named
  const result = followUpResult({
    outcome: content.outcome,
    answered: (content.answers?.length ?? 0) > 0,
    problem: classification.problem,
    status: problem.status,
  })
  const noted = notedCall(call, language)
  const alsoWrite = [calls.putInTransaction(call)]
  if (result === 'reopened') {
    if (problem.reopenings >= maxReopenings || (named.entries ?? 0) >= maxEntries)
      throw new DomainError(callErrors.noMoreReopenings)
    const step = {
      ...{ kind: 'step' as const, at, by: content.operator, call: noted },
      ...{ from: problem.status, to: 'open' as const, content: { step: 'reopen' as const } },
    }
    return entries.putStep({
      ...(await composeStep(directory, named, step)),
      alsoWrite: [...alsoWrite, ...noticesOfStep(named, step).map(notices.write)],
    })
  }
  const isDue = followUp?.state === 'due' && result !== 'noted'
  const isToBeNoted = result !== 'not-reached' && (isDue || hasRoom(named.entries ?? 0))
  if (!isToBeNoted) return 'alone'
  const verifies = result === 'content' && content.kind === 'recheck'
  // The dealer is at it, and does not know this yet.
  const tells = result === 'noted' && classification.problem
  const notice = {
    ...{ dealerId: named.dealerId, callId: named.callId, at, by: content.operator },
    ...{ notice: changed((named.entries ?? 0) + 1), kind: 'changed' as const },
    ...{ again: { words: noted.words, remarks: noted.remarks }, first: true as const },
  }
  const kind = verifies
    ? ('verification' as const)
    : content.kind === 'reminder'
      ? ('reminder' as const)
      : ('recheck' as const)
  return entries.putFollowUp({
    call: named,
    entry: { kind, at, by: content.operator, call: noted },
    progress: verifies ? { ...progress, verifiedAt: at } : undefined,
    followUp: isDue
      ? result === 'content'
        ? doneAt(followUp, at)
        : withdrawnAt(followUp, at, 'declined')
      : undefined,
    ...(tells && { due: { ...named.due, notice: named.due.notice ?? checkAt(at) } }),
    alsoWrite: tells ? [...alsoWrite, notices.write(notice)] : alsoWrite,
  })
}

/**
 * Stores a recheck or reminder and, in the same transaction, what it does to the problem that it names: it verifies the
 * closure, reopens it, or is noted on it. One that reached nobody is stored alone, and so is one for a case without room.
 * Returns the existing call if its id is taken, and then writes nothing; null if this one was stored. 409
 * `no-more-reopenings`, and `unavailable` if others keep changing the problem's case.
 */
export const putFollowUpCall =
  (ports: FollowUpCallPorts) =>
  async (call: NewCall, named: NamedProblem, language: string): Promise<StoredCall | null> => {
    const { dealerId, callId } = call
    const readAgain = async (): Promise<NamedProblem> => {
      const again = await ports.cases.readCall(dealerId, named.callId)
      if (!again?.problem) throw new DomainError(platformErrors.unavailable)
      return { ...again, problem: again.problem }
    }
    let isFirst = true
    return ports.retryOnConflict(async () => {
      const current = isFirst ? named : await readAgain()
      isFirst = false
      const written = await write(ports, call, current, language)
      if (written === 'written') return null
      if (written === 'alone') return ports.calls.put(call)
      return written === 'refused' ? ports.calls.get(dealerId, callId) : undefined
    })
  }
