import type { Group } from '../../groups/group/group.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { groupShards } from '../../groups/keys.ts'
import { forEachConcurrent } from '../../platform/retry/for-each-concurrent.ts'
import { sealGroup, type SealGroupPorts } from './seal-group.ts'

/** What sealing all groups needs. */
export type SealShardsPorts = SealGroupPorts & {
  listGroups: (
    shard: number,
    limit: number,
    after?: string,
  ) => Promise<{ groups: readonly Group[]; unreadable: readonly string[]; next: string | undefined }>
}

/** Groups read at once, of each shard. */
const pageSize = 50
/** Groups of a shard sealed at once: in all shards together fewer than the client has connections. */
const concurrencyPerShard = 3

/** Failed groups that are named. */
const maxNamed = 20

/** Lists written, groups that failed and the first of them, and whether time ran out before all were seen to. */
export type ShardsSealed = { written: number; failed: number; failedIds: string[]; left: boolean }

/**
 * Seals a month for every group there is, all shards at once, as far as `hasTimeLeft` allows. A group that fails is logged
 * and never stops the others, nor does one whose item cannot be parsed; a shard that cannot be read is thrown, once the
 * others are done. What another run has sealed is passed over without a further read: the group itself says so.
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
    const walkShard = async (shard: number) => {
      let after: string | undefined
      do {
        const page = await ports.listGroups(shard, pageSize, after)
        for (const groupId of page.unreadable) fail(groupId, { fault: 'Unreadable' })
        await forEachConcurrent(page.groups, { concurrency: concurrencyPerShard, hasTimeLeft }, seal)
        after = page.next
      } while (after !== undefined && hasTimeLeft())
      if (after !== undefined || !hasTimeLeft()) sealed.left = true
    }
    const walks = Array.from({ length: groupShards }, (_, shard) => walkShard(shard))
    // Nothing may be under way when the run ends: Lambda would stop it there, and let it go on with an old time later.
    for (const end of await Promise.allSettled(walks)) if (end.status === 'rejected') throw end.reason
    return sealed
  }
