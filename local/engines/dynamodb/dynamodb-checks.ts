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

/** A step of a transaction: the action that IAM checks for it, its table, and the step itself. */
type Step = { action: string; table: string; step: Json }

/**
 * The permissions IAM checks before DynamoDB performs an operation: on the table, the index a query names, each step
 * of a transaction under its own action, and each table of a batch. Each step is checked twice, with its own partition
 * key and with those of the whole transaction, because AWS does not document which of the two it does. Undefined for
 * an unknown operation.
 */
export const dynamoDbChecks = (
  operation: string,
  input: Json,
  place: AwsEnvironment,
  hashKeys: HashKeys,
): readonly PermissionCheck[] | undefined => {
  const tableArn = (table: string) =>
    `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${nameOf(table)}`

  const check = (
    action: string,
    table: string,
    parts: readonly unknown[],
    enclosing?: string,
  ): PermissionCheck => {
    const index = parts.map((part) => textField(part, 'IndexName')).find((name) => name !== undefined)
    return {
      action: `dynamodb:${action}`,
      resource: index === undefined ? tableArn(table) : `${tableArn(table)}/index/${index}`,
      context: {
        keys: ['dynamodb:LeadingKeys', 'dynamodb:EnclosingOperation'],
        values: async () => {
          const names = await hashKeys(nameOf(table))
          const hashKey = names.get(index ?? '') ?? ''
          const values = [...new Set(parts.flatMap((part) => leadingKeys(part, hashKey)))]
          return {
            ...(values.length > 0 ? { 'dynamodb:LeadingKeys': values } : {}),
            ...(enclosing === undefined ? {} : { 'dynamodb:EnclosingOperation': enclosing }),
          }
        },
      },
    }
  }

  const stepChecks = (steps: readonly Step[]): PermissionCheck[] => [
    ...steps.map(({ action, table, step }) => ({
      ...check(action, table, [step], operation),
      leadingKeysOf: 'step' as const,
    })),
    ...steps.map(({ action, table }) => {
      const sameTable = steps.filter((other) => nameOf(other.table) === nameOf(table))
      const all = sameTable.map(({ step }) => step)
      return { ...check(action, table, all, operation), leadingKeysOf: 'transaction' as const }
    }),
  ]

  const actions = transactions.get(operation)
  if (actions) {
    const steps = listField(input, 'TransactItems').flatMap((item) =>
      Object.entries(actions).flatMap(([name, action]): Step[] => {
        const step = fieldOf(item, name)
        return isRecord(step) ? [{ action, table: textField(step, 'TableName') ?? '', step }] : []
      }),
    )
    return stepChecks(steps)
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const tables = fieldOf(input, 'RequestItems')
    return isRecord(tables)
      ? Object.entries(tables).map(([table, part]) => check(operation, table, [part]))
      : []
  }
  if (atTable.has(operation)) return [check(operation, textField(input, 'TableName') ?? '', [input])]
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
