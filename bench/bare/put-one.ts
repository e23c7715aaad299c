import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { storeCall } from './store-call.ts'

const client = new DynamoDBClient({})

/** The baseline of the intake: the minimum that accepts a body and stores it, without validation. */
export const handler = (event: APIGatewayProxyEventV2) =>
  storeCall(client, event, JSON.parse(event.body ?? ''))
