import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { queryTwenty } from './query-twenty.ts'

const client = new DynamoDBClient({})

/** What the problem list is measured against: the least that reads 20 items. */
export const handler = (event: APIGatewayProxyEventV2) => queryTwenty(client, event)
