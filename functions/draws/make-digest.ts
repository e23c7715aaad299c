import type { Clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import { digestHasher } from './digest.ts'
import type { DrawStore } from './draw-store.ts'
import { mergeShards } from './merge-shards.ts'
import { type CommitmentLine, type DrawMonth, linesPerPage } from './month-item.ts'
import type { MonthStore } from './month-store.ts'

/** What making a month's digest needs. */
export type DigestPorts = {
  draws: Pick<DrawStore, 'listLines'>
  months: Pick<MonthStore, 'putCommitments' | 'digest'>
  clock: Clock
}

const pageSize = 100

/**
 * Publishes a month's commitments and then its digest, from the lists as they stand; all groups' must be there. Another
 * run at the same time does the same, and the digest is given once: with it, the pages are as they stay. Answers the
 * month as it is then, or null when time ran out, for the next run to begin anew.
 */
export const makeDigest =
  ({ draws, months, clock }: DigestPorts) =>
  async (month: string, mayGoOn: () => boolean): Promise<DrawMonth | null> => {
    const hasher = digestHasher()
    const notHeld: Record<string, number> = {}
    let [groups, held, pages] = [0, 0, 0]
    let page: CommitmentLine[] = []
    const flush = async () => {
      pages += 1
      await months.putCommitments(month, pages, page)
      page = []
    }
    const lines = mergeShards(
      async (shard, after) => {
        const { lines, next } = await draws.listLines(month, shard, pageSize, after)
        return { items: lines, next }
      },
      ({ groupId }) => groupId,
    )
    for await (const { groupId, commitment, state, reason } of lines) {
      if (!mayGoOn()) return null
      const line = { group: groupId, commitment }
      hasher.add(line)
      groups += 1
      if (reason === undefined || state !== 'not-held') held += 1
      else notHeld[reason] = (notHeld[reason] ?? 0) + 1
      page.push(line)
      if (page.length === linesPerPage) await flush()
    }
    if (page.length > 0) await flush()
    const digest = hasher.digest()
    const given = await months.digest(month, {
      digest,
      digestAt: clock().toISOString(),
      groups,
      held,
      notHeld,
    })
    if (given.digest !== digest) log('error', 'digest-differs', { month, groups, given: given.groups })
    return given
  }
