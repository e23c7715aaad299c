import type { PermissionCheck } from '../front/aws-call.ts'
import { fieldOf, isRecord, type Json, listField, textField } from '../front/json.ts'
import { leadingKeys } from './leading-keys.ts'

/** The partition key names of a table and its indexes, by index name; the table's own is under ''. */
export type HashKeys = (tableName: string) => Promise<ReadonlyMap<string, string>>

export type AwsEnvironment = { region: string; accountId: string }

const atTable = new Set([
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'CreateTable',
  'DescribeTable',
  'UpdateTable',
  'DeleteTable',
  'DescribeTimeToLive',
  'UpdateTimeToLive',
  'DescribeContinuousBackups',
  'UpdateContinuousBackups',
])
const atAccount = new Set(['ListTables', 'DescribeLimits', 'DescribeEndpoints', 'ListStreams'])
const atStream = new Set(['DescribeStream', 'GetShardIterator', 'GetRecords'])

const transactions = new Map<string, Readonly<Record<string, string>>>([
  [
    'TransactWriteItems',
    { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem' },
  ],
  ['TransactGetItems', { Get: 'GetItem' }],
])

/** The table's name, whether the request gave a name or an ARN. */
const nameOf = (tableNameOrArn: string) =>
  /^arn:.*:table\/([^/]+)/.exec(tableNameOrArn)?.[1] ?? tableNameOrArn

/**
 * The permissions IAM checks before DynamoDB performs an operation: on the table, the index a query names, each part
 * of a transaction under its own action, and each table of a batch. Undefined for an unknown operation.
 */
export const dynamoDbChecks = (
  operation: string,
  input: Json,
  place: AwsEnvironment,
  hashKeys: HashKeys,
): readonly PermissionCheck[] | undefined => {
  const tableArn = (table: string) =>
    `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${nameOf(table)}`

  const check = (action: string, table: string, part: unknown, enclosing?: string): PermissionCheck => {
    const index = textField(part, 'IndexName')
    return {
      action: `dynamodb:${action}`,
      resource: index === undefined ? tableArn(table) : `${tableArn(table)}/index/${index}`,
      context: {
        keys: ['dynamodb:LeadingKeys', 'dynamodb:EnclosingOperation'],
        values: async () => {
          const names = await hashKeys(nameOf(table))
          const values = leadingKeys(part, names.get(index ?? '') ?? '')
          return {
            ...(values.length > 0 ? { 'dynamodb:LeadingKeys': values } : {}),
            ...(enclosing === undefined ? {} : { 'dynamodb:EnclosingOperation': enclosing }),
          }
        },
      },
    }
  }

  const parts = transactions.get(operation)
  if (parts) {
    return listField(input, 'TransactItems').flatMap((item) =>
      Object.entries(parts).flatMap(([name, action]) => {
        const part = fieldOf(item, name)
        return isRecord(part) ? [check(action, textField(part, 'TableName') ?? '', part, operation)] : []
      }),
    )
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const tables = fieldOf(input, 'RequestItems')
    return isRecord(tables)
      ? Object.entries(tables).map(([table, part]) => check(operation, table, part))
      : []
  }
  if (atTable.has(operation)) return [check(operation, textField(input, 'TableName') ?? '', input)]
  if (atAccount.has(operation)) return [{ action: `dynamodb:${operation}`, resource: '*' }]
  if (atStream.has(operation)) return [{ action: `dynamodb:${operation}`, resource: streamArn(input, place) }]
  return undefined
}

/** The engine's streams have ARNs with its own account; an iterator contains the table's name in base64. */
const streamArn = (input: Json, place: AwsEnvironment): string => {
  const iterator = Buffer.from(textField(input, 'ShardIterator') ?? '', 'base64').toString()
  const table =
    /:table\/([^/]+)\/stream/.exec(textField(input, 'StreamArn') ?? '')?.[1] ??
    /"table_name":"([^"]+)"/.exec(iterator)?.[1] ??
    'unknown'
  return `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${table}/stream/local`
}
