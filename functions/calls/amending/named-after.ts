import { isDeepStrictEqual } from 'node:util'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { maxEntries } from '../../cases/entries/entry-limits.ts'
import type { NotedCall } from '../../cases/entries/entry-item.ts'
import { amendedResult } from '../../cases/follow-up/follow-up-result.ts'
import { notesIn, shownIn } from '../../cases/follow-up/noted-calls.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { TransactionItem } from '../../platform/table/transaction.ts'
import { notedCall, shownBy } from '../following-up/noted-call.ts'
import type { Held } from './changes-of.ts'
import { noting, type NotingPorts, reopening } from './note-on-named.ts'

export type NamedAfterPorts = NotingPorts & {
  cases: Pick<Cases['cases'], 'readCall'>
  entries: Pick<Cases['entries'], 'list'>
}

/** Whether two notes of a call say the same of its customer, in the same words. */
const isSaidAlike = (a: NotedCall, b: NotedCall) =>
  isDeepStrictEqual([a.criteria, a.words, a.remarks], [b.criteria, b.words, b.remarks])

/**
 * What the amendment of a recheck or reminder does to the problem that it names, as steps of its transaction: that is
 * reopened, its closure is verified or not so any more, or what the customer said is noted on it, and its dealer told of what
 * they do not know. What counts is what the call says now and what the problem's case has noted of it, whatever was amended in
 * between: an amendment made while the problem's call was another customer's changes nothing until both are one customer's
 * again. None for any other call, and where the case knows it. 409 `no-more-reopenings`.
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
  const named = await absentIfGone(ports.cases.readCall(dealerId, of))
  if (!named?.problem || named.content.customer.ref !== after.content.customer.ref) return []
  const { entries } = await ports.entries.list(named, maxEntries, maxEntries)
  const notes = notesIn(entries)
  const known = notes.find((note) => note.call.callId === callId)
  const now = { callId, ...after }
  const [was, is] = [known ? shownIn(known) : ('nothing' as const), shownBy(now)]
  const noted = notedCall(now, language)
  // Words of before are those of the call as it was: the case's own may be in another language by now.
  const isSaidOf = named.content.customer.ref === content.customer.ref
  const before = isSaidOf ? notedCall(call, language) : known?.call
  if (was === is && (before === undefined || isSaidAlike(noted, before))) return []
  const { status } = named.problem
  const amended = {
    ...{ at, by, kind: content.kind, was, is, notes },
    noted: { ...noted, amended: true as const },
  }
  const problem = { ...named, problem: named.problem }
  const result = amendedResult(was, is, { status, closedAt: named.progress.closedAt, calledAt })
  return result === 'reopened' ? reopening(ports, problem, amended) : noting(ports, problem, amended, result)
}
