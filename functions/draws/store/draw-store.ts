import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Group } from '../../groups/group/group.ts'
import { groupPut } from '../../groups/group/group-item.ts'
import type { Table } from '../../platform/table/client.ts'
import { cancellationCodes, itemBefore } from '../../platform/table/conditional-write.ts'
import { queryPage } from '../../platform/table/query.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { drawsPartition, keys } from '../keys.ts'
import { type Draw, drawItem, type DrawLine, parseDrawItem, parseDrawLine } from './draw-item.ts'

/** What deciding adds to a draw. */
export type Decision = { signature: string; winner: number; decidedAt: string }

/**
 * The outcome of sealing: written; a list for that month already exists (and stays unchanged); or the group has
 * changed, or is being changed, since it was read.
 */
type SealOutcome = 'sealed' | 'there' | 'group-changed'

/**
 * A page of one shard's draws, in ascending order by group; `next` is where the next page starts, null at the end.
 */
export type DrawPage = { draws: Draw[]; next: string | null }
/** The same, of draws reduced to lines. */
type LinePage = { lines: DrawLine[]; next: string | null }

const outcomeOf = (fault: unknown): SealOutcome => {
  const [draw, group] = cancellationCodes(fault)
  if (draw === 'ConditionalCheckFailed') return 'there'
  const changing = ['ConditionalCheckFailed', 'TransactionConflict']
  if (changing.includes(group ?? '') || draw === 'TransactionConflict') return 'group-changed'
  throw fault
}

/**
 * The draws' items in the table. A list is only ever written where there is none, and changed once, when it is
 * decided; nothing replaces or deletes it.
 */
export const drawStore = (table: Table) => {
  const { client, tableName: TableName } = table

  const queryShard = async (
    month: string,
    shard: number,
    Limit: number,
    after: string | undefined,
    projection?: { ProjectionExpression: string; ExpressionAttributeNames: Record<string, string> },
  ) => {
    const pk = drawsPartition(month, shard)
    const { items, next } = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
        Limit,
        ...projection,
      },
      after === undefined ? undefined : { pk, sk: after },
    )
    return { items, next: next === undefined ? null : String(next['sk']) }
  }

  return {
    /** A group's draw in a month, or undefined. Strongly consistent. */
    get: (groupId: string, month: string): Promise<Draw | undefined> =>
      getItem(table, keys.draw(month, groupId), parseDrawItem),

    /** A month's draws in one shard, in ascending order by group. Strongly consistent. */
    listShard: async (month: string, shard: number, limit: number, after?: string): Promise<DrawPage> => {
      const { items, next } = await queryShard(month, shard, limit, after)
      return { draws: items.map(parseDrawItem), next }
    },

    /** A month's draws in one shard, reduced to lines; otherwise like `listShard`. */
    listLines: async (month: string, shard: number, limit: number, after?: string): Promise<LinePage> => {
      const { items, next } = await queryShard(month, shard, limit, after, {
        ProjectionExpression: 'sk, commitment, #state, #list',
        ExpressionAttributeNames: { '#state': 'state', '#list': 'list' },
      })
      return { lines: items.map(parseDrawLine), next }
    },

    /**
     * Writes a list and the change to its group, both or neither: the list only if there is none, the group only if
     * it was not written since it was read (its `n` is unchanged). Returns the outcome; throws for other faults.
     */
    seal: async (draw: Draw, groupAfter: Group): Promise<SealOutcome> => {
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              { Put: { TableName, Item: drawItem(draw), ConditionExpression: 'attribute_not_exists(pk)' } },
              { Put: groupPut(TableName, groupAfter) },
            ],
          }),
        )
        return 'sealed'
      } catch (fault) {
        return outcomeOf(fault)
      }
    },

    /**
     * Adds the decision to a list that awaits it. Returns null on success, otherwise the stored draw, which does not
     * await a decision or has another commitment.
     */
    decide: (draw: Draw, { signature, winner, decidedAt }: Decision): Promise<Draw | null> =>
      itemBefore(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.draw(draw.month, draw.groupId),
            UpdateExpression:
              'SET #state = :decided, signature = :signature, winner = :winner, decidedAt = :at',
            ConditionExpression: '#state = :sealed AND commitment = :commitment',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':decided': 'decided',
              ':sealed': 'sealed',
              ':commitment': draw.commitment,
              ':signature': signature,
              ':winner': winner,
              ':at': decidedAt,
            },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
        parseDrawItem,
      ),
  }
}
export type DrawStore = ReturnType<typeof drawStore>
