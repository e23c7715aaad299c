import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import type { Table } from '../../platform/table/client.ts'
import { indexes, keys, monthPartition } from '../../platform/table/keys.ts'
import { outcomes } from '../call/call-content.ts'
import { callIdsOf, callItem, type NewCall, parseCallItem, type StoredCall } from '../call/call-item.ts'

const listed = z.object({
  pk: z.string(),
  sk: z.string(),
  at: z.string(),
  kind: callKind,
  outcome: z.enum(outcomes),
  problemAt: z.optional(z.string()),
})

/** A place in a month's list: the last call of the page before. */
export const callPosition = z.strictObject({ at: z.string(), callId: z.string() })
export type CallPosition = z.output<typeof callPosition>

/** The calls' items in the table. */
export const callStore = ({ client, tableName }: Table) => ({
  /**
   * Puts a call unless its id is taken, by one conditional put. Answers the call that was there before, or null
   * when this one is now there. Marshalled here and not by the document client, which takes a function that has just
   * started 3 ms more.
   */
  put: async (call: NewCall): Promise<StoredCall | null> => {
    try {
      await client.send(
        new PutItemCommand({
          TableName: tableName,
          Item: marshall(callItem(call), { removeUndefinedValues: true }),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      )
      return null
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException && fault.Item)
        return parseCallItem(unmarshall(fault.Item))
      throw fault
    }
  },

  /** A call by its id, or undefined. Strongly consistent. */
  get: async (dealerId: string, callId: string): Promise<StoredCall | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: keys.call(dealerId, callId), ConsistentRead: true }),
    )
    return Item && parseCallItem(Item)
  },

  /** The calls received in a month, newest first. Eventually consistent. */
  listMonth: async (dealerId: string, month: string, limit: number, after: CallPosition | undefined) => {
    const partition = monthPartition(dealerId, month)
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: indexes.callsByMonth.name,
        KeyConditionExpression: '#month = :month',
        ExpressionAttributeNames: { '#month': indexes.callsByMonth.pk },
        ExpressionAttributeValues: { ':month': partition },
        ScanIndexForward: false,
        Limit: limit,
        ...(after && {
          ExclusiveStartKey: {
            pk: `DEALER#${dealerId}`,
            sk: `CALL#${after.callId}`,
            month: partition,
            at: after.at,
          },
        }),
      }),
    )
    const items = z.parse(z.array(listed), Items).map((item) => ({
      callId: callIdsOf(item).callId,
      receivedAt: item.at,
      kind: item.kind,
      outcome: item.outcome,
      problem: item.problemAt !== undefined,
    }))
    const last = items.at(-1)
    return { items, next: LastEvaluatedKey && last ? { at: last.receivedAt, callId: last.callId } : null }
  },
})
export type CallStore = ReturnType<typeof callStore>
