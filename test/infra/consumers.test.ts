import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { onlyResourceOf, readable, resourcesOf, synthesize } from './synthesize.ts'

const { storage, service } = synthesize()
const words = (value: unknown) => readable(value, storage)

const mappingProperties = z.looseObject({
  FunctionName: z.unknown(),
  EventSourceArn: z.unknown(),
  FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
})

const mappings = new Map(
  resourcesOf(service, 'AWS::Lambda::EventSourceMapping', mappingProperties).map(({ properties }) => [
    words(properties.FunctionName),
    properties,
  ]),
)

describe('the stream', () => {
  test("has two readers, which is DynamoDB's own limit", () => {
    expect([...mappings.keys()].toSorted()).toEqual([
      'alertsalertsonproblemfunction',
      'callscallsoncallfunction',
    ])
  })

  test.each([...mappings])(
    '%s fails single records, bisects, and gives up into its queue',
    (name, properties) => {
      expect(properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        StartingPosition: 'TRIM_HORIZON',
      })
      expect(words(properties.EventSourceArn)).toBe('table.StreamArn')
      expect(words(properties.DestinationConfig.OnFailure.Destination)).toMatch(
        new RegExp(`${name.replace(/^alerts|^calls|function$/g, '')}deadlettersqueue\\.Arn$`),
      )
    },
  )

  test('alerting gets calls that have just become problems, and gives them up to the sweep after 15 minutes', () => {
    const properties = mappings.get('alertsalertsonproblemfunction')
    expect(JSON.parse(properties?.FilterCriteria.Filters[0].Pattern ?? '')).toEqual({
      dynamodb: {
        NewImage: { problemAt: { S: [{ exists: true }] } },
        OldImage: { problemAt: { S: [{ exists: false }] } },
      },
    })
    expect(properties).toMatchObject({
      MaximumRecordAgeInSeconds: 900,
      MaximumRetryAttempts: 10,
      ParallelizationFactor: 10,
    })
  })

  test('following up gets everything of a call, and gives up within the 24 hours that the stream keeps', () => {
    const properties = mappings.get('callscallsoncallfunction')
    expect(JSON.parse(properties?.FilterCriteria.Filters[0].Pattern ?? '')).toEqual({
      dynamodb: { Keys: { sk: { S: [{ prefix: 'CALL#' }] } } },
    })
    expect(properties).toMatchObject({ MaximumRecordAgeInSeconds: 23 * 3600 })
  })
})

const queueProperties = z.looseObject({ QueueName: z.string(), RedrivePolicy: z.unknown().optional() })
const queues = resourcesOf(service, 'AWS::SQS::Queue', queueProperties)

describe('queues', () => {
  const asked = JSON.stringify(
    Object.values(service.Resources).flatMap(({ Properties }) => [
      Properties['DeadLetterConfig'],
      Properties['DestinationConfig'],
      Properties['RedrivePolicy'],
    ]),
  )

  test.each(queues)('$properties.QueueName is a dead-letter queue or has one', ({ id, properties }) => {
    expect(properties.RedrivePolicy !== undefined || asked.includes(id)).toBe(true)
  })

  test.each(queues)('$properties.QueueName is encrypted and keeps 14 days', ({ properties }) => {
    expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 })
  })
})

const functionProperties = z.looseObject({
  DeadLetterConfig: z.object({ TargetArn: z.unknown() }).optional(),
})
const deadLettersOf = (functionArn: string) => {
  const found = resourcesOf(service, 'AWS::Lambda::Function', functionProperties)
  const target = found.find(({ id }) => functionArn === words({ 'Fn::GetAtt': [id, 'Arn'] }))
  return words(target?.properties.DeadLetterConfig?.TargetArn)
}

test("the rule brings our configuration set's events of the default bus to alerts-on-delivery, or to its queue", () => {
  const target = z.object({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) })
  const pattern = z.object({
    source: z.array(z.string()),
    'detail-type': z.array(z.string()),
    detail: z.object({
      mail: z.object({ tags: z.object({ 'ses:configuration-set': z.tuple([z.unknown()]) }) }),
    }),
  })
  const { properties } = onlyResourceOf(
    service,
    'AWS::Events::Rule',
    z.object({ EventBusName: z.undefined().optional(), EventPattern: pattern, Targets: z.tuple([target]) }),
  )
  expect(properties.EventPattern.source).toEqual(['aws.ses'])
  expect(properties.EventPattern['detail-type']).toEqual([
    'Email Sent',
    'Email Delivered',
    'Email Delivery Delayed',
    'Email Bounced',
    'Email Complaint Received',
    'Email Rejected',
  ])
  expect(words(properties.EventPattern.detail.mail.tags['ses:configuration-set'][0])).toBe(
    'mailconfigurationset',
  )
  const [{ Arn, DeadLetterConfig }] = properties.Targets
  expect(words(Arn)).toBe('alertsalertsondeliveryfunction.Arn')
  expect(words(DeadLetterConfig.Arn)).toBe('alertsalertsondeliverydeadlettersqueue.Arn')
  expect(deadLettersOf(words(Arn))).toBe(words(DeadLetterConfig.Arn))
})

test('the schedule starts the sweep every minute and tells it which minute was meant', () => {
  const { properties } = onlyResourceOf(
    service,
    'AWS::Scheduler::Schedule',
    z.looseObject({
      Target: z.looseObject({
        Arn: z.unknown(),
        Input: z.string(),
        DeadLetterConfig: z.object({ Arn: z.unknown() }),
      }),
    }),
  )
  expect(properties).toMatchObject({ Name: 'sweep-problems', ScheduleExpression: 'rate(1 minute)' })
  const { Arn, Input, DeadLetterConfig } = properties.Target
  expect(words(Arn)).toBe('alertsalertsonsweepfunction.Arn')
  expect(JSON.parse(Input)).toEqual({
    schedule: 'sweep-problems',
    scheduledTime: '<aws.scheduler.scheduled-time>',
  })
  expect(words(DeadLetterConfig.Arn)).toBe('alertsalertsonsweepdeadlettersqueue.Arn')
  expect(deadLettersOf(words(Arn))).toBe(words(DeadLetterConfig.Arn))
})
