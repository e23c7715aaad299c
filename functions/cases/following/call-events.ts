import type { CaseEvent } from '../events.ts'
import { isOpen } from '../problem/problem-status.ts'
import type { StoredCall } from '../call/call-item.ts'

/** When the newest entry of a call amended or reviewed it; undefined if it is another one. */
const amendedAt = ({ now, entries, review }: StoredCall): string | undefined => {
  if (review !== null && review.entry === entries) return review.at
  return now !== null && now.entries.at(-1) === entries ? now.at : undefined
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

/** `ProblemReclassified` if an amendment or a review changed the criteria of what was a problem before. */
const reclassified = (before: StoredCall | undefined, call: StoredCall): CaseEvent[] => {
  const { dealerId, callId, now, entries, classification } = call
  const { criteria, main } = classification
  if (!before?.problem || now === null || main === null) return []
  if (isSame(before.classification.criteria, criteria)) return []
  const id = `${dealerId}/${callId}/reclassified/${entries}`
  return [
    {
      name: 'ProblemReclassified',
      id,
      at: amendedAt(call) ?? now.at,
      data: { dealerId, callId, criteria, main },
    },
  ]
}

/** `CaseChanged` for a new entry of a known case, and once the time to its alert is known. */
const changeEvents = (before: StoredCall | undefined, now: StoredCall): CaseEvent[] => {
  if (!before) return []
  const { dealerId, callId, month, problem } = now
  const version = now.entries ?? 0
  const about = { dealerId, callId, month, version }
  const at = amendedAt(now) ?? problem?.changedAt ?? now.closing?.endedAt ?? now.receivedAt
  const entry: CaseEvent[] =
    version === (before.entries ?? 0)
      ? []
      : [
          {
            name: 'CaseChanged',
            id: `${dealerId}/${callId}/changed/${version}`,
            at,
            data: { ...about, item: 'entry' },
          },
        ]
  const { at: sentAt = null, latencyMs = null } = problem?.alert ?? {}
  if (latencyMs === null || latencyMs === before.problem?.alert.latencyMs) return entry
  const id = `${dealerId}/${callId}/alerted/${latencyMs}`
  return [...entry, { name: 'CaseChanged', id, at: sentAt ?? at, data: { ...about, item: 'alert' } }]
}

/** `FollowUpDue` once a follow-up is due, or is again, or is due by another day because its visit was corrected. */
const followUpEvents = (before: StoredCall | undefined, now: StoredCall): CaseEvent[] => {
  const { dealerId, callId, content, followUp, problem } = now
  if (!problem || followUp?.state !== 'due' || followUp.dueSince === undefined) return []
  const { dueSince, survey } = before?.followUp ?? {}
  const isMoved = followUp.dueSince === dueSince
  if (isMoved && followUp.survey === survey) return []
  const { kind, survey: surveyExpected } = followUp
  const at = isMoved ? (amendedAt(now) ?? followUp.dueSince) : followUp.dueSince
  const data = { dealerId, callId, customerRef: content.customer.ref, kind, surveyExpected }
  const id = `${dealerId}/${callId}/closed/${problem.revision}/follow-up${isMoved ? `/${now.entries}` : ''}`
  return [{ name: 'FollowUpDue', id, at, data }]
}

/** The domain events for one change to a call's item, from its old and new image. Pure. */
export const callEvents = (before: StoredCall | undefined, now: StoredCall): CaseEvent[] => {
  const { dealerId, callId, content, classification, problem } = now
  const about = { dealerId, callId }
  const events: CaseEvent[] = []
  const add = (event: CaseEvent) => events.push(event)
  const wasOpen = before?.problem ? isOpen(before.problem.status) : false
  if (!before) {
    add({
      name: 'CallTaken',
      id: `${dealerId}/${callId}/taken`,
      at: now.receivedAt,
      data: {
        ...about,
        kind: content.kind,
        outcome: content.outcome,
        problem: problem !== null,
        customerRef: content.customer.ref,
        visitRef: content.visit.ref,
        month: now.month,
      },
    })
  }
  if (problem && !before?.problem) {
    const { criteria, main } = classification
    const { acknowledgeBy, resolveBy, problemAt } = problem
    const data = { ...about, criteria, main, acknowledgeBy, resolveBy }
    add({ name: 'ProblemOpened', id: `${dealerId}/${callId}/opened`, at: problemAt, data })
  }
  events.push(...reclassified(before, now))
  if (problem && wasOpen && !isOpen(problem.status)) {
    const { status, revision } = problem
    const id = `${dealerId}/${callId}/closed/${revision}`
    const at = problem.changedAt ?? problem.problemAt
    add({ name: 'ProblemClosed', id, at, data: { ...about, status } })
  }
  events.push(...followUpEvents(before, now))
  events.push(...changeEvents(before, now))
  return events
}
