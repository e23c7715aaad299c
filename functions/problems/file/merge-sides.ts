import * as z from 'zod/mini'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import type { Side } from '../../cases/head/positions.ts'
import { problemPosition } from '../../cases/head/positions.ts'

const sidePosition = z.optional(z.nullable(problemPosition))

/** The list's position on each side: undefined at the start, null at the end. */
export const listPosition = z.strictObject({ open: sidePosition, closed: sidePosition })
export type ListPosition = z.output<typeof listPosition>

type SidePage = { side: Side; problems: IndexedProblem[]; more: boolean }

/**
 * Merges the pages of both sides, newest first, into one page of at most `limit` matching problems. Stops where a
 * side has unread problems, so that none is skipped; `position` is where the next page starts, null at the end.
 */
export const mergeSides = (
  pages: readonly SidePage[],
  start: ListPosition,
  limit: number,
  fits: (problem: IndexedProblem) => boolean,
): { items: IndexedProblem[]; position: ListPosition | null } => {
  const queues = pages.map((page) => ({ ...page, at: 0 }))
  const position: ListPosition = { ...start }
  const items: IndexedProblem[] = []
  while (items.length < limit && !queues.some((queue) => queue.at === queue.problems.length && queue.more)) {
    const [newest] = queues
      .filter((queue) => queue.at < queue.problems.length)
      .sort((a, b) =>
        (a.problems[a.at]?.problem.problemAt ?? '') < (b.problems[b.at]?.problem.problemAt ?? '') ? 1 : -1,
      )
    const problem = newest?.problems[newest.at]
    if (!newest || !problem) break
    newest.at += 1
    position[newest.side] = { problemAt: problem.problem.problemAt, callId: problem.callId }
    if (fits(problem)) items.push(problem)
  }
  for (const queue of queues) {
    if (queue.at === queue.problems.length && !queue.more) position[queue.side] = null
  }
  const ended = queues.every((queue) => position[queue.side] === null)
  return { items, position: ended ? null : position }
}
