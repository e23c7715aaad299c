import { BatchGetItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import { queryTwenty } from './query-twenty.ts'

const client = new DynamoDBClient({})
const TableName = process.env['TABLE_NAME'] ?? ''
const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } })
let isFirst = true

/**
 * The baseline of the problem list: the requests that it makes, as it makes them. The first call reads who asks, their dealer,
 * and what the problems' questionnaires and brands are, which a function knows from then on; each reads 20 problems.
 */
export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
  const knows = !isFirst
  isFirst = false
  const { sub } = event.requestContext.authorizer.jwt.claims
  if (!knows) {
    await client.send(
      new GetItemCommand({
        ...{ TableName, ConsistentRead: true },
        Key: key(`PERSON#${String(sub)}`, 'ACCESS'),
      }),
    )
    await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [TableName]: { Keys: [key(`DEALER#${event.pathParameters?.['dealerId']}`, 'SETTINGS')] },
        },
      }),
    )
  }
  const answer = await queryTwenty(client, event)
  if (!knows)
    await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [TableName]: {
            Keys: [key('QUESTIONNAIRE#seat-after-service', 'VERSION#3'), key('BRANDS', 'SETTINGS')],
          },
        },
      }),
    )
  return answer
}
