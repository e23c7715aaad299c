import type { FollowUpEntry, NotedCall, NumberedEntry, StepEntry } from '../entries/entry-item.ts'
import type { FollowUpShows } from './follow-up-result.ts'
import { followUpWords } from './follow-up-words.ts'

/** An entry by which a case notes what a recheck or reminder said, when it came or when it was amended. */
export type Note = (FollowUpEntry | StepEntry) & { call: NotedCall; number: number }

/** Those among a case's entries, in their order. */
export const notesIn = (entries: readonly NumberedEntry[]): Note[] =>
  entries.flatMap((entry): Note[] => {
    if (entry.kind === 'step') return entry.call ? [{ ...entry, call: entry.call }] : []
    return 'call' in entry ? [entry] : []
  })

const isSaid = (shows: 'content' | 'declined' | 'nothing', { words }: NotedCall) =>
  Object.values(followUpWords).some((language) => words[0] === language[shows])

/** What a case has noted that a recheck or reminder showed; of entries from before that was kept, by their words. */
export const shownIn = ({ kind, call }: Note): FollowUpShows => {
  if (call.shows !== undefined) return call.shows
  if (call.criteria.length > 0) return 'problem'
  if (kind === 'verification' || isSaid('content', call)) return 'content'
  return isSaid('declined', call) ? 'declined' : 'nothing'
}

/** What rechecks and reminders say of a closure: when it was last verified, if it was, and whether one declined to talk. */
type Standing = { content: string | undefined; declined: boolean }

/**
 * What those that a case has noted since it was closed at `closedAt` say of that now, but for `callId`; `notes` newest first.
 * Of a reminder that was amended it is not known whether it was called before that, so that it says nothing.
 */
export const standing = (
  notes: readonly Note[],
  { callId, closedAt }: { callId: string; closedAt: string | undefined },
): Standing => {
  const latest = new Map<string, Note>()
  for (const note of notes)
    if (note.call.callId !== callId && (closedAt === undefined || note.at >= closedAt))
      if (!latest.has(note.call.callId)) latest.set(note.call.callId, note)
  const now = [...latest.values()]
  const isContent = (note: Note) =>
    note.kind === 'verification' ||
    (note.kind === 'reminder' && !note.call.amended && shownIn(note) === 'content')
  return {
    content: now.find(isContent)?.at,
    declined: now.some((note) => shownIn(note) === 'declined'),
  }
}
