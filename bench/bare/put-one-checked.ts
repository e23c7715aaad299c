import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import { callContent } from '../../functions/cases/call/call-content.ts'
import { keys } from '../../functions/directory/keys.ts'
import { storeCall } from './store-call.ts'

const client = new DynamoDBClient({})
const TableName = process.env['TABLE_NAME'] ?? ''

const stringKey = ({ pk, sk }: { pk: string; sk: string }) => ({ pk: { S: pk }, sk: { S: sk } })

/**
 * What of the intake's first call is not the service yet: the bare put, behind middy, after the body was held against
 * the contract, and after the one read that a function which knows no dealer yet cannot do without. Classifies
 * nothing.
 */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  async (event) => {
    const content = z.parse(callContent, JSON.parse(event.body ?? ''))
    const [questionnaireId = '', version] = content.questionnaire.split('@')
    const read = [
      keys.dealer(event.pathParameters?.['dealerId'] ?? ''),
      keys.questionnaire(questionnaireId, Number(version)),
      keys.brands(),
    ]
    await client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: read.map(stringKey) } } }),
    )
    return storeCall(client, event, content)
  },
)
