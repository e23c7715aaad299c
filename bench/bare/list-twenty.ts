import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { queryTwenty } from './query-twenty.ts'

const client = new DynamoDBClient({})

/** The baseline of the problem list: the minimum that reads 20 items. */
export const handler = (event: APIGatewayProxyEventV2) => queryTwenty(client, event)
