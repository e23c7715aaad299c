import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { storeCall } from './store-call.ts'

const client = new DynamoDBClient({})

/** What the intake is measured against: the least that takes a body and stores it. It checks nothing. */
export const handler = (event: APIGatewayProxyEventV2) =>
  storeCall(client, event, JSON.parse(event.body ?? ''))
