import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** Queries the index of problems for 20 items, and returns them as the client provides them. */
export const queryTwenty = async (
  client: DynamoDBClient,
  { pathParameters }: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { Items } = await client.send(
    new QueryCommand({
      TableName: process.env['TABLE_NAME'],
      IndexName: 'problems-by-dealer',
      KeyConditionExpression: 'problems = :partition',
      ExpressionAttributeValues: { ':partition': { S: `${pathParameters?.['dealerId']}#open` } },
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
