import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes, isWritten, putIfAbsent } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { groupsPartition, keys } from '../keys.ts'
import type { Group } from './group.ts'
import { groupItem, groupPut, parseGroupItem, tryParseGroupItem } from './group-item.ts'
import { membershipChanges } from '../membership/membership-changes.ts'
import { membershipUpdate } from '../../directory/dealers/membership-update.ts'

/** The groups' items in the table, and the note of its group on a dealer's. Every read is strongly consistent. */
export const groupStore = (table: Table) => ({
  get: async (groupId: string): Promise<Group | undefined> => {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.tableName, Key: keys.group(groupId), ConsistentRead: true }),
    )
    return Item && parseGroupItem(Item)
  },

  /**
   * Groups of a shard by id, `after` this one; `next`, while there may be more, is what to go on after. An item that
   * cannot be parsed is `unreadable`, by its group's id, and stops nobody.
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

  /** Makes it, unless there is one of its id; answers that one, or undefined when it was made. */
  make: async (group: Group): Promise<Group | undefined> =>
    (await putIfAbsent(table, groupItem(group), parseGroupItem)) ?? undefined,

  /**
   * Writes what has become of a group (`before`, as it was read), and on the dealers that join, leave or see it
   * become active or stop being so, what they need to know of it: all or nothing. False, with nothing written, when
   * the group, or a dealer's membership, is not what it was when read.
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
   * Notes that all draws of a group up to a month are concluded, so that numbers which they held are free again. Counts
   * as a write of the group: who is changing it at the same moment reads it again. Changes nothing where a later month
   * is noted already, or the group is gone.
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

/** Whether a transaction was cancelled because somebody else wrote first, or is writing. */
const isOvertaken = (fault: unknown): boolean =>
  cancellationCodes(fault).some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
