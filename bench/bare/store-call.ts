import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/**
 * Puts one item with a call's size and index entry, reads its customer's item in parallel, and responds as the service
 * does: the minimum that any intake does.
 */
export const storeCall = async (
  client: DynamoDBClient,
  { pathParameters }: APIGatewayProxyEventV2,
  { kind, outcome, ...content }: { kind: string; outcome: string; customer: { ref: string } },
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { dealerId = '', callId = '' } = pathParameters ?? {}
  const at = new Date().toISOString()
  const TableName = process.env['TABLE_NAME']
  const customer = { pk: { S: `DEALER#${dealerId}` }, sk: { S: `CUSTOMER#${content.customer.ref}` } }
  const put = client.send(
    new PutItemCommand({
      TableName,
      Item: {
        pk: { S: `DEALER#${dealerId}` },
        sk: { S: `CALL#${callId}` },
        at: { S: at },
        month: { S: `${dealerId}#${at.slice(0, 7)}` },
        kind: { S: kind },
        outcome: { S: outcome },
        content: { S: JSON.stringify(content) },
      },
    }),
  )
  await Promise.all([put, client.send(new GetItemCommand({ TableName, Key: customer }))])
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ callId, dealerId, receivedAt: at }),
  }
}
