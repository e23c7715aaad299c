import * as z from 'zod/mini'
import type { ProblemEntry } from '../../cases/problem/problem-entry.ts'
import type { Side } from '../../cases/store/positions.ts'
import { problemPosition } from '../../cases/store/positions.ts'

const sidePosition = z.optional(z.nullable(problemPosition))

/** The list's position on each side: undefined at the start, null at the end. */
export const listPosition = z.strictObject({ open: sidePosition, closed: sidePosition })
export type ListPosition = z.output<typeof listPosition>

export type SidePage = { side: Side; entries: ProblemEntry[]; more: boolean }

/**
 * Merges the pages of both sides, newest first, into one page of at most `limit` matching entries. Stops where a
 * side has unread entries, so that none is skipped; `position` is where the next page starts, null at the end.
 */
export const mergeSides = (
  pages: readonly SidePage[],
  start: ListPosition,
  limit: number,
  fits: (entry: ProblemEntry) => boolean,
): { items: ProblemEntry[]; position: ListPosition | null } => {
  const queues = pages.map((page) => ({ ...page, at: 0 }))
  const position: ListPosition = { ...start }
  const items: ProblemEntry[] = []
  while (items.length < limit && !queues.some((queue) => queue.at === queue.entries.length && queue.more)) {
    const [newest] = queues
      .filter((queue) => queue.at < queue.entries.length)
      .sort((a, b) =>
        (a.entries[a.at]?.problem.problemAt ?? '') < (b.entries[b.at]?.problem.problemAt ?? '') ? 1 : -1,
      )
    const entry = newest?.entries[newest.at]
    if (!newest || !entry) break
    newest.at += 1
    position[newest.side] = { problemAt: entry.problem.problemAt, callId: entry.callId }
    if (fits(entry)) items.push(entry)
  }
  for (const queue of queues) {
    if (queue.at === queue.entries.length && !queue.more) position[queue.side] = null
  }
  const ended = queues.every((queue) => position[queue.side] === null)
  return { items, position: ended ? null : position }
}
