import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { keys } from '../platform/table/keys.ts'
import { closingContent } from './call-content.ts'

const closingItem = z.object({
  v: z.literal(1),
  endedAt: z.optional(z.string()),
  said: closingContent.shape.said,
  recording: closingContent.shape.recording,
  closedAt: z.string(),
  by: z.enum(['caller', 'sweep']),
  print: z.string(),
})

/** The end of a call: told by the caller, or taken as it stands by the sweep (then without `endedAt`). */
export type Closing = Omit<z.output<typeof closingItem>, 'v'>

export const parseClosing = (item: unknown): Closing => {
  const { v: _, ...closing } = z.parse(closingItem, item)
  return closing
}

/** Whether an item of a case is its closing. */
export const isClosing = (item: Record<string, unknown>): boolean => String(item['sk']).endsWith('#CLOSING')

export const closingStore = (client: DynamoDBDocumentClient, TableName: string) => ({
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
