import type { Group } from '../../groups/group/group.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { allShards } from '../../groups/keys.ts'
import { readPages } from '../../platform/table/pages/read-pages.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { sealGroup, type SealGroupPorts } from './seal-group.ts'

/** What sealing all groups requires. */
export type SealShardsPorts = SealGroupPorts & {
  listGroups: (
    shard: number,
    limit: number,
    after?: string,
  ) => Promise<{ groups: readonly Group[]; unreadable: readonly string[]; next: string | undefined }>
}

/** Groups read per page, in each shard. */
const pageSize = 50
/** Groups sealed concurrently per shard: over all shards, fewer than the client has connections. */
const concurrencyPerShard = 3

/** The maximum number of failed groups listed by name. */
const maxNamed = 20

/** Lists written, failed groups and the first of them, and whether time ran out before all were processed. */
type ShardsSealed = { written: number; failed: number; failedIds: string[]; left: boolean }

/**
 * Seals a month for every group, all shards at once, while `hasTimeLeft()`. A group that fails or cannot be parsed is
 * logged and does not stop the others. If a shard cannot be read, throws once the other shards are done. Groups
 * sealed by another run are skipped without another read, because the group's own item says so.
 */
export const sealShards =
  (ports: SealShardsPorts) =>
  async (month: string, hasTimeLeft: () => boolean): Promise<ShardsSealed> => {
    const sealed: ShardsSealed = { written: 0, failed: 0, failedIds: [], left: false }
    const fail = (groupId: string, fault: ReturnType<typeof faultFields>) => {
      sealed.failed += 1
      if (sealed.failedIds.length < maxNamed) sealed.failedIds.push(groupId)
      log('error', 'group-not-sealed', { groupId, month, ...fault })
    }
    const seal = async (group: Group) => {
      try {
        const written = await sealGroup(ports)(group, month)
        sealed.written += written
      } catch (fault) {
        fail(group.groupId, faultFields(fault))
      }
    }
    const sealShard = async (shard: number) => {
      const pages = readPages((after?: string) => ports.listGroups(shard, pageSize, after))
      for await (const page of pages) {
        for (const groupId of page.unreadable) fail(groupId, { fault: 'Unreadable' })
        await forEachConcurrent(page.groups, { concurrency: concurrencyPerShard, hasTimeLeft }, seal)
        if (hasTimeLeft()) continue
        sealed.left = true
        return
      }
    }
    const shards = allShards.map(sealShard)
    // Nothing may be in progress when the run ends: Lambda would freeze it and later resume it with an outdated time.
    for (const end of await Promise.allSettled(shards)) if (end.status === 'rejected') throw end.reason
    return sealed
  }
