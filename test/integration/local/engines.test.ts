import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetSendQuotaCommand, SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTable, type DynamoDbEngine, startDynamoDb } from '../../../local/engines/dynamodb/dynamodb.ts'
import { type Buses, createBuses } from '../../../local/engines/events/event-bus.ts'
import { createFaults } from '../../../local/engines/front/faults.ts'
import { type Front, startFront } from '../../../local/engines/front/front.ts'
import { operatorPrincipal } from '../../../local/engines/front/operator.ts'
import { createQueues, type Queues } from '../../../local/engines/queues/queues.ts'
import { createBuckets } from '../../../local/engines/s3/buckets.ts'
import { startSes } from '../../../local/engines/ses/ses.ts'
import type { BusEvent, Principal } from '../../../local/engines/front/types.ts'

const region = 'eu-west-1'
const accountId = '123456789012'
const tableArn = `arn:aws:dynamodb:${region}:${accountId}:table/calls-table`
const identityArn = `arn:aws:ses:${region}:${accountId}:identity/asortis.example`
const setArn = `arn:aws:ses:${region}:${accountId}:configuration-set/mail-set`

const principal = (name: string, ...statements: object[]): Principal => ({
  name,
  arn: `arn:aws:sts::${accountId}:assumed-role/${name}-role/${name}`,
  accountId,
  policies: [{ Version: '2012-10-17', Statement: statements }],
})
const allow = (Action: string | string[], Resource: string | string[], Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
})

const principals = new Map([
  ['OPERATOR', operatorPrincipal(accountId)],
  ['WRITER', principal('writer', allow(['dynamodb:PutItem', 'dynamodb:Query'], tableArn))],
  [
    'READER',
    principal(
      'reader',
      allow(
        ['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'],
        [tableArn, `${tableArn}/index/*`],
      ),
    ),
  ],
  [
    'TRANSACTOR',
    principal(
      'transactor',
      allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], tableArn),
    ),
  ],
  [
    'SEALER',
    principal(
      'sealer',
      allow(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchWriteItem'], tableArn, {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DRAW#*'] },
      }),
    ),
  ],
  ['MAILER', principal('mailer', allow('ses:SendRawEmail', [identityArn, setArn]))],
  ['QUOTA-READER', principal('quota-reader', allow('ses:GetSendQuota', '*'))],
  ['MAILER-WITHOUT-SET', principal('mailer-without-set', allow('ses:SendRawEmail', identityArn))],
  [
    'PUBLISHER',
    principal(
      'publisher',
      allow('events:PutEvents', `arn:aws:events:${region}:${accountId}:event-bus/own-bus`),
    ),
  ],
])

const folder = mkdtempSync(join(tmpdir(), 'local-engines-'))
const faults = createFaults()
/** Functions whose code is still loading. */
const starting = new Set<string>()
const delivered: { function: string; event: BusEvent }[] = []
const invoked: { name: string; event: unknown }[] = []
let engine: DynamoDbEngine
let ses: Awaited<ReturnType<typeof startSes>>
let buses: Buses
let queues: Queues
let front: Front

const config = (accessKeyId: string, maxAttempts = 1) => ({
  region,
  endpoint: front.url,
  maxAttempts,
  credentials: { accessKeyId, secretAccessKey: 'x' },
})
const dynamoDb = (who: string, maxAttempts = 1) => new DynamoDBClient(config(who, maxAttempts))
const mailer = (who = 'MAILER', timeout = 5000) =>
  new SESClient({ ...config(who), requestHandler: { requestTimeout: timeout, throwOnRequestTimeout: true } })

const named = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'fulfilled'
  } catch (fault) {
    return fault instanceof Error ? fault.name : String(fault)
  }
}
const statusOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 200,
    (fault: { $metadata?: { httpStatusCode?: number } }) => fault.$metadata?.httpStatusCode,
  )

beforeAll(async () => {
  engine = await startDynamoDb({ dbPath: join(folder, 'table.sqlite') })
  ses = await startSes({ file: null })
  await createTable({
    url: engine.url,
    table: {
      TableName: 'calls-table',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk', 'month', 'at'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-month',
          KeySchema: [
            { AttributeName: 'month', KeyType: 'HASH' },
            { AttributeName: 'at', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['kind'] },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  })
  queues = createQueues({ queues: ['dead-letters'], file: null, clock: () => new Date() })
  buses = createBuses({
    names: ['own-bus'],
    rules: [
      {
        bus: 'default',
        pattern: {
          source: ['aws.ses'],
          detail: { mail: { tags: { 'ses:configuration-set': ['mail-set'] } } },
        },
        targets: [{ function: 'on-delivery', retry: { maxAttempts: 0, maxAgeSeconds: 60 } }],
      },
      {
        bus: 'own-bus',
        pattern: { 'detail-type': ['ProblemOpened'] },
        targets: [
          {
            function: 'failing',
            deadLetterQueue: 'dead-letters',
            retry: { maxAttempts: 1, maxAgeSeconds: 60 },
          },
        ],
      },
    ],
    deliver: (name, event) => {
      delivered.push({ function: name, event })
      return name === 'failing' ? Promise.reject(new Error('no')) : Promise.resolve()
    },
    queues,
    region,
    accountId,
    clock: () => new Date(),
    retryDelayMs: 1,
  })
  front = await startFront({
    region,
    accountId,
    principals,
    secretOf: () => undefined,
    dynamoDbUrl: engine.url,
    sesUrl: ses.url,
    configurationSets: ['mail-set', { name: 'quiet-set', eventTypes: ['bounce'] }],
    identities: ['asortis.example'],
    buses,
    queues,
    buckets: createBuckets({ buckets: [], folder, clock: () => new Date(), publish: buses.publish }),
    faults,
    invoke: (name, event) => {
      invoked.push({ name, event })
      if (name === 'broken') return Promise.reject(new TypeError('broken'))
      return Promise.resolve({ name, got: event })
    },
    isStarting: (name) => starting.has(name),
    clock: () => new Date(),
    eventDelayMs: 1,
  })
})
afterAll(async () => {
  await front.stop()
  buses.close()
  queues.close()
  await ses.stop()
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  faults.clearFaults()
  delivered.length = 0
  invoked.length = 0
})

const item = (pk = 'DEALER#1', sk: string = randomUUID()) => ({
  pk: { S: pk },
  sk: { S: sk },
  month: { S: '2026-11' },
  at: { S: 't' },
  kind: { S: 'k' },
})
const put = (who: string, given = item(), maxAttempts = 1) =>
  dynamoDb(who, maxAttempts).send(
    new PutItemCommand({
      TableName: 'calls-table',
      Item: given,
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  )
const get = (pk: string, sk: string) =>
  dynamoDb('OPERATOR').send(
    new GetItemCommand({ TableName: 'calls-table', Key: { pk: { S: pk }, sk: { S: sk } } }),
  )
const byMonth = (who: string) =>
  dynamoDb(who).send(
    new QueryCommand({
      TableName: 'calls-table',
      IndexName: 'by-month',
      KeyConditionExpression: '#m = :m',
      ExpressionAttributeNames: { '#m': 'month' },
      ExpressionAttributeValues: { ':m': { S: '2026-11' } },
    }),
  )

describe('the local IAM', () => {
  it('executes what the policy grants', async () => {
    const given = item()
    await put('WRITER', given)
    expect((await get('DEALER#1', given.sk.S)).Item).toEqual(given)
  })

  it("denies access with AWS's message, which names user, action and resource", async () => {
    await expect(put('READER')).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::${accountId}:assumed-role/reader-role/reader is not authorized to perform: dynamodb:PutItem on resource: ${tableArn} because no identity-based policy allows the dynamodb:PutItem action`,
      $metadata: { httpStatusCode: 400 },
    })
  })

  it('requires a grant on the index as well as the table', async () => {
    await put('WRITER')
    expect(await named(byMonth('WRITER'))).toBe('AccessDeniedException')
    const { Items } = await byMonth('READER')
    expect(Items?.[0]).toHaveProperty('kind')
  })

  it('rejects unknown access keys', async () => {
    expect(await named(put('NOBODY'))).toBe('UnrecognizedClientException')
    await expect(mailer('NOBODY').send(mail('a@b.example'))).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
      $metadata: { httpStatusCode: 403 },
    })
  })

  it('requires the action of each item in a transaction', async () => {
    const parts = (...extra: object[]) =>
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: 'calls-table', Item: item() } },
          {
            ConditionCheck: {
              TableName: 'calls-table',
              Key: { pk: { S: 'no' }, sk: { S: 'no' } },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          ...extra,
        ],
      })
    expect(await named(dynamoDb('TRANSACTOR').send(parts()))).toBe('fulfilled')
    const erase = { Delete: { TableName: 'calls-table', Key: { pk: { S: 'x' }, sk: { S: 'y' } } } }
    await expect(dynamoDb('TRANSACTOR').send(parts(erase))).rejects.toThrow('dynamodb:DeleteItem')
    await expect(dynamoDb('WRITER').send(parts())).rejects.toThrow('dynamodb:ConditionCheckItem')
  })

  it('requires the action of a batch', async () => {
    const batch = new BatchGetItemCommand({
      RequestItems: { 'calls-table': { Keys: [{ pk: { S: 'x' }, sk: { S: 'y' } }] } },
    })
    expect(await named(dynamoDb('READER').send(batch))).toBe('fulfilled')
    await expect(dynamoDb('WRITER').send(batch)).rejects.toThrow('dynamodb:BatchGetItem')
  })

  it('checks the partition keys of a request', async () => {
    expect(await named(put('SEALER', item('DRAW#1')))).toBe('fulfilled')
    expect(await named(put('SEALER', item('DEALER#1')))).toBe('AccessDeniedException')
    const query = (pk: string) =>
      new QueryCommand({
        TableName: 'calls-table',
        KeyConditionExpression: '#p = :p AND begins_with(sk, :s)',
        ExpressionAttributeNames: { '#p': 'pk' },
        ExpressionAttributeValues: { ':p': { S: pk }, ':s': { S: 'x' } },
      })
    expect(await named(dynamoDb('SEALER').send(query('DRAW#1')))).toBe('fulfilled')
    expect(await named(dynamoDb('SEALER').send(query('DEALER#1')))).toBe('AccessDeniedException')
    const batch = (...pks: string[]) =>
      new BatchWriteItemCommand({
        RequestItems: { 'calls-table': pks.map((pk) => ({ PutRequest: { Item: item(pk) } })) },
      })
    expect(await named(dynamoDb('SEALER').send(batch('DRAW#1', 'DRAW#2')))).toBe('fulfilled')
    expect(await named(dynamoDb('SEALER').send(batch('DRAW#1', 'DEALER#2')))).toBe('AccessDeniedException')
  })

  it('checks the bus, the identity and the configuration set', async () => {
    const publish = (EventBusName: string) =>
      new EventBridgeClient(config('PUBLISHER')).send(
        new PutEventsCommand({ Entries: [{ EventBusName, Source: 's', DetailType: 't', Detail: '{}' }] }),
      )
    expect(await named(publish('own-bus'))).toBe('fulfilled')
    expect(await named(publish('default'))).toBe('AccessDeniedException')
    expect(await named(mailer('MAILER-WITHOUT-SET').send(mail('a@b.example')))).toBe('AccessDenied')
    expect(await statusOf(mailer('MAILER-WITHOUT-SET').send(mail('a@b.example')))).toBe(403)
    expect(
      await named(
        mailer('MAILER-WITHOUT-SET').send(mail('a@b.example', { ConfigurationSetName: undefined })),
      ),
    ).toBe('fulfilled')
  })

  it("passes on the engine's errors", async () => {
    const given = item()
    await put('WRITER', given)
    expect(await named(put('WRITER', given))).toBe('ConditionalCheckFailedException')
  })
})

type MailOptions = Partial<ConstructorParameters<typeof SendRawEmailCommand>[0]> & { from?: string }

const mail = (to: string, { from = 'Avisos <avisos@asortis.example>', ...rest }: MailOptions = {}) =>
  new SendRawEmailCommand({
    RawMessage: {
      Data: Buffer.from(
        [
          `From: ${from}`,
          `To: ${to}`,
          'Subject: Aviso OR-1',
          'Message-ID: <own@asortis.example>',
          'References: <root@asortis.example>',
          'X-SES-MESSAGE-TAGS: never=seen',
          '',
          'hola',
        ].join('\r\n'),
      ),
    },
    ConfigurationSetName: 'mail-set',
    Tags: [{ Name: 'dealer', Value: 'd-1' }],
    ...rest,
  })

const eventsOf = (messageId: string | undefined) =>
  delivered
    .filter(({ event }) => JSON.stringify(event.detail).includes(messageId ?? '?'))
    .map(({ event }) => event)

describe('a read while a function is initialising', () => {
  const usedBy = (principals: readonly Principal[]) =>
    front.grants(principals).filter(({ used, action }) => used && action === 'dynamodb:GetItem')
  const warming = principal('warming', allow('dynamodb:GetItem', tableArn))
  const read = () =>
    dynamoDb('WARMING').send(
      new GetItemCommand({ TableName: 'calls-table', Key: { pk: { S: 'BRANDS' }, sk: { S: 'SETTINGS' } } }),
    )

  it('needs a grant, does not count as using it, and is exempt from faults', async () => {
    principals.set('WARMING', warming)
    starting.add('warming')
    faults.addFault({ service: 'dynamodb', error: 'fail', count: 1 })
    await read()
    expect(usedBy([warming])).toEqual([])
    expect(faults.listFaults()).toHaveLength(1)
    starting.delete('warming')
    faults.clearFaults()
    await read()
    expect(usedBy([warming])).toHaveLength(1)
  })
})

describe('SES', () => {
  it('returns its quota and what was sent to callers with the grant', async () => {
    const sent = async () => {
      const quota = await mailer('QUOTA-READER').send(new GetSendQuotaCommand({}))
      expect(quota).toMatchObject({ MaxSendRate: 50, Max24HourSend: 100_000 })
      return quota.SentLast24Hours ?? NaN
    }
    const before = await sent()
    await mailer().send(mail('cuota@taller.example'))
    expect(await sent()).toBe(before + 1)
    expect(await named(mailer().send(new GetSendQuotaCommand({})))).toBe('AccessDenied')
  })

  it('stores the mail under the message id that SES returns, with the headers that SES sends', async () => {
    const { MessageId } = await mailer().send(mail('uno@taller.example'))
    const kept = ses.mails().find(({ messageId }) => messageId === MessageId)
    expect(kept).toMatchObject({ subject: 'Aviso OR-1', destination: { to: ['uno@taller.example'] } })
    expect(kept?.headers).toContainEqual({
      name: 'Message-ID',
      value: `<${MessageId}@eu-west-1.amazonses.com>`,
    })
    expect(kept?.headers).toContainEqual({ name: 'References', value: '<root@asortis.example>' })
    const names = kept?.headers?.map(({ name }) => name.toLowerCase()) ?? []
    expect(names.filter((name) => name === 'message-id')).toHaveLength(1)
    expect(names).not.toContain('x-ses-message-tags')
    const store = await (await fetch(`${ses.url}/store`)).text()
    expect(store).toContain(MessageId)
  })

  it.each([
    ['success@x.example', ['Email Sent', 'Email Delivered']],
    ['bounce+1@x.example', ['Email Sent', 'Email Bounced']],
    ['complaint@x.example', ['Email Sent', 'Email Delivered', 'Email Complaint Received']],
    ['suppressionlist@x.example', ['Email Sent', 'Email Bounced']],
    ['ooto@x.example', ['Email Sent', 'Email Delivered', 'Email Bounced']],
    ['early-ooto@x.example', ['Email Sent', 'Email Bounced', 'Email Delivered']],
    ['mailbox-full@x.example', ['Email Sent', 'Email Bounced']],
    ['reject@x.example', ['Email Sent', 'Email Rejected']],
    ['delay@x.example', ['Email Sent', 'Email Delivery Delayed', 'Email Delivered']],
  ])('publishes the events of a mail to %s on the default bus', async (to, types) => {
    const { MessageId } = await mailer().send(mail(to))
    await vi.waitFor(() => expect(eventsOf(MessageId)).toHaveLength(types.length))
    expect(new Set(eventsOf(MessageId).map((event) => event['detail-type']))).toEqual(new Set(types))
  })

  it('publishes the bounce type, the tags and the recipients', async () => {
    const { MessageId } = await mailer().send(mail('suppressionlist@x.example'))
    await vi.waitFor(() => expect(eventsOf(MessageId)).toHaveLength(2))
    expect(eventsOf(MessageId).find((event) => event['detail-type'] === 'Email Bounced')).toMatchObject({
      source: 'aws.ses',
      resources: [setArn],
      detail: {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'OnAccountSuppressionList',
          bouncedRecipients: [{ emailAddress: 'suppressionlist@x.example' }],
        },
        mail: {
          messageId: MessageId,
          sourceArn: identityArn,
          destination: ['suppressionlist@x.example'],
          tags: { dealer: ['d-1'], 'ses:configuration-set': ['mail-set'] },
        },
      },
    })
  })

  it("lets a mailbox's behaviour be set", async () => {
    front.setMailbox('Jefe@taller.example', 'bounce')
    const { MessageId } = await mailer().send(mail('jefe@taller.example'))
    await vi.waitFor(() => expect(eventsOf(MessageId)).toHaveLength(2))
    expect(eventsOf(MessageId).map((event) => event['detail-type'])).toContain('Email Bounced')
  })

  it('publishes only the event types of the configuration set', async () => {
    const before = buses.recent().length
    await mailer('OPERATOR').send(mail('bounce@x.example', { ConfigurationSetName: 'quiet-set' }))
    expect(
      buses
        .recent()
        .slice(before)
        .map(({ event }) => event['detail-type']),
    ).toEqual(['Email Bounced'])
  })

  it.each<[string, string, MailOptions]>([
    ['MessageRejected', 'an identity that is not verified', { from: 'x@elsewhere.example' }],
    [
      'ConfigurationSetDoesNotExistException',
      'an unknown configuration set',
      { ConfigurationSetName: 'other' },
    ],
    ['InvalidParameterValue', 'a tag with a dot', { Tags: [{ Name: 'dealer', Value: 'a.b' }] }],
    ['InvalidParameterValue', 'a tag too long', { Tags: [{ Name: 'dealer', Value: 'a'.repeat(257) }] }],
    ['InvalidParameterValue', 'no address', { Destinations: ['nobody'] }],
    [
      'InvalidParameterValue',
      'too many recipients',
      { Destinations: Array.from({ length: 51 }, (_, n) => `r${n}@x.example`) },
    ],
  ])('responds %s to %s', async (code, _, options) => {
    const before = ses.mails().length
    expect(await named(mailer('OPERATOR').send(mail('a@x.example', options)))).toBe(code)
    expect(ses.mails()).toHaveLength(before)
  })

  it('responds 400 to an unsupported action', async () => {
    const answer = await fetch(front.url, {
      method: 'POST',
      headers: { authorization: `AWS4-HMAC-SHA256 Credential=OPERATOR/20260101/${region}/ses/aws4_request` },
      body: 'Action=VerifyDomainIdentity',
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('<Code>InvalidAction</Code>')
  })
})

describe('faults', () => {
  const broken = (service: string, error: string, rest: object = {}) =>
    faults.addFault({ service, error, ...rest })

  it.each([
    ['throttle', 'ThrottlingException', 400],
    ['refuse', 'ValidationException', 400],
    ['fail', 'InternalServerError', 500],
    ['ProvisionedThroughputExceededException', 'ProvisionedThroughputExceededException', 400],
  ])('DynamoDB: %s responds %s and changes nothing', async (error, name, status) => {
    broken('dynamodb', error, { action: 'PutItem' })
    const given = item()
    expect(await named(put('WRITER', given))).toBe(name)
    expect(await statusOf(put('WRITER', given))).toBe(status)
    expect((await get('DEALER#1', given.sk.S)).Item).toBeUndefined()
  })

  it('DynamoDB: lost-answer applies the change, which a repetition finds done', async () => {
    broken('dynamodb', 'lost-answer', { action: 'PutItem', count: 1 })
    const given = item()
    expect(await named(put('WRITER', given, 3))).toBe('ConditionalCheckFailedException')
    expect((await get('DEALER#1', given.sk.S)).Item).toEqual(given)
  })

  it('DynamoDB: timeout never responds and changes nothing', async () => {
    broken('dynamodb', 'timeout', { count: 1 })
    const given = item()
    const client = new DynamoDBClient({
      ...config('WRITER'),
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    })
    expect(await named(client.send(new PutItemCommand({ TableName: 'calls-table', Item: given })))).toBe(
      'TimeoutError',
    )
    expect((await get('DEALER#1', given.sk.S)).Item).toBeUndefined()
  })

  it.each([
    ['throttle', 'Throttling', 400],
    ['refuse', 'MessageRejected', 400],
    ['fail', 'InternalFailure', 500],
    ['AccountSendingPausedException', 'AccountSendingPausedException', 400],
  ])('SES: %s responds %s and sends nothing', async (error, name, status) => {
    broken('ses', error)
    const before = ses.mails().length
    expect(await named(mailer().send(mail('a@x.example')))).toBe(name)
    expect(await statusOf(mailer().send(mail('a@x.example')))).toBe(status)
    expect(ses.mails()).toHaveLength(before)
  })

  it('SES: lost-answer sends the mail and publishes its events', async () => {
    broken('ses', 'lost-answer', { count: 1 })
    const before = ses.mails().length
    expect(await named(mailer().send(mail('a@x.example')))).not.toBe('fulfilled')
    expect(ses.mails()).toHaveLength(before + 1)
    await vi.waitFor(() => expect(eventsOf(ses.mails().at(-1)?.messageId)).toHaveLength(2))
  })

  it('SES: timeout never responds and sends nothing', async () => {
    broken('ses', 'timeout', { count: 1 })
    const before = ses.mails().length
    expect(await named(mailer('MAILER', 200).send(mail('a@x.example')))).toBe('TimeoutError')
    expect(ses.mails()).toHaveLength(before)
  })

  it('affect only matching requests, as many times as requested', async () => {
    broken('ses', 'refuse', { match: 'bad@x.example' })
    broken('dynamodb', 'fail', { function: 'writer', count: 1 })
    expect(await named(mailer().send(mail('good@x.example')))).toBe('fulfilled')
    expect(await named(mailer().send(mail('bad@x.example')))).toBe('MessageRejected')
    expect(await named(byMonth('READER'))).toBe('fulfilled')
    expect(await named(put('WRITER'))).toBe('InternalServerError')
    expect(await named(put('WRITER'))).toBe('fulfilled')
  })

  it('do not affect the local run itself unless it is named', async () => {
    broken('dynamodb', 'fail')
    expect(await named(get('a', 'b'))).toBe('fulfilled')
    broken('dynamodb', 'fail', { function: 'operator' })
    expect(await named(get('a', 'b'))).toBe('InternalServerError')
  })

  it('EventBridge: refuse rejects each entry, fail the whole request', async () => {
    const publish = () =>
      new EventBridgeClient(config('PUBLISHER')).send(
        new PutEventsCommand({
          Entries: [{ EventBusName: 'own-bus', Source: 's', DetailType: 't', Detail: '{}' }],
        }),
      )
    broken('events', 'refuse', { count: 1 })
    expect(await publish()).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: 'ThrottlingException' }],
    })
    broken('events', 'fail', { count: 1 })
    expect(await named(publish())).toBe('InternalException')
  })
})

describe('events', () => {
  const publish = (...Entries: NonNullable<ConstructorParameters<typeof PutEventsCommand>[0]['Entries']>) =>
    new EventBridgeClient(config('OPERATOR')).send(new PutEventsCommand({ Entries }))

  it('rejects individual entries, as EventBridge does', async () => {
    const good = { Source: 's', DetailType: 't', Detail: '{"a":1}' }
    const { FailedEntryCount, Entries } = await publish(
      good,
      { ...good, Detail: 'no' },
      { ...good, Source: 'aws.ses' },
      { ...good, DetailType: undefined },
      { ...good, EventBusName: 'nowhere' },
    )
    expect(FailedEntryCount).toBe(4)
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      'InvalidArgument',
      'InvalidArgument',
    ])
    expect(Entries?.[0]?.EventId).toBeDefined()
  })

  it('rejects a request with more than ten entries', async () => {
    const one = { Source: 's', DetailType: 't', Detail: '{}' }
    expect(await named(publish(...Array.from({ length: 11 }, () => one)))).toBe('ValidationException')
  })

  it('retries a failed delivery, then sends it to the dead-letter queue', async () => {
    await publish({
      EventBusName: 'own-bus',
      Source: 's',
      DetailType: 'ProblemOpened',
      Detail: '{"id":"e-1"}',
    })
    await vi.waitFor(() => expect(queues.list('dead-letters')).toHaveLength(1))
    expect(delivered.map(({ event }) => event.detail)).toEqual([{ id: 'e-1' }, { id: 'e-1' }])
    expect(queues.list('dead-letters')[0]?.body).toContain('e-1')
    queues.purge('dead-letters')
  })
})

describe('queues', () => {
  const client = () => new SQSClient(config('OPERATOR'))

  it('sends, hides, redelivers and deletes messages', async () => {
    const sqs = client()
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'dead-letters' }))
    await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: 'ñ',
        MessageAttributes: { why: { DataType: 'String', StringValue: 'x' } },
      }),
    )
    const receive = () =>
      sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'], MaxNumberOfMessages: 10 }),
      )
    const { Messages: [first] = [] } = await receive()
    expect(first).toMatchObject({ Body: 'ñ', MessageAttributes: { why: { StringValue: 'x' } } })
    expect((await receive()).Messages).toBeUndefined()
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    )
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '1',
    })
    const ReceiptHandle = first?.ReceiptHandle
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
    const { Messages: [again] = [] } = await receive()
    expect(again?.MessageId).toBe(first?.MessageId)
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: again?.ReceiptHandle }))
    expect(queues.list('dead-letters')).toEqual([])
    queues.send('dead-letters', 'x')
    await sqs.send(new PurgeQueueCommand({ QueueUrl }))
    expect(queues.list('dead-letters')).toEqual([])
  })

  it('responds QueueDoesNotExist to an unknown queue', async () => {
    expect(await named(client().send(new GetQueueUrlCommand({ QueueName: 'other' })))).toBe(
      'QueueDoesNotExist',
    )
  })
})

describe('Lambda', () => {
  const lambda = (who = 'OPERATOR') => new LambdaClient(config(who))

  it('invokes a function and returns its result', async () => {
    const { Payload, StatusCode } = await lambda().send(
      new InvokeCommand({ FunctionName: 'one', Payload: '{"a":1}' }),
    )
    expect(StatusCode).toBe(200)
    expect(JSON.parse(Buffer.from(Payload ?? []).toString())).toEqual({ name: 'one', got: { a: 1 } })
  })

  it('invokes a function asynchronously', async () => {
    const FunctionName = `arn:aws:lambda:${region}:${accountId}:function:two`
    const { StatusCode } = await lambda().send(new InvokeCommand({ FunctionName, InvocationType: 'Event' }))
    expect(StatusCode).toBe(202)
    await vi.waitFor(() => expect(invoked).toEqual([{ name: 'two', event: {} }]))
  })

  it("returns a function's error in the payload", async () => {
    const { FunctionError, Payload } = await lambda().send(new InvokeCommand({ FunctionName: 'broken' }))
    expect(FunctionError).toBe('Unhandled')
    expect(Buffer.from(Payload ?? []).toString()).toContain('TypeError')
  })

  it('requires a grant for each function', async () => {
    expect(await named(lambda('WRITER').send(new InvokeCommand({ FunctionName: 'one' })))).toBe(
      'AccessDeniedException',
    )
    expect(invoked).toEqual([])
  })
})

describe('the embedded engine', () => {
  const table = (hash: string) => ({
    TableName: 'one-table',
    KeySchema: [{ AttributeName: hash, KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: hash, AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  const at = (endpoint: string) =>
    new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } })
  const putOne = (endpoint: string, id: string) =>
    at(endpoint).send(new PutItemCommand({ TableName: 'one-table', Item: { id: { S: id } } }))
  const getOne = (endpoint: string, id: string) =>
    at(endpoint).send(new GetItemCommand({ TableName: 'one-table', Key: { id: { S: id } } }))

  const isAlive = (pid: number) => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }

  /** Runs a process that starts the engine and then stays alive. */
  const otherRun = async (dbPath: string) => {
    const module = fileURLToPath(new URL('../../../local/engines/dynamodb/dynamodb.ts', import.meta.url))
    const script = `
      const { startDynamoDb } = await import(${JSON.stringify(module)})
      const { url, pid } = await startDynamoDb({ dbPath: ${JSON.stringify(dbPath)} })
      console.log(JSON.stringify({ url, pid }))
      setInterval(() => undefined, 1000)`
    const run = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(run.stdout, 'data')
    const { url, pid }: { url: string; pid: number } = JSON.parse(String(line))
    return { run, url, pid }
  }

  it('keeps tables, items and stream across a restart, and rejects a table with another schema', async () => {
    const dbPath = join(folder, 'restart.sqlite')
    const first = await startDynamoDb({ dbPath })
    expect(await createTable({ url: first.url, table: table('id') })).toBe(true)
    await putOne(first.url, 'a')
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await startDynamoDb({ dbPath })
    expect(await createTable({ url: second.url, table: table('id') })).toBe(false)
    expect((await getOne(second.url, 'a')).Item).toEqual({ id: { S: 'a' } })
    await expect(createTable({ url: second.url, table: table('other') })).rejects.toThrow('--fresh')
    await second.stop()
  })

  it('stops when its run is killed, and keeps the writes it acknowledged', async () => {
    const dbPath = join(folder, 'killed.sqlite')
    const { run, url, pid } = await otherRun(dbPath)
    await createTable({ url, table: table('id') })
    await putOne(url, 'a')
    await expect(startDynamoDb({ dbPath })).rejects.toThrow(`in use by process ${run.pid}`)
    run.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 })
    const next = await startDynamoDb({ dbPath })
    expect((await getOne(next.url, 'a')).Item).toBeDefined()
    await next.stop()
  })

  it('stops an engine left behind by a dead run', async () => {
    const dbPath = join(folder, 'orphan.sqlite')
    const packageFile = `@dynoxide/${process.platform}-${process.arch}/package.json`
    const file = join(dirname(createRequire(import.meta.url).resolve(packageFile)), 'dynoxide')
    const orphan = spawn(file, ['serve', '--port', '0', '--db-path', dbPath], { stdio: 'ignore' })
    const gone = once(orphan, 'exit')
    const deadOwner = spawnSync('true').pid
    writeFileSync(`${dbPath}.pid`, JSON.stringify({ engine: orphan.pid, owner: deadOwner }))
    const next = await startDynamoDb({ dbPath })
    await gone
    expect(orphan.signalCode).toBe('SIGKILL')
    await next.stop()
  })

  it("does not stop an unrelated process that reuses a former engine's pid", async () => {
    const dbPath = join(folder, 'reused.sqlite')
    const other = spawn('sleep', ['60'])
    writeFileSync(`${dbPath}.pid`, JSON.stringify({ engine: other.pid, owner: spawnSync('true').pid }))
    const next = await startDynamoDb({ dbPath })
    expect(other.exitCode).toBeNull()
    expect(other.signalCode).toBeNull()
    other.kill()
    await next.stop()
  })
})

describe('the inbox', () => {
  it('shows its mails again after a restart, until it is emptied', async () => {
    const script = (file: string) => `
      const { startSes } = await import(${JSON.stringify(fileURLToPath(new URL('../../../local/engines/ses/ses.ts', import.meta.url)))})
      const ses = await startSes({ file: ${JSON.stringify(file)} })
      const send = (subject) => fetch(ses.url, {
        method: 'POST',
        headers: { authorization: 'AWS4', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          Action: 'SendRawEmail',
          'RawMessage.Data': Buffer.from('From: a@x.example\\r\\nTo: b@x.example\\r\\nSubject: ' + subject + '\\r\\n\\r\\nx').toString('base64'),
        }),
      })
      const subjects = async () => (await (await fetch(ses.url + '/store')).json()).emails.map((mail) => mail.subject)
      const before = await subjects()
      if (process.argv[1] === 'clear') await fetch(ses.url + '/clear-store', { method: 'POST' })
      else await send(process.argv[1])
      console.log(JSON.stringify(before))
      process.kill(process.pid, 'SIGKILL')`
    const file = join(folder, 'mails.jsonl')
    const run = (word: string): unknown =>
      JSON.parse(
        spawnSync(process.execPath, ['--input-type=module', '-e', script(file), word], { encoding: 'utf8' })
          .stdout,
      )
    expect(run('one')).toEqual([])
    expect(run('two')).toEqual(['one'])
    expect(run('clear')).toEqual(['one', 'two'])
    expect(run('three')).toEqual([])
  })
})
