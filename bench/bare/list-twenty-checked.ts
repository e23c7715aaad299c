import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import { keys } from '../../functions/platform/table/keys.ts'
import { problemsOperations } from '../../functions/problems/operations.ts'

const client = new DynamoDBClient({})
const TableName = process.env['TABLE_NAME']

/**
 * What of the problem list's first call is none of our code: the bare query, behind middy, after zod has held the
 * query string against the contract, and after the read of the dealer, whose language and zone a list is in.
 */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  async (event) => {
    const { dealerId = '' } = event.pathParameters ?? {}
    const asked = z.parse(problemsOperations.listProblems.query, event.queryStringParameters ?? {})
    const { pk, sk } = keys.dealer(dealerId)
    await client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }))
    const { Items } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'problems-by-dealer',
        KeyConditionExpression: 'problems = :partition',
        ExpressionAttributeValues: { ':partition': { S: `${dealerId}#open` } },
        ScanIndexForward: false,
        Limit: asked.limit,
      }),
    )
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items: Items, next: null }),
    }
  },
)
