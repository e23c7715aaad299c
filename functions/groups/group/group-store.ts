import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes, isWritten, putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { groupsPartition, keys } from '../keys.ts'
import type { Group } from './group.ts'
import { groupItem, groupPut, parseGroupItem, tryParseGroupItem } from './group-item.ts'
import { membershipChanges } from '../membership/membership-changes.ts'
import { membershipUpdate } from '../../directory/dealers/membership-update.ts'

/** Stores groups, and writes each dealer's membership to the dealer. Every read is strongly consistent. */
export const groupStore = (table: Table) => ({
  get: (groupId: string): Promise<Group | undefined> => getItem(table, keys.group(groupId), parseGroupItem),

  /**
   * A page of a shard's groups by id, starting `after` one; `next`, if there may be more, starts the next page. The ids
   * of items that cannot be parsed are in `unreadable`.
   */
  listShard: async (
    shard: number,
    limit: number,
    after?: string,
  ): Promise<{ groups: readonly Group[]; unreadable: readonly string[]; next: string | undefined }> => {
    const pk = groupsPartition(shard)
    const page = await queryPage(
      table,
      {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        Limit: limit,
      },
      after === undefined ? undefined : { pk, sk: after },
    )
    const read = page.items.map((item) => ({ id: String(item['sk']), group: tryParseGroupItem(item) }))
    return {
      groups: read.flatMap(({ group }) => group ?? []),
      unreadable: read.filter(({ group }) => group === null).map(({ id }) => id),
      next: page.next && read.at(-1)?.id,
    }
  },

  /** Creates a group, unless its id exists. Returns the existing one, or undefined if it was created. */
  create: async (group: Group): Promise<Group | undefined> =>
    (await putIfAbsent(table, groupItem(group), parseGroupItem)) ?? undefined,

  /**
   * Writes a changed group and, in the same transaction, the membership of each dealer that it affects. Returns false,
   * with nothing written, if the group or a membership has changed since it was read.
   */
  change: async (before: Group, after: Group): Promise<boolean> => {
    const dealers = membershipChanges(before, after).map((change) => ({
      Update: membershipUpdate(table.tableName, before.groupId, change),
    }))
    try {
      await table.client.send(
        new TransactWriteCommand({
          TransactItems: [{ Put: groupPut(table.tableName, { ...after, n: before.n }) }, ...dealers],
        }),
      )
      return true
    } catch (fault) {
      if (isOvertaken(fault)) return false
      throw fault
    }
  },

  /**
   * Records that all draws of a group up to a month are concluded, which frees the numbers that they held. Changes
   * nothing if a later month is already recorded or the group does not exist.
   */
  conclude: async (groupId: string, month: string): Promise<void> => {
    await isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.group(groupId),
          UpdateExpression: 'SET concludedThrough = :month, n = n + :one',
          ConditionExpression:
            'attribute_exists(pk) AND (attribute_not_exists(concludedThrough) OR concludedThrough < :month)',
          ExpressionAttributeValues: { ':month': month, ':one': 1 },
        }),
      ),
    )
  },
})
export type GroupStore = ReturnType<typeof groupStore>

/** Whether a transaction was cancelled because of another write. */
const isOvertaken = (fault: unknown): boolean =>
  cancellationCodes(fault).some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
