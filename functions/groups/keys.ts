import { createHash } from 'node:crypto'
import { defineKeys } from '../platform/table/define-keys.ts'

/** Shards of groups and of their draws: a month of a million groups still writes to enough partitions at once. */
export const groupShards = 16

/** The shard of a group, the same for ever: of itself and of all its draws. */
export const shardOf = (groupId: string): number =>
  (createHash('sha256').update(groupId).digest()[0] ?? 0) % groupShards

/** The partition with all groups of a shard. */
export const groupsPartition = (shard: number): string => `GROUPS#${shard}`

export const keys = {
  group: (groupId: string) => ({ pk: groupsPartition(shardOf(groupId)), sk: groupId }),
}

export const groupKeys = defineKeys({ keys, partitions: { groups: 'GROUPS#*' }, indexes: {} })
