import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

const client = new DynamoDBClient({})
const TableName = process.env['TABLE_NAME']

/**
 * What the intake is measured against: the least that takes a body and stores it. Parses the body, puts one item of
 * the same size into the same index, answers. It checks nothing.
 */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { dealerId = '', callId = '' } = event.pathParameters ?? {}
  const { kind, outcome, ...content } = JSON.parse(event.body ?? '')
  const at = new Date().toISOString()
  await client.send(
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
  return {
    statusCode: 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ callId, dealerId, receivedAt: at }),
  }
}
