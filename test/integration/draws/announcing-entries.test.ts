import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { progressAtStart } from '../../../functions/draws/announcing/announcing-item.ts'
import { allShards } from '../../../functions/groups/keys.ts'
import { announcingStore } from '../../../functions/draws/announcing/announcing-store.ts'
import { drawItem } from '../../../functions/draws/store/draw-item.ts'
import { drawMailStore } from '../../../functions/draws/announcing/mail/draw-mail-store.ts'
import { monthItem } from '../../../functions/draws/months/month-item.ts'
import { asortis, decided, month, sealedDraw, sealedMonth } from '../../support/draws/announce-doubles.ts'
import { bundledConsumer } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let fake: Server
let captured: ReturnType<typeof captureLog>
const asked: URLSearchParams[] = []
const events: string[] = []

const load = async () => ({
  announce: await bundledConsumer('functions/draws/on-announce.ts'),
  delivery: await bundledConsumer('functions/draws/on-delivery.ts'),
})
let handlers: Awaited<ReturnType<typeof load>>
const context = { getRemainingTimeInMillis: () => 900_000 }

const result = (action: string, fields: string): [string, string] => [
  'text/xml',
  `<${action}Response><${action}Result>${fields}</${action}Result></${action}Response>`,
]
/** SES and EventBridge, as far as these tests call them. */
const answer = (body: string): [string, string] => {
  const form = new URLSearchParams(body)
  const action = form.get('Action')
  if (action === null) {
    events.push(...[...body.matchAll(/"DetailType":"(\w+)"/g)].map(([, name = '']) => name))
    return ['application/json', '{"FailedEntryCount":0,"Entries":[]}']
  }
  asked.push(form)
  if (action === 'GetSendQuota')
    return result(
      action,
      '<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>1000.0</MaxSendRate><SentLast24Hours>12.0</SentLast24Hours>',
    )
  return result(action, `<MessageId>m-${asked.length}</MessageId>`)
}

const put = (Item: Record<string, unknown>) =>
  table.client.send(new PutCommand({ TableName: table.tableName, Item }))

beforeAll(async () => {
  table = await withTable()
  fake = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const [type, body] = answer(Buffer.concat(chunks).toString())
      response.writeHead(200, { 'content-type': type }).end(body)
    })
  }).listen(0, '127.0.0.1')
  await once(fake, 'listening')
  const address = fake.address()
  const settings = {
    TABLE_NAME: table.tableName,
    MAIL_FROM: 'avisos@mail.asortis.example',
    CONFIGURATION_SET: 'alerts',
    ASORTIS_RECIPIENT: asortis,
    CONTACT_EMAIL: 'atencion@asortis.example',
    CONTACT_PHONE: '+34910123456',
    METRICS_NAMESPACE: 'Fidelizacion/test',
    BUS_NAME: 'events',
    API_URL: 'https://api.example',
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
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

const mailsSent = () => asked.filter((form) => form.get('Action') === 'SendRawEmail')
const tagsOf = (form: URLSearchParams | undefined) =>
  Object.fromEntries(
    [1, 2, 3].map((at) => [form?.get(`Tags.member.${at}.Name`), [form?.get(`Tags.member.${at}.Value`)]]),
  )

test('announces a month from its digest to its summary, run by run, and records SES events', async () => {
  const announcing = announcingStore(table)
  const draws = ['g-1', 'g-2', 'g-3'].map((groupId) => sealedDraw(groupId, 5))
  await Promise.all([...draws.map(drawItem), monthItem(sealedMonth(3))].map(put))
  expect(await announcing.passState(month, 'sealed-mails')).toBe('waiting')
  await handlers.announce({}, context)
  await handlers.announce({}, context)
  expect(events).toEqual(Array(3).fill('DrawSealed'))
  // The table has no such dealers, so their mails go to Asortis.
  expect(mailsSent().map((form) => form.get('Destinations.member.1'))).toEqual(Array(15).fill(asortis))
  expect(await announcing.passState(month, 'sealed-mails')).toBe('done')
  expect(await announcing.passState(month, 'decided-mails')).toBe('waiting')

  const bounce = {
    eventType: 'Bounce',
    mail: {
      ...{ messageId: 'm-2', timestamp: new Date().toISOString(), destination: [asortis] },
      tags: tagsOf(mailsSent()[0]),
    },
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
  }
  await handlers.delivery({ source: 'aws.ses', detail: bounce })
  await handlers.delivery({ source: 'aws.ses', detail: bounce })
  const [, groupId = ''] =
    /"draw-mail-event-recorded".*?"groupId":"([^"]+)"/.exec(captured.lines.join('')) ?? []
  const mails = await drawMailStore(table).list(month, groupId)
  expect(mails.map(({ state }) => state).toSorted()).toEqual(['bounced', 'sent', 'sent', 'sent', 'sent'])
  expect(captured.lines.filter((line) => line.includes('DrawMailBounced'))).toHaveLength(1)

  const over = { ...sealedMonth(3), decidedAt: new Date().toISOString(), decided: 3, refused: 0 }
  await Promise.all([...draws.map((draw) => drawItem(decided(draw))), monthItem(over)].map(put))
  await handlers.announce({ 'detail-type': 'MonthDecided' }, context)
  await handlers.announce({}, context)
  expect(mailsSent()).toHaveLength(31)
  expect(tagsOf(mailsSent().at(-1))).toMatchObject({ kind: ['summary'] })
  expect(Buffer.from(mailsSent().at(-1)?.get('RawMessage.Data') ?? '', 'base64').toString()).toContain(
    groupId,
  )
  expect(await announcing.passState(month, 'decided-mails')).toBe('done')
  expect(events.slice(3)).toEqual(Array(3).fill('DrawDecided'))
  expect(captured.lines.join('')).not.toContain('asortis.example')
})

test('a lease has one holder until it expires or is released, and completed announcements stay recorded', async () => {
  const { lease } = announcingStore(table)
  const start = Date.now() + 3_600_000
  const at = (ms: number) => new Date(start + ms)
  expect(await lease('a', at(0), at(100))).toMatchObject({ holder: 'a', through: month })
  expect(await lease('b', at(50), at(150))).toBeNull()
  expect(await lease('a', at(60), at(200), '2026-12')).toMatchObject({ through: '2026-12' })
  expect(await lease('b', at(199), at(300))).toBeNull()
  expect(await lease('b', at(200), at(300))).toMatchObject({ holder: 'b', through: '2026-12' })
  expect(await lease('b', at(210), at(210))).not.toBeNull()
  expect(await lease('a', at(210), at(400))).toMatchObject({ holder: 'a' })
})

test('a completed shard stays completed whatever an older run writes, and all shards complete the month', async () => {
  const announcing = announcingStore(table)
  const progress = { ...progressAtStart('2027-01', 'sealed-mails', 3), after: 'g-9', mailsSent: 4 }
  await announcing.storeProgress(progress)
  await announcing.storeProgress({ ...progress, done: true, mailsSent: 5 })
  await announcing.storeProgress(progress)
  expect(await announcing.progress('2027-01')).toEqual([{ ...progress, done: true, mailsSent: 5 }])
  expect(await announcing.passState('2027-01', 'sealed-mails')).toBe('waiting')
  for (const shard of allShards) {
    await announcing.storeProgress({ ...progressAtStart('2027-01', 'sealed-mails', shard), done: true })
  }
  expect(await announcing.passState('2027-01', 'sealed-mails')).toBe('done')
  expect(await announcing.passState('2027-01', 'sealed-events')).toBe('waiting')
})
