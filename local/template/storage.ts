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
