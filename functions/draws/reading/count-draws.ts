import { allShards } from '../../groups/keys.ts'
import { readPages } from '../../platform/table/pages/read-pages.ts'
import type { DrawLine } from '../store/draw-item.ts'
import type { DrawStore } from '../store/draw-store.ts'

/** A month's draws by state, and the groups with an undecided draw. */
export type DrawCounts = {
  sealed: number
  decided: number
  notHeld: Record<string, number>
  /** The first 100 undecided groups, ordered by shard and then by group. */
  undecided: string[]
  /** False if the month has more draws than were read, so that each count is a minimum. */
  complete: boolean
}

const pageSize = 500
const maxPages = 2
const maxNamed = 100

/** Counts draws by state. `complete` says whether these are all of the month's draws. */
const countLines = (lines: readonly DrawLine[], complete: boolean): DrawCounts => {
  const notHeld: Record<string, number> = {}
  for (const { reason } of lines.filter(({ state }) => state === 'not-held'))
    if (reason !== undefined) notHeld[reason] = (notHeld[reason] ?? 0) + 1
  const waiting = lines.filter(({ state }) => state === 'sealed')
  return {
    sealed: waiting.length,
    decided: lines.filter(({ state }) => state === 'decided').length,
    notHeld,
    undecided: waiting.slice(0, maxNamed).map(({ groupId }) => groupId),
    complete,
  }
}

/**
 * Counts a month's draws, all shards at once. Reads at most 1,000 per shard, because a person is waiting for the
 * response.
 */
export const countDraws =
  ({ draws }: { draws: Pick<DrawStore, 'listLines'> }) =>
  async (month: string): Promise<DrawCounts> => {
    const readShard = async (shard: number) => {
      const lines: DrawLine[] = []
      let pages = 0
      for await (const page of readPages((after?: string) =>
        draws.listLines(month, shard, pageSize, after),
      )) {
        lines.push(...page.lines)
        pages += 1
        if (page.next !== null && pages === maxPages) return { lines, complete: false }
      }
      return { lines, complete: true }
    }
    const shards = await Promise.all(allShards.map(readShard))
    return countLines(
      shards.flatMap(({ lines }) => lines),
      shards.every(({ complete }) => complete),
    )
  }
