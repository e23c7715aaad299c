import { createHash } from 'node:crypto'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Table } from '../../platform/table/client.ts'
import { isWritten } from '../../platform/table/conditional-write.ts'
import { getItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'

/** The item's format version; a format change needs a new version and an upgrade below. */
const operatorVersion = 1

const storedOperator = z.object({ v: z.literal(operatorVersion), first: z.set(z.string()) })

/** A call among an operator's first ones, in 12 characters. */
const nameOf = (dealerId: string, callId: string): string =>
  createHash('sha256').update(`${dealerId}#${callId}`).digest('base64url').slice(0, 12)

/** Operators' first calls: while there are fewer than so many, an operator is new. */
export const operatorStore = (table: Table) => ({
  /**
   * Whether a call was among the first of its operator. Strongly consistent.
   */
  wasAmongFirst: async (
    operator: string,
    { dealerId, callId }: { dealerId: string; callId: string },
  ): Promise<boolean> => {
    const known = await getItem(table, keys.operator(operator), (item) => z.parse(storedOperator, item))
    return known?.first.has(nameOf(dealerId, callId)) === true
  },

  /**
   * Whether a call is among the first `limit` of its operator; it is counted once, however often it is asked. Strongly
   * consistent.
   */
  isAmongFirst: async (
    operator: string,
    { dealerId, callId }: { dealerId: string; callId: string },
    limit: number,
  ): Promise<boolean> => {
    if (limit === 0) return false
    const name = nameOf(dealerId, callId)
    const known = await getItem(table, keys.operator(operator), (item) => z.parse(storedOperator, item))
    if (known?.first.has(name)) return true
    if ((known?.first.size ?? 0) >= limit) return false
    return isWritten(
      table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.operator(operator),
          UpdateExpression: 'SET v = :v ADD #first :call',
          ConditionExpression:
            'attribute_not_exists(#first) OR size(#first) < :limit OR contains(#first, :name)',
          ExpressionAttributeNames: { '#first': 'first' },
          ExpressionAttributeValues: {
            ':v': operatorVersion,
            ':call': new Set([name]),
            ':limit': limit,
            ':name': name,
          },
        }),
      ),
    )
  },
})
export type OperatorStore = ReturnType<typeof operatorStore>
