import type { Clock } from '../../platform/runtime/clock.ts'
import { digestHasher } from '../record/digest.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { mergeShards } from '../store/merge-shards.ts'
import { type CommitmentLine, type DrawMonth, linesPerPage } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'

/** What making a month's digest requires. */
export type DigestPorts = {
  draws: Pick<DrawStore, 'listLines'>
  months: Pick<MonthStore, 'takeDigest' | 'putCommitments' | 'digest'>
  /** Generates a unique id for this run. */
  newId: () => string
  clock: Clock
}

const pageSize = 100

/**
 * Publishes a month's commitments and then its digest, from the stored lists, to which none may be added any more. Of
 * several concurrent runs, only the last to start continues, so that the pages and the digest belong together.
 * Returns the month with its digest, or null if time ran out or another run took over; the next run then checks
 * again.
 */
export const makeDigest =
  ({ draws, months, newId, clock }: DigestPorts) =>
  async (month: string, hasTimeLeft: () => boolean): Promise<DrawMonth | null> => {
    const run = newId()
    const taken = await months.takeDigest(month, run)
    if (taken.digest !== undefined) return taken
    const hasher = digestHasher()
    const notHeld: Record<string, number> = {}
    let [groups, held, pages] = [0, 0, 0]
    let page: CommitmentLine[] = []
    const flush = async () => {
      pages += 1
      const put = await months.putCommitments(month, run, pages, page)
      page = []
      return put
    }
    const lines = mergeShards(
      async (shard, after) => {
        const { lines, next } = await draws.listLines(month, shard, pageSize, after)
        return { items: lines, next }
      },
      ({ groupId }) => groupId,
    )
    for await (const { groupId, commitment, state, reason } of lines) {
      if (!hasTimeLeft()) return null
      const line = { group: groupId, commitment }
      hasher.add(line)
      groups += 1
      if (reason === undefined || state !== 'not-held') held += 1
      else notHeld[reason] = (notHeld[reason] ?? 0) + 1
      page.push(line)
      if (page.length === linesPerPage && !(await flush())) return null
    }
    if (page.length > 0 && !(await flush())) return null
    const given = await months.digest(month, run, {
      digest: hasher.digest(),
      digestAt: clock().toISOString(),
      groups,
      held,
      notHeld,
    })
    return given.digest === undefined ? null : given
  }
