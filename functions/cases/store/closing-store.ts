import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../platform/table/client.ts'
import { keys } from '../../platform/table/keys.ts'
import type { Closing } from '../call/closing-item.ts'

export const closingStore = ({ client, tableName: TableName }: Table) => ({
  /** Puts the one closing of a call; false when there is one already. */
  put: async (dealerId: string, callId: string, closing: Closing): Promise<boolean> => {
    try {
      await client.send(
        new PutCommand({
          TableName,
          Item: { ...keys.closing(dealerId, callId), v: 1, ...closing },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
      return true
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return false
      throw fault
    }
  },
})
export type ClosingStore = ReturnType<typeof closingStore>
