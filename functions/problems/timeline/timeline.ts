import * as z from 'zod/mini'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { ClosingEntry } from '../../cases/entries/closing-entry.ts'
import type { NumberedEntry } from '../../cases/entries/entry-item.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { TimelineEntry } from '../contract/response-schemas.ts'

/** A timeline entry that is not one of the case's entries; `key` orders what happened at the same instant. */
export type TimelineEvent = TimelineEntry & { key: string }

/** Where a page starts: the case's entry to go on with, and the last event shown; null before the first. */
export const timelinePosition = z.strictObject({
  entry: z.nullable(z.int()),
  after: z.nullable(z.strictObject({ at: z.string(), key: z.string() })),
})
export type TimelinePosition = z.output<typeof timelinePosition>

type Moment = { at: string; key: string }
const isOlder = (a: Moment, b: Moment) => a.at < b.at || (a.at === b.at && a.key < b.key)

/** The taking of the call, the opening of its problem and a closing that is not among the entries. */
export const callEvents = (
  { put, content, classification, receivedAt }: StoredCall,
  { problemAt }: ProblemState,
  earlierClosing: ClosingEntry | null,
): TimelineEvent[] => {
  // A problem that an amendment opened has no criteria in the call as it was put.
  const { criteria, agreement } = put.classification.problem ? put.classification : classification
  const { operator, outcome } = content
  return [
    { key: '0', at: receivedAt, who: operator, what: 'call-taken', detail: { outcome } },
    { key: '1', at: problemAt, who: 'service', what: 'problem-opened', detail: { criteria, agreement } },
    ...(earlierClosing ? [{ key: '2', ...closingEvent(operator, earlierClosing) }] : []),
  ]
}

const closingEvent = (operator: string, { at, by }: ClosingEntry): TimelineEntry => ({
  at,
  who: by === 'sweep' ? 'service' : operator,
  what: 'call-closed',
})

const entryEvent = (operator: string, entry: NumberedEntry): TimelineEntry => {
  if (entry.kind === 'closing') return closingEvent(operator, entry)
  if (entry.kind === 'amendment') {
    const { at, by, note, criteria, id, from, to, kept } = entry
    const detail = { amendmentId: id, note, criteria, ...(kept && { kept }), ...(to && { from, to }) }
    return { at, who: by, what: 'call-amended', detail }
  }
  if (entry.kind === 'review') {
    const { at, by, kind: _, number: __, ...detail } = entry
    return { at, who: by, what: 'reviewed', detail }
  }
  if (entry.kind === 'right') {
    const { at, by, right, change, of, ground } = entry
    const detail = { right, change, ...(of && { of }), ...(ground && { ground }) }
    return { at, who: by, what: 'customer-right', detail }
  }
  const { at, by: who, call } = entry
  if (entry.kind !== 'step') return { at, who, what: entry.kind, detail: { call } }
  const { from, to, content } = entry
  const { step, ...detail } = content
  return { at, who, what: step, detail: { ...detail, from, to, ...(call && { call }) } }
}

/**
 * One page of a problem's timeline, newest first: the case's entries in their own order, the other events between
 * them by time. `listed` holds at least `limit` entries from `start` down, or all. Pure.
 */
export const timelinePage = (
  operator: string,
  listed: { entries: readonly NumberedEntry[]; next: number | null },
  events: readonly TimelineEvent[],
  start: TimelinePosition | undefined,
  limit: number,
): { items: TimelineEntry[]; position: TimelinePosition | null } => {
  const after = start?.after ?? null
  const others = events
    .filter((event) => !after || isOlder(event, after))
    .sort((a, b) => (isOlder(a, b) ? 1 : -1))
  const entries = [...listed.entries]
  const items: TimelineEntry[] = []
  let last: Moment | null = after
  while (items.length < limit) {
    const [entry, other] = [entries[0], others[0]]
    if (entry && (!other || entry.at >= other.at)) {
      items.push(entryEvent(operator, entry))
      entries.shift()
    } else if (other) {
      const { key, ...event } = other
      items.push(event)
      last = { at: event.at, key }
      others.shift()
    } else break
  }
  const nextEntry = entries[0]?.number ?? listed.next
  const done = nextEntry === null && others.length === 0
  return { items, position: done ? null : { entry: nextEntry, after: last } }
}
