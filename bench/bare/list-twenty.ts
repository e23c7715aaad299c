import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

const client = new DynamoDBClient({})
const TableName = process.env['TABLE_NAME']

/**
 * What the problem list is measured against: the least that reads 20 items. Queries the same index and answers the
 * items as the client gives them.
 */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const { dealerId = '' } = event.pathParameters ?? {}
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'problems-by-dealer',
      KeyConditionExpression: 'problems = :partition',
      ExpressionAttributeValues: { ':partition': { S: `${dealerId}#open` } },
      ScanIndexForward: false,
      Limit: 20,
    }),
  )
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ items: Items, next: null }),
  }
}
