import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Delivery, deliveryItem } from '../alert/delivery-item.ts'

export type DeliveryStore = {
  /** Keeps an event; one that is there stays as it first came. */
  put: (delivery: Delivery) => Promise<void>
}

/** The delivery events' items in the table. */
export const deliveryStore = (table: {
  client: DynamoDBDocumentClient
  tableName: string
}): DeliveryStore => ({
  put: async (delivery) => {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.tableName,
          Item: deliveryItem(delivery),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault
    }
  },
})
