import * as z from 'zod/mini'
import { number, resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** The one table. */
export type TableSpec = {
  name: string
  arn: string
  streamArn: string
  /** The attribute that is its partition key. */
  partitionKey: string
  /** Its CloudFormation properties, with the name filled in. */
  properties: Readonly<Record<string, unknown>>
}

export type QueueSpec = { name: string; arn: string; url: string; retentionSeconds: number }

const tableProperties = z.looseObject({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
})

/** The table with its indexes and stream. */
export const tableOf = (resources: readonly Resource[]): TableSpec => {
  const types = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table']
  const [only, ...others] = resourcesOf(resources, types, tableProperties)
  if (!only || others.length > 0) throw new Error('The local run supports exactly one table')
  const { resource, properties } = only
  return {
    name: resource.ref,
    arn: resource.attribute('Arn'),
    streamArn: resource.attribute('StreamArn'),
    partitionKey: properties.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
    properties: { ...properties, TableName: resource.ref },
  }
}

const queueProperties = z.object({ MessageRetentionPeriod: z._default(number, 345_600) })

export const queuesOf = (resources: readonly Resource[]): readonly QueueSpec[] =>
  resourcesOf(resources, ['AWS::SQS::Queue'], queueProperties).map(({ resource, properties }) => ({
    name: resource.attribute('QueueName'),
    arn: resource.attribute('Arn'),
    url: resource.attribute('QueueUrl'),
    retentionSeconds: properties.MessageRetentionPeriod,
  }))

/** The event buses' names, the account's own `default` first. */
export const busesOf = (resources: readonly Resource[]): readonly string[] => [
  'default',
  ...resources.filter(({ type }) => type === 'AWS::Events::EventBus').map(({ ref }) => ref),
]

/** A bucket, with what its lifecycle deletes and whether it reports created objects. */
export type BucketSpec = {
  name: string
  arn: string
  expirations: readonly { prefix: string; days: number }[]
  uploadsEndAfterDays: number | undefined
  reports: boolean
  /** The methods that pages of other origins may use, and from which origins. */
  cors: readonly { methods: readonly string[]; origins: readonly string[] }[]
}

// Strict: a rule that the local run does not follow must not be there unnoticed.
const lifecycleRule = z.strictObject({
  Id: z.optional(z.string()),
  Prefix: z.optional(z.string()),
  Status: z.literal('Enabled'),
  ExpirationInDays: z.optional(number),
  // Here a bucket keeps no earlier versions.
  NoncurrentVersionExpiration: z.optional(z.object({ NoncurrentDays: number })),
  AbortIncompleteMultipartUpload: z.optional(z.object({ DaysAfterInitiation: number })),
})

const corsRule = z.strictObject({
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  AllowedHeaders: z.optional(z.array(z.string())),
  MaxAge: z.optional(number),
})

const bucketProperties = z.looseObject({
  CorsConfiguration: z.optional(z.object({ CorsRules: z.array(corsRule) })),
  LifecycleConfiguration: z.optional(z.object({ Rules: z.array(lifecycleRule) })),
  NotificationConfiguration: z.optional(
    z.strictObject({ EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.boolean() }) }),
  ),
})

/** The buckets. */
export const bucketsOf = (resources: readonly Resource[]): readonly BucketSpec[] =>
  resourcesOf(resources, ['AWS::S3::Bucket'], bucketProperties).map(({ resource, properties }) => {
    const rules = properties.LifecycleConfiguration?.Rules ?? []
    return {
      name: resource.ref,
      arn: resource.attribute('Arn'),
      expirations: rules.flatMap(({ Prefix = '', ExpirationInDays: days }) =>
        days === undefined ? [] : [{ prefix: Prefix, days }],
      ),
      uploadsEndAfterDays: rules.find((rule) => rule.AbortIncompleteMultipartUpload)
        ?.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
      cors: (properties.CorsConfiguration?.CorsRules ?? []).map(({ AllowedMethods, AllowedOrigins }) => ({
        methods: AllowedMethods,
        origins: AllowedOrigins,
      })),
      reports: properties.NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled ?? false,
    }
  })
