import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { marshall } from '@aws-sdk/util-dynamodb'
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { numberHashes as hashesOf } from '../../../functions/cases/customer/number-hash.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { noticeItem } from '../../../functions/cases/alert/new-notice.ts'
import { alertStore } from '../../../functions/cases/store/alert-store.ts'
import { encodeTag } from '../../../functions/platform/mail/delivery/mail-tags.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { caseStore } from '../../../functions/cases/store/case-store.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { asortisAddress, problemItem } from '../../support/alerts/alert-doubles.ts'
import { bundledConsumer } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let fake: Server
let captured: ReturnType<typeof captureLog>
const taken: URLSearchParams[] = []
let throttling = false

const load = async () => ({
  problem: await bundledConsumer('functions/alerts/on-problem.ts'),
  delivery: await bundledConsumer('functions/alerts/on-delivery.ts'),
  sweep: await bundledConsumer('functions/alerts/on-sweep.ts'),
})
let handlers: Awaited<ReturnType<typeof load>>
const context = { getRemainingTimeInMillis: () => 25_000 }

/** SES and EventBridge, as far as these tests call them. */
const answer = (body: string): [number, string, string] => {
  if (!body.includes('Action=SendRawEmail'))
    return [200, 'application/json', '{"FailedEntryCount":0,"Entries":[{}]}']
  if (throttling)
    return [400, 'text/xml', '<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>']
  taken.push(new URLSearchParams(body))
  const id = `<MessageId>m-${taken.length}</MessageId>`
  return [
    200,
    'text/xml',
    `<SendRawEmailResponse><SendRawEmailResult>${id}</SendRawEmailResult></SendRawEmailResponse>`,
  ]
}

beforeAll(async () => {
  table = await withTable()
  fake = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [status, type, body] = answer(Buffer.concat(chunks).toString())
      response.writeHead(status, { 'content-type': type }).end(body)
    })
  }).listen(0, '127.0.0.1')
  await once(fake, 'listening')
  const address = fake.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const settings = {
    TABLE_NAME: table.tableName,
    MAIL_FROM: 'avisos@mail.asortis.example',
    CONFIGURATION_SET: 'alerts',
    ASORTIS_RECIPIENT: asortisAddress,
    CONTACT_EMAIL: 'atencion@asortis.example',
    CONTACT_PHONE: '+34910123456',
    ACKNOWLEDGEMENT_KEY: 'key of the links',
    SUPPRESSION_KEY: 'key of the numbers',
    API_URL: 'https://api.example.com',
    METRICS_NAMESPACE: 'Fidelizacion/test',
    BUS_NAME: 'events',
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  captured = captureLog()
  handlers = await load()
})
afterAll(async () => {
  captured.restore()
  vi.unstubAllEnvs()
  fake.closeAllConnections()
  fake.close()
  await table.stop()
})

const put = async (callId: string, problemAt = new Date().toISOString()) => {
  const item = problemItem({ callId, problemAt })
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: item }))
  return item
}
/** An item as it appears in the stream: parsed from JSON, so that its types are those of the event. */
const imageOf = (item: object): NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] =>
  JSON.parse(JSON.stringify(marshall(item)))
const recordOf = (image: object, sequence: string): DynamoDBRecord => ({
  eventID: sequence,
  dynamodb: { SequenceNumber: sequence, Keys: { sk: { S: sequence } }, NewImage: imageOf(image) },
})
const read = async (callId: string) => {
  const call = await caseStore(table).readCall('talleres-gredos', callId)
  const alerts = await alertStore(table).list('talleres-gredos', callId)
  return { alert: call?.problem?.alert, due: call?.due, alerts }
}
test('a stream record results in an e-mail, to Asortis when the dealer is unknown', async () => {
  const answered = await handlers.problem({ Records: [recordOf(await put('E-1'), '1')] }, context)
  expect(answered).toEqual({ batchItemFailures: [] })
  expect(taken.at(-1)?.get('Destinations.member.1')).toBe(asortisAddress)
  const latency = captured.lines.find((line) => line.includes('"AlertLatency"'))
  expect(JSON.parse(latency ?? '{}')).toMatchObject({
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'Fidelizacion/test',
          Dimensions: [[]],
          Metrics: [{ Name: 'AlertLatency', Unit: 'Milliseconds' }],
        },
      ],
    },
    AlertLatency: expect.any(Number),
  })
  expect((await read('E-1')).alert?.state).toBe('sent')
})

test('an alert to a number whose former customer objected and was erased says not to ring it', async () => {
  const dealerId = 'talleres-gredos'
  const [number = ''] = hashesOf('key of the numbers')(dealerId, exampleCall.customer.phone)
  const item = { ...keys.suppressedNumber(dealerId, number), v: 1 }
  const since = { at: '2026-11-01T10:00:00.000Z', by: 'dealer:gema' }
  const Item = { ...item, objection: since, erased: since }
  await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  await handlers.problem({ Records: [recordOf(await put('E-6'), '6')] }, context)
  await table.client.send(
    new DeleteCommand({ TableName: table.tableName, Key: { pk: item.pk, sk: item.sk } }),
  )
  const raw = Buffer.from(taken.at(-1)?.get('RawMessage.Data') ?? '', 'base64').toString()
  // The first part is text, in quoted-printable.
  const text = raw.replaceAll(/=\r\n/g, '').replaceAll('=C3=A9', 'é')
  expect(text).toContain('No llame a este teléfono: quien lo tiene se ha opuesto a que usemos sus datos.')
  expect(text).not.toMatch(/Llame cuanto antes|tel:\+34600/)
})

test('reports a throttled record alone as failed, and only logs one that it cannot parse', async () => {
  const good = await put('E-2')
  throttling = true
  const records = [recordOf({ pk: 'DEALER#d', sk: 'CALL#broken', v: 9 }, '1'), recordOf(good, '2')]
  const context = { getRemainingTimeInMillis: () => 16_000 }
  const failed = await handlers.problem({ Records: records }, context)
  expect(failed).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] })
  expect(captured.lines.join('')).toContain('alert-not-raised')
  throttling = false
  expect(await handlers.problem({ Records: records }, context)).toEqual({ batchItemFailures: [] })
  expect((await read('E-2')).alert?.state).toBe('sent')
})

test('a further notice of the stream results in an e-mail about what happened', async () => {
  const about = { dealerId: 'talleres-gredos', callId: 'E-4' }
  const at = new Date().toISOString()
  // Written with a reopening; here the problem counts as reopened once.
  await table.client.send(
    new PutCommand({
      TableName: table.tableName,
      Item: { ...problemItem({ callId: 'E-4', problemAt: at }), reopenings: 1, status: 'in-progress' },
    }),
  )
  const notice = noticeItem({ ...about, notice: 'reopened:1', kind: 'reopened', at, by: 'dealer:ana' })
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: notice }))
  const before = taken.length
  expect(await handlers.problem({ Records: [recordOf(notice, '9')] }, context)).toEqual({
    batchItemFailures: [],
  })
  expect(taken).toHaveLength(before + 1)
  expect((await read('E-4')).alerts).toMatchObject([{ notice: 'reopened:1', state: 'sent' }])
})

test('records an SES event on the case and ignores other events', async () => {
  const messageId = (await read('E-1')).alerts[0]?.messageId
  const tags = { dealer: ['talleres-gredos'], call: [encodeTag('E-1')], notice: ['opened'] }
  const mail = { messageId, timestamp: new Date().toISOString(), destination: [asortisAddress], tags }
  const detail = { eventType: 'Delivery', mail, delivery: { timestamp: new Date().toISOString() } }
  await handlers.delivery({ source: 'aws.ses', detail }, context)
  expect((await read('E-1')).alert?.state).toBe('delivered')
  await handlers.delivery({ source: 'aws.ses', detail: { eventType: 'Open' } }, context)
  expect(captured.lines.join('')).toContain('delivery-not-understood')
})

test('an SES event about a call that was erased writes nothing and fails nothing', async () => {
  await put('E-5')
  await handlers.problem({ Records: [recordOf(await put('E-5'), '5')] }, context)
  const messageId = (await read('E-5')).alerts[0]?.messageId
  const { pk, sk } = problemItem({ callId: 'E-5' })
  await table.client.send(
    new PutCommand({ TableName: table.tableName, Item: tombstoneItem({ pk, sk }, '2026-11-30') }),
  )
  const rows = async () => (await table.client.send(new ScanCommand({ TableName: table.tableName }))).Items
  const before = await rows()
  const tags = { dealer: ['talleres-gredos'], call: [encodeTag('E-5')], notice: ['opened'] }
  const mail = { messageId, timestamp: new Date().toISOString(), destination: [asortisAddress], tags }
  for (const eventType of ['Delivery', 'Complaint'])
    await handlers.delivery(
      {
        source: 'aws.ses',
        detail: {
          ...{ eventType, mail, delivery: { timestamp: new Date().toISOString() } },
          complaint: { timestamp: new Date().toISOString(), complainedRecipients: [] },
        },
      },
      context,
    )
  expect(await rows()).toEqual(before)
})

test('the sweep alerts a problem that the stream never delivered', async () => {
  await put('E-3', new Date(Date.now() - 180_000).toISOString())
  expect(await handlers.sweep({}, context)).toMatchObject({ looked: 1, failed: 0, left: false })
  const { alert, due } = await read('E-3')
  expect(alert?.state).toBe('sent')
  expect(due?.alert).toBeUndefined()
})
