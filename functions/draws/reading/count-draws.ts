import { groupShards } from '../../groups/keys.ts'
import type { DrawLine } from '../store/draw-item.ts'
import type { DrawStore } from '../store/draw-store.ts'

/** A month's draws by state, and the groups whose draw waits for its decision. */
export type DrawCounts = {
  sealed: number
  decided: number
  notHeld: Record<string, number>
  /** The first of those that wait, by group within each shard. */
  undecided: string[]
  /** False when the month has more draws than were read: each count is then a minimum. */
  whole: boolean
}

const pageSize = 500
const mostPages = 2
const maxNamed = 100

/** Counts lines. */
export const countLines = (lines: readonly DrawLine[], whole: boolean): DrawCounts => {
  const notHeld: Record<string, number> = {}
  for (const { reason } of lines.filter(({ state }) => state === 'not-held'))
    if (reason !== undefined) notHeld[reason] = (notHeld[reason] ?? 0) + 1
  const waiting = lines.filter(({ state }) => state === 'sealed')
  return {
    sealed: waiting.length,
    decided: lines.filter(({ state }) => state === 'decided').length,
    notHeld,
    undecided: waiting.slice(0, maxNamed).map(({ groupId }) => groupId),
    whole,
  }
}

/** Counts a month's draws, all shards at once, looking at no more than 1,000 of each: a person waits for the answer. */
export const countDraws =
  ({ draws }: { draws: Pick<DrawStore, 'listLines'> }) =>
  async (month: string): Promise<DrawCounts> => {
    const walk = async (shard: number) => {
      const lines: DrawLine[] = []
      let after: string | undefined
      for (let page = 0; page < mostPages; page += 1) {
        const found = await draws.listLines(month, shard, pageSize, after)
        lines.push(...found.lines)
        if (found.next === null) return { lines, whole: true }
        after = found.next
      }
      return { lines, whole: false }
    }
    const shards = await Promise.all(Array.from({ length: groupShards }, (_, shard) => walk(shard)))
    return countLines(
      shards.flatMap(({ lines }) => lines),
      shards.every(({ whole }) => whole),
    )
  }
