import { maxEntries } from '../../cases/entries/entry-limits.ts'
import type { FiledProblem } from '../../cases/problem/indexed-problem.ts'
import { type Resolution, resolutionAfter } from '../../cases/problem/resolution.ts'
import type { Side } from '../../cases/head/positions.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

export type ReadProblemsPorts = {
  problems: Pick<Cases['problems'], 'queryForFile'>
  entries: Pick<Cases['entries'], 'list'>
}
type ReadRange = { dealerId: string; sides: readonly Side[]; from: string; to: string }

/** How many problems are read at once on a side: more cost memory, of which a file may take 128 MB, and fewer cost time. */
const pageSize = 300

/** One side of a dealer's problems, newest first, page by page. The next page is read while one is used. */
async function* readSide({ problems }: ReadProblemsPorts, { dealerId, from, to }: ReadRange, side: Side) {
  const read = (after?: FiledProblem) =>
    problems.queryForFile({
      dealerId,
      side,
      from,
      to,
      after: after && { problemAt: after.problem.problemAt, callId: after.callId },
      limit: pageSize,
    })
  let page = await read()
  while (page.more) {
    const next = read(page.problems.at(-1))
    // Whoever stops reading leaves it behind, and its failure with it.
    next.catch(() => undefined)
    yield page.problems
    page = await next
  }
  yield page.problems
}

/** A side with what was read of it and not used yet. */
const openSide = (pages: AsyncIterator<FiledProblem[]>) => {
  let held: FiledProblem[] = []
  return {
    /** The problems at hand, newest first; empty at the end. */
    fill: async (): Promise<FiledProblem[]> => {
      while (held.length === 0) {
        const next = await pages.next()
        if (next.done === true) return []
        held = next.value
      }
      return held
    },
    /** Takes the problems that are not older than a time; all without one. */
    take: (notBefore: string | undefined): FiledProblem[] => {
      const older =
        notBefore === undefined ? -1 : held.findIndex(({ problem }) => problem.problemAt < notBefore)
      const taken = older === -1 ? held : held.slice(0, older)
      held = held.slice(taken.length)
      return taken
    },
  }
}

/**
 * A dealer's problems in a range of instants, newest first over all sides, in batches, a page of each side in memory.
 * Eventually consistent, like the list: one that is closed or reopened at this moment may be missing or come twice.
 */
export async function* readProblems(
  ports: ReadProblemsPorts,
  range: ReadRange,
): AsyncGenerator<FiledProblem[], void, undefined> {
  const sides = range.sides.map((side) => openSide(readSide(ports, range, side)))
  for (;;) {
    const held = (await Promise.all(sides.map((side) => side.fill()))).filter(({ length }) => length > 0)
    if (held.length === 0) return
    // Down to the newest end of what was read, nothing newer can be left on any side.
    const ends = held.map((problems) => problems.at(-1)?.problem.problemAt ?? '').sort()
    const batch = sides.flatMap((side) => side.take(held.length === 1 ? undefined : ends.at(-1)))
    yield batch.sort((a, b) => (a.problem.problemAt < b.problem.problemAt ? 1 : -1))
  }
}

/**
 * A problem's resolution: as the index has it or, if steps were taken before it was kept, from the case's entries, which
 * costs one query for each such problem.
 */
export const resolutionOf = async (
  { entries }: ReadProblemsPorts,
  { dealerId, callId, problem, resolution }: FiledProblem,
): Promise<Resolution> => {
  if (resolution !== undefined || problem.status === 'open') return resolution ?? {}
  const { entries: found } = await entries.list(
    { dealerId, callId, entries: maxEntries },
    maxEntries,
    maxEntries,
  )
  return found
    .toReversed()
    .reduce<Resolution>((sum, entry) => (entry.kind === 'step' ? resolutionAfter(sum, entry) : sum), {})
}
