import { AwsError } from '../front/aws-error.ts'
import type { ParseCall } from '../front/aws-call.ts'
import { dynamoDbChecks, type HashKeys, type AwsEnvironment } from './dynamodb-checks.ts'
import { engineHeaders } from '../processes/engine-headers.ts'
import { createForward, type Forward } from '../front/forward.ts'
import { fieldOf, isRecord, listField, recordOf, textField } from '../front/json.ts'

const target = /^DynamoDB(?:Streams)?_20120810\.(\w+)$/

/** Asks the engine for the partition key names, once per table. */
const createHashKeys = (engine: Forward): HashKeys => {
  const known = new Map<string, ReadonlyMap<string, string>>()
  const hashOf = (described: unknown): string =>
    listField(described, 'KeySchema').flatMap((key) =>
      textField(key, 'KeyType') === 'HASH' ? (textField(key, 'AttributeName') ?? []) : [],
    )[0] ?? ''
  return async (tableName) => {
    const old = known.get(tableName)
    if (old) return old
    const body = Buffer.from(JSON.stringify({ TableName: tableName }))
    const answer = await engine.post('/', engineHeaders('DynamoDB_20120810.DescribeTable'), body)
    const table = fieldOf(recordOf(answer.body.toString()), 'Table')
    const indexes = [
      ...listField(table, 'GlobalSecondaryIndexes'),
      ...listField(table, 'LocalSecondaryIndexes'),
    ]
    const names = new Map(indexes.map((index) => [textField(index, 'IndexName') ?? '', hashOf(index)]))
    names.set('', hashOf(table))
    if (isRecord(table)) known.set(tableName, names)
    return names
  }
}

/** DynamoDB and its streams: parsed as far as IAM needs it, then forwarded to the embedded engine. */
export const createDynamoDbFront = (options: {
  url: string
  place: AwsEnvironment
}): { read: ParseCall; close: () => void } => {
  const engine = createForward(options.url, 30_000)
  const hashKeys = createHashKeys(engine)
  const read: ParseCall = ({ headers, body }) => {
    const given = String(headers['x-amz-target'])
    const action = target.exec(given)?.[1] ?? ''
    let input: unknown
    try {
      input = JSON.parse(body.toString())
    } catch {
      throw new AwsError('SerializationException', 'Unexpected token in the request')
    }
    const checks = isRecord(input) ? dynamoDbChecks(action, input, options.place, hashKeys) : undefined
    if (!checks)
      throw new AwsError('UnknownOperationException', `The local DynamoDB does not offer ${action || given}`)
    return {
      service: 'dynamodb',
      action,
      checks,
      text: () => body.toString(),
      run: () => engine.post('/', engineHeaders(given), body),
    }
  }
  return { read, close: engine.close }
}
