import * as z from 'zod/mini'
import { callEngine } from './call-engine.ts'

const key = z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })
const index = z.object({
  IndexName: z.string(),
  KeySchema: z.array(key),
  Projection: z.object({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.optional(z.array(z.string())),
  }),
})
const indexes = z.optional(z.array(index))

/** The CloudFormation properties of `AWS::DynamoDB::GlobalTable` and `AWS::DynamoDB::Table` that are used here. */
const tableProperties = z.object({
  TableName: z.string(),
  KeySchema: z.array(key),
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: indexes,
  LocalSecondaryIndexes: indexes,
  StreamSpecification: z.optional(z.object({ StreamViewType: z.string() })),
  TimeToLiveSpecification: z.optional(
    z.object({ AttributeName: z.optional(z.string()), Enabled: z._default(z.boolean(), true) }),
  ),
})
type TableProperties = z.output<typeof tableProperties>

const described = z.object({ Table: tableProperties })
/** Everything about a table that its data depends on, one fact per line of text. */
const shapeOf = (table: TableProperties): Set<string> => {
  const keys = (all: readonly z.output<typeof key>[]) =>
    all.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).join(', ')
  const keyNames = [
    table,
    ...(table.GlobalSecondaryIndexes ?? []),
    ...(table.LocalSecondaryIndexes ?? []),
  ].flatMap(({ KeySchema }) => KeySchema.map(({ AttributeName }) => AttributeName))
  return new Set([
    `keys: ${keys(table.KeySchema)}`,
    ...table.AttributeDefinitions.filter(({ AttributeName }) => keyNames.includes(AttributeName)).map(
      ({ AttributeName, AttributeType }) => `type of ${AttributeName}: ${AttributeType}`,
    ),
    ...[...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])].map(
      ({ IndexName, KeySchema, Projection: { ProjectionType, NonKeyAttributes = [] } }) =>
        `index ${IndexName}: ${keys(KeySchema)}; ${ProjectionType} ${NonKeyAttributes.toSorted().join(', ')}`,
    ),
    `stream: ${table.StreamSpecification?.StreamViewType ?? 'none'}`,
  ])
}

const minus = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].filter((fact) => !others.has(fact))

const isMissing = (fault: unknown) => fault instanceof Error && fault.name === 'ResourceNotFoundException'

const describe = async (url: string, TableName: string): Promise<TableProperties | undefined> => {
  try {
    return z.parse(described, await callEngine(url, 'DescribeTable', { TableName })).Table
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/**
 * Creates the table in the template, or compares an existing one with it. Returns whether it was created; throws if
 * an existing table has different keys, indexes or stream settings.
 */
export const createTable = async (options: { url: string; table: unknown }): Promise<boolean> => {
  const { url } = options
  const wanted = z.parse(tableProperties, options.table)
  const { TimeToLiveSpecification: ttl, StreamSpecification: stream, ...rest } = wanted
  const found = await describe(url, wanted.TableName)
  if (found) {
    const [is, should] = [shapeOf(found), shapeOf(wanted)]
    const differences = [...minus(should, is), ...minus(is, should).map((fact) => `not ${fact}`)]
    if (differences.length > 0)
      throw new Error(
        `The table ${wanted.TableName} of an earlier run no longer matches the templates ` +
          `(now ${differences.join('; ')}). Start with --fresh, which deletes its data.`,
      )
  } else {
    await callEngine(url, 'CreateTable', {
      ...rest,
      BillingMode: 'PAY_PER_REQUEST',
      ...(stream
        ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } }
        : {}),
    })
  }
  if (ttl?.AttributeName !== undefined)
    await callEngine(url, 'UpdateTimeToLive', {
      TableName: wanted.TableName,
      TimeToLiveSpecification: { AttributeName: ttl.AttributeName, Enabled: ttl.Enabled },
    })
  return !found
}
