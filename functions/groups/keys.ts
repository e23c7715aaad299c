import { createHash } from 'node:crypto'
import { defineKeys } from '../platform/table/define-keys.ts'

/** The number of shards of groups and their draws, enough to write a month of a million groups. */
export const groupShards = 16

/** The numbers of all shards of the groups. */
export const allShards: readonly number[] = Array.from({ length: groupShards }, (_, shard) => shard)

/** The shard of a group and all its draws; it never changes. */
export const shardOf = (groupId: string): number =>
  (createHash('sha256').update(groupId).digest()[0] ?? 0) % groupShards

/** The partition of all groups of a shard. */
export const groupsPartition = (shard: number): string => `GROUPS#${shard}`

export const keys = {
  group: (groupId: string) => ({ pk: groupsPartition(shardOf(groupId)), sk: groupId }),
}

export const groupKeys = defineKeys({ keys, partitions: { groups: 'GROUPS#*' }, indexes: {} })
