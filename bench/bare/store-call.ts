import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** What stands for a hash of the customer's number, which the bare handler does not make. */
const hash = 'bench-hash-of-22-chars'

/**
 * Puts one item with a call's size and index entry, reads in parallel whatever stands against calling its customer
 * (under the reference, under reference and number, and under the number), and responds as the service does: the minimum
 * that any intake does.
 */
export const storeCall = async (
  client: DynamoDBClient,
  { pathParameters }: APIGatewayProxyEventV2,
  { kind, outcome, ...content }: { kind: string; outcome: string; customer: { ref: string } },
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { dealerId = '', callId = '' } = pathParameters ?? {}
  const at = new Date().toISOString()
  const TableName = process.env['TABLE_NAME'] ?? ''
  const pk = { S: `DEALER#${dealerId}` }
  const customer = `CUSTOMER#${content.customer.ref}`
  const Keys = [customer, `${customer}~${hash}`, `SUPPRESSED#${hash}`].map((sk) => ({ pk, sk: { S: sk } }))
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
  await Promise.all([put, client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }))])
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ callId, dealerId, receivedAt: at }),
  }
}
