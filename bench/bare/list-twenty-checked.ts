import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import { keys } from '../../functions/directory/keys.ts'
import { problemsOperations } from '../../functions/problems/operations.ts'
import { queryTwenty } from './query-twenty.ts'

const client = new DynamoDBClient({})

/**
 * What of the problem list's first call is not the service yet: the bare query, behind middy, after the query string
 * was held against the contract, and after the read of the dealer, whose language and zone a list is in.
 */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  async (event) => {
    z.parse(problemsOperations.listProblems.query, event.queryStringParameters ?? {})
    const { pk, sk } = keys.dealer(event.pathParameters?.['dealerId'] ?? '')
    await client.send(
      new GetItemCommand({ TableName: process.env['TABLE_NAME'], Key: { pk: { S: pk }, sk: { S: sk } } }),
    )
    return queryTwenty(client, event)
  },
)
