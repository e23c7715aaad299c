import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { marshall } from '@aws-sdk/util-dynamodb'
import { linkItem } from '../../functions/cases/acknowledgement/link-item.ts'
import { alertItem } from '../../functions/cases/alert/alert-item.ts'
import { deliveryItem } from '../../functions/cases/alert/delivery-item.ts'
import { noticeItem } from '../../functions/cases/alert/new-notice.ts'
import { keys as caseKeys } from '../../functions/cases/keys.ts'
import { keys as surveyKeys } from '../../functions/surveys/keys.ts'
import { compilePattern } from '../../local/engines/events/event-pattern.ts'
import { readable, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { storage, service } = synthesize()
const words = (value: unknown) => readable(value, storage)

const mappingProperties = z.looseObject({
  FunctionName: z.unknown(),
  EventSourceArn: z.unknown(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
})

const filtersOf = (name: string): unknown[] =>
  (mappings.get(name)?.FilterCriteria.Filters ?? []).map(({ Pattern }): unknown => JSON.parse(Pattern))

const mappings = new Map(
  resourcesOf(service, 'AWS::Lambda::EventSourceMapping', mappingProperties).map(({ properties }) => [
    words(properties.FunctionName),
    properties,
  ]),
)

describe('the stream', () => {
  test('has two consumers, the number that DynamoDB recommends as its limit', () => {
    expect([...mappings.keys()].toSorted()).toEqual([
      'alertsalertsonproblemfunction',
      'casescasesonchangefunction',
    ])
  })

  test.each([...mappings])(
    '%s reports failed records, bisects batches and sends what it gives up to its queue',
    (name, properties) => {
      expect(properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        StartingPosition: 'TRIM_HORIZON',
      })
      expect(words(properties.EventSourceArn)).toBe('table.StreamArn')
      expect(words(properties.DestinationConfig.OnFailure.Destination)).toMatch(
        new RegExp(`${name.replace(/^alerts|^cases|function$/g, '')}deadlettersqueue\\.Arn$`),
      )
    },
  )

  test('sends alerts only calls that have just become problems and new notices, and leaves them to the sweep after 15 minutes', () => {
    const properties = mappings.get('alertsalertsonproblemfunction')
    expect(filtersOf('alertsalertsonproblemfunction')).toEqual([
      {
        dynamodb: {
          NewImage: { problemAt: { S: [{ exists: true }] } },
          OldImage: { problemAt: { S: [{ exists: false }] } },
        },
      },
      {
        eventName: ['INSERT'],
        dynamodb: { NewImage: { notice: { S: [{ exists: true }] }, kind: { S: [{ exists: true }] } } },
      },
    ])
    expect(properties).toMatchObject({
      MaximumRecordAgeInSeconds: 900,
      MaximumRetryAttempts: 10,
      ParallelizationFactor: 10,
    })
  })

  test('of the items of a case, passes only a notice as news, and only when it is written', () => {
    const about = {
      dealerId: 'd',
      callId: 'c',
      notice: 'reopened:1' as const,
      at: '2026-11-20T10:00:00.000Z',
    }
    const notice = noticeItem({ ...about, kind: 'reopened', by: 'dealer:ana' })
    const alert = alertItem({
      ...{ ...about, n: 1, email: 'a@example.com', level: 1, state: 'sent', attempts: 1, attemptId: 'x' },
      ...{ leaseUntil: about.at, uncertainAt: [] },
    })
    const delivery = deliveryItem({
      ...about,
      messageId: 'm',
      type: 'send',
      takenAt: about.at,
      recipient: 'r',
    })
    const link = linkItem('hash', {
      ...{ ...about, may: 'acknowledge', recipientHash: 'r', opening: 1, until: about.at },
    })
    const wanted = filtersOf('alertsalertsonproblemfunction').map(compilePattern)
    const passes = (eventName: string, item: object) => {
      const NewImage: unknown = marshall(item)
      return wanted.some((matches) => matches({ eventName, dynamodb: { NewImage } }))
    }
    expect(passes('INSERT', notice)).toBe(true)
    expect(passes('MODIFY', notice)).toBe(false)
    for (const other of [alert, delivery, link]) expect(passes('INSERT', other)).toBe(false)
  })

  test('sends cases no item of another part, whatever its sort key begins with', () => {
    const wanted = filtersOf('casescasesonchangefunction').map(compilePattern)
    const passes = (key: object) =>
      wanted.some((matches) => matches({ eventName: 'MODIFY', dynamodb: { Keys: marshall(key) } }))
    expect(passes(caseKeys.call('gredos', 'c-1'))).toBe(true)
    expect(passes(surveyKeys.surveyMatch('gredos', 'hash', 'CALL', 'c-1'))).toBe(false)
  })

  test("sends cases every change to a call and to a dealer's settings and each event that is kept, once, and gives up before the stream's 24-hour retention ends", () => {
    const properties = mappings.get('casescasesonchangefunction')
    expect(filtersOf('casescasesonchangefunction')).toEqual([
      { dynamodb: { Keys: { pk: { S: [{ prefix: 'DEALER#' }] }, sk: { S: [{ prefix: 'CALL#' }] } } } },
      { dynamodb: { Keys: { pk: { S: [{ prefix: 'DEALER#' }] }, sk: { S: ['SETTINGS'] } } } },
      {
        eventName: ['INSERT'],
        dynamodb: { Keys: { pk: { S: [{ prefix: 'EVENT#' }] }, sk: { S: ['EVENT'] } } },
      },
    ])
    expect(properties).toMatchObject({ MaximumRecordAgeInSeconds: 23 * 3600 })
  })
})

const queueProperties = z.looseObject({ QueueName: z.string(), RedrivePolicy: z.optional(z.unknown()) })
const queues = resourcesOf(service, 'AWS::SQS::Queue', queueProperties)

describe('queues', () => {
  /** Where failed messages are sent: being listed here makes a queue a dead-letter queue. */
  const leftIn = JSON.stringify(
    Object.values(service.Resources).flatMap(({ Properties }) => [
      Properties['DeadLetterConfig'],
      Properties['DestinationConfig'],
      Properties['RedrivePolicy'],
      ...z
        .array(z.looseObject({ DeadLetterConfig: z.optional(z.unknown()) }))
        .parse([Properties['Targets'] ?? [], Properties['Target'] ?? []].flat())
        .map(({ DeadLetterConfig }) => DeadLetterConfig),
    ]),
  )
  /**
   * Sources that functions consume: a message from such a queue may fail, so the queue needs its own dead-letter queue.
   */
  const readFrom = [...resourcesOf(service, 'AWS::Lambda::EventSourceMapping', z.looseObject({}))].map(
    ({ properties }) => JSON.stringify(properties['EventSourceArn']),
  )
  const watched = resourcesOf(service, 'AWS::CloudWatch::Alarm', z.looseObject({})).map(({ properties }) =>
    JSON.stringify([properties['MetricName'], properties['Dimensions']]),
  )

  test.each(queues)(
    '$properties.QueueName either is a dead-letter queue without a consumer or has one of its own',
    ({ id, properties }) => {
      const isRead = readFrom.some((source) => source.includes(`"${id}"`))
      if (isRead) expect(properties.RedrivePolicy).toBeDefined()
      else expect(leftIn).toContain(`"${id}"`)
    },
  )

  test.each(queues)('$properties.QueueName has an alarm for its messages', ({ id }) => {
    const own = watched.filter((words) => words.includes(`"${id}"`))
    expect(own.filter((words) => words.includes('ApproximateNumberOfMessagesVisible'))).toHaveLength(1)
  })

  test.each(queues)('$properties.QueueName is encrypted and keeps messages for 14 days', ({ properties }) => {
    expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 })
  })
})

const functionProperties = z.looseObject({
  DeadLetterConfig: z.optional(z.object({ TargetArn: z.unknown() })),
})
const deadLettersOf = (functionArn: string) => {
  const found = resourcesOf(service, 'AWS::Lambda::Function', functionProperties)
  const target = found.find(({ id }) => functionArn === words({ 'Fn::GetAtt': [id, 'Arn'] }))
  return words(target?.properties.DeadLetterConfig?.TargetArn)
}

test("the rule routes our configuration set's events to alerts-on-delivery, with a dead-letter queue", () => {
  const target = z.object({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) })
  const pattern = z.object({
    source: z.array(z.string()),
    'detail-type': z.array(z.string()),
    detail: z.object({
      mail: z.object({ tags: z.object({ 'ses:configuration-set': z.tuple([z.unknown()]) }) }),
    }),
  })
  const rule = z.object({
    EventBusName: z.optional(z.undefined()),
    EventPattern: pattern,
    Targets: z.tuple([target]),
  })
  const properties = resourcesOf(service, 'AWS::Events::Rule', z.looseObject({}))
    .flatMap(({ properties: some }) => rule.safeParse(some).data ?? [])
    .find(({ Targets }) => words(Targets[0].Arn) === 'alertsalertsondeliveryfunction.Arn')
  if (!properties) throw new Error('No rule of the default bus brings anything to alerts-on-delivery')
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

test('the schedule starts the sweep every minute and passes the scheduled time', () => {
  const schedule = z.looseObject({
    Name: z.string(),
    Target: z.looseObject({
      Arn: z.unknown(),
      Input: z.string(),
      DeadLetterConfig: z.object({ Arn: z.unknown() }),
    }),
  })
  const properties = resourcesOf(service, 'AWS::Scheduler::Schedule', schedule)
    .map(({ properties: some }) => some)
    .find(({ Name }) => Name === 'sweep-problems')
  if (!properties) throw new Error('There is no schedule sweep-problems')
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
