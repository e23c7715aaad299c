import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { keys } from '../../../functions/information/keys.ts'
import { informationRequestOperations as operations } from '../../../functions/information/operations.ts'
import { intakeStore } from '../../../functions/information/receiving/intake-store.ts'
import { newRecord, requestIdOf } from '../../../functions/information/receiving/new-record.ts'
import { requestStore } from '../../../functions/information/handling/request-store.ts'
import { viewStore } from '../../../functions/information/viewing/view-store.ts'
import { addressHash } from '../../../functions/information/request/address-item.ts'
import { newRequest } from '../../../functions/information/request/new-request.ts'
import { monthsLater } from '../../../functions/platform/calendar/months-later.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { keyFor, open } from '../../../functions/platform/sealing/sealing.ts'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { objectServer } from '../../support/files/object-server.ts'
import { bundledConsumer, bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send, type Sent } from '../../support/running/http-event.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler
let bucket: Awaited<ReturnType<typeof objectServer>>
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  bucket = await objectServer()
  Object.assign(process.env, { ERASURE_KEY: 'e', PROOFS_BUCKET: 'proofs' })
  handler = await bundledHandler('functions/information/http-requests.ts')
})
afterAll(async () => {
  await table.stop()
  bucket.stop()
})

const ask = (operation: (typeof operations)[keyof typeof operations], sent: Sent = {}) =>
  send(handler, operation, { claims: claimsOf.staff, ...sent })

/** As the function has it, of the secret that the tests set. */
const blockingKey = keyFor('e', 'information-blocked')

const hash = addressHash(keyedFingerprint('test-fingerprint-key'))

let people = 0
/** Stores a request that came so many months ago. Returns its id. */
const received = async (changes: object = {}, monthsAgo = 0): Promise<string> => {
  people += 1
  const now = new Date(monthsLater(new Date(Date.now() + people * 1000).toISOString(), -monthsAgo))
  const asked = newRequest.parse({
    ...{ name: 'Ana', company: 'Teide', email: `ana-${people}@example.com`, phone: '600', marketing: false },
    ...{ consent: { read: true, textVersion: 2 }, ...changes },
  })
  const requestId = requestIdOf(now, String(people).padStart(8, '0'))
  const record = newRecord(asked, requestId, now)
  await intakeStore(table).create({ record, contentHash: requestId, addressHash: hash, mails: [], now })
  return requestId
}
const idsOf = async (show?: string): Promise<string[]> => {
  const { body } = await ask(operations.listInformationRequests, {
    query: { limit: '100', ...(show && { show }) },
  })
  return (body as { items: { requestId: string }[] }).items.map(({ requestId }) => requestId)
}
const change = (requestId: string, body: object, ifMatch = '*') =>
  ask(operations.changeInformationRequest, { params: { requestId }, body, headers: { 'if-match': ifMatch } })
const sealedItems = (requestId: string) =>
  Array.fromAsync(
    queryAll(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `INFORMATION-BLOCKED#${requestId}` },
    }),
  )
/** What was set apart, opened: each is sealed, and says nothing in clear. */
const blocked = async (requestId: string) =>
  (await sealedItems(requestId)).map(({ sealed, by, expiresAt, ...others }) => {
    expect(Object.keys(others).toSorted()).toEqual(['pk', 'sk', 'v'])
    const bytes = open(blockingKey, z.parse(z.instanceof(Uint8Array), sealed))
    const opened = z.parse(z.looseObject({}), JSON.parse(new TextDecoder().decode(bytes)))
    return { by, expiresAt, ...opened }
  })

test('requests wait, newest first, until they are answered', async () => {
  const [first, second] = [await received(), await received()]
  expect((await idsOf()).slice(0, 2)).toEqual([second, first])
  expect(await change(first, { answered: true })).toMatchObject({
    ...{ status: 200, body: { question: { answeredBy: 'staff:sam' } } },
  })
  expect(await idsOf()).not.toContain(first)
  expect(await idsOf('all')).toContain(first)
  expect(await change(first, { answered: false })).toMatchObject({ body: { question: { answeredAt: null } } })
  // An answer is no correction: nothing has to be set apart.
  expect(await blocked(first)).toEqual([])
})

test('a wish for news that was confirmed is unconfirmed under another address, until staff confirm it there', async () => {
  const id = await received({ email: 'rosa@example.com', marketing: true })
  expect(await change(id, { marketing: 'confirmed' })).toMatchObject({
    body: { marketing: { state: 'confirmed' } },
  })
  expect(await change(id, { email: 'Rosa@Example.com' })).toMatchObject({
    body: { email: 'Rosa@Example.com', marketing: { state: 'confirmed' } },
  })
  const moved = await change(id, { email: 'rosario@example.com' })
  expect(moved).toMatchObject({
    status: 200,
    body: { marketing: { state: 'unconfirmed', confirmedAt: null, confirmedBy: null } },
  })
  const { question, marketing } = z.parse(
    z.looseObject({ question: z.object({ until: z.string() }), marketing: z.object({ until: z.string() }) }),
    moved.body,
  )
  expect(marketing.until).toBe(question.until)
  expect((await blocked(id)).at(-1)).toMatchObject({
    marketing: { email: 'Rosa@Example.com', state: 'confirmed', confirmedBy: 'staff:sam' },
  })
  expect(await change(id, { email: 'r@example.com', marketing: 'confirmed' })).toMatchObject({
    body: { email: 'r@example.com', marketing: { state: 'confirmed' } },
  })
})

test('a withdrawal of news is the address’s: of forms that came before it, and not of a later one', async () => {
  const wish = (email: string) => received({ email, marketing: true })
  const [first, second, confirmed] = [
    await wish('iris@example.com'),
    await wish('IRIS@example.com'),
    await wish('iris@example.com'),
  ]
  const stranger = await wish('otra@example.com')
  await change(confirmed, { marketing: 'confirmed' })
  expect(await change(first, { marketing: 'withdrawn' })).toMatchObject({ status: 200 })
  for (const id of [second, confirmed]) {
    expect(await ask(operations.getInformationRequest, { params: { requestId: id } })).toMatchObject({
      body: { marketing: { state: 'withdrawn', withdrawnBy: 'staff:sam' } },
    })
    expect(await change(id, { marketing: 'confirmed' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/marketing', code: 'no-such-consent' }] },
    })
  }
  expect(await change(stranger, { marketing: 'confirmed' })).toMatchObject({ status: 200 })
  // Corrected to the address since: it was sent before the withdrawal, too.
  const elsewhere = await received({ email: 'iiris@example.com', marketing: true }, 1)
  await change(elsewhere, { email: 'iris@example.com' })
  expect((await change(elsewhere, { marketing: 'confirmed' })).status).toBe(422)
  const later = await received({ email: 'iris@example.com', marketing: true }, -1)
  expect(await change(later, { marketing: 'confirmed' })).toMatchObject({ status: 200 })
})

const searched = async (email: string) => {
  const { body } = await ask(operations.searchInformationRequests, { body: { email } })
  return z.parse(
    z.object({ items: z.array(z.looseObject({ requestId: z.string() })), more: z.boolean() }),
    body,
  )
}
const foundBy = async (email: string) => (await searched(email)).items.map(({ requestId }) => requestId)

test('requests are found by their address, in any letter case, and not by one that is not theirs any more', async () => {
  const first = await received({ email: 'Vera@Example.com' })
  const second = await received({ email: 'vera@example.com', marketing: true })
  expect(await foundBy('VERA@example.com')).toEqual([second, first])
  expect(await searched('veras@example.com')).toEqual({ items: [], more: false })
  await change(second, { email: 'veronica@example.com' })
  expect(await foundBy('vera@example.com')).toEqual([first])
  expect(await foundBy('veronica@example.com')).toEqual([second])
  expect(await ask(operations.getInformationRequest, { params: { requestId: first } })).toMatchObject({
    body: { views: [{ by: 'staff:sam' }], others: [] },
  })
  await ask(operations.eraseInformationRequest, { params: { requestId: second } })
  expect(await foundBy('veronica@example.com')).toEqual([])
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  const leading = Items.filter(({ pk }) => String(pk).startsWith('INFORMATION-ADDRESS#'))
  expect(leading.filter(({ requestId }) => requestId === second)).toEqual([])
  expect(JSON.stringify(leading)).not.toMatch(/vera|example/i)
})

test('requests from before addresses had hashes get theirs with the next search, once', async () => {
  const id = await received({ email: 'antes@example.com', marketing: true })
  const remove = (Key: object) =>
    table.client.send(new DeleteCommand({ TableName: table.tableName, Key: { ...Key } }))
  for (const half of ['request', 'marketing'] as const)
    await remove(keys.informationAddress(hash('antes@example.com'), half, id))
  expect(await foundBy('antes@example.com')).toEqual([])
  await remove(keys.informationAddressed())
  expect(await foundBy('antes@example.com')).toEqual([id])
  expect(await ask(operations.listInformationRequests, { query: { show: 'all' } })).toMatchObject({
    status: 200,
  })
})

test('one request shows the others of its address, in any letter case, and nobody else’s', async () => {
  const [first, second] = [
    await received({ email: 'Noa@Example.com' }),
    await received({ email: 'noa@example.com', marketing: true }),
  ]
  await received({ email: 'noah@example.com' })
  const others = async (requestId: string) =>
    (await ask(operations.getInformationRequest, { params: { requestId } })).body
  expect(await others(first)).toMatchObject({ others: [{ requestId: second }] })
  expect(await others(second)).toMatchObject({ others: [{ requestId: first }] })
})

test('a list is read page by page, in both directions of what is filtered out', async () => {
  for (let n = 0; n < 5; n += 1) await received()
  const all = await idsOf()
  const read: string[] = []
  let cursor: string | undefined
  do {
    const { body } = await ask(operations.listInformationRequests, {
      query: { limit: '2', ...(cursor && { cursor }) },
    })
    const page = body as { items: { requestId: string }[]; next: string | null }
    read.push(...page.items.map(({ requestId }) => requestId))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(read).toEqual(all)
})

test('a change needs the version that was seen', async () => {
  const requestId = await received()
  const { headers } = await ask(operations.getInformationRequest, { params: { requestId } })
  expect(headers).toMatchObject({ etag: '"1"' })
  expect((await change(requestId, { name: 'Eva' }, '"1"')).headers).toMatchObject({ etag: '"2"' })
  expect(await change(requestId, { name: 'Luz' }, '"1"')).toMatchObject({ status: 412 })
  const without = await ask(operations.changeInformationRequest, {
    params: { requestId },
    body: { name: 'x' },
  })
  expect(without.status).toBe(428)
})

test('what is corrected is set apart for three years, where no operation reads it', async () => {
  const requestId = await received({ marketing: true, message: 'Antes' })
  const changed = await change(requestId, { email: 'otra@example.com', phone: null, message: 'Después' })
  expect(changed.body).toMatchObject({
    email: 'otra@example.com',
    question: { phone: null, message: 'Después' },
  })
  const [before, ...others] = await blocked(requestId)
  expect(others).toEqual([])
  expect(before).toMatchObject({ by: 'staff:sam', request: { message: 'Antes', phone: '600' } })
  expect(Number(before?.expiresAt)).toBeGreaterThan(Date.now() / 1000 + 3 * 365 * 86_400 - 86_400)
})

test('news: unconfirmed, confirmed for 24 months, withdrawn with its evidence kept 36 more, unseen', async () => {
  const requestId = await received({ marketing: true })
  expect(await idsOf('marketing')).toContain(requestId)
  const confirmed = await change(requestId, { marketing: 'confirmed' })
  expect(confirmed.body).toMatchObject({ marketing: { state: 'confirmed', confirmedBy: 'staff:sam' } })
  const withdrawn = await change(requestId, { marketing: 'withdrawn' })
  expect(withdrawn.body).toMatchObject({ marketing: { state: 'withdrawn', withdrawnBy: 'staff:sam' } })
  expect(await idsOf('marketing')).not.toContain(requestId)
  expect(await change(requestId, { marketing: 'confirmed' })).toMatchObject({
    ...{ status: 422, body: { errors: [{ pointer: '/marketing', code: 'no-such-consent' }] } },
  })
  const never = await received()
  expect(await change(never, { marketing: 'confirmed' })).toMatchObject({ status: 422 })
})

test('after twelve months a request is gone, also before the table has dropped it; a confirmed wish lasts', async () => {
  const over = await received({}, 13)
  const wished = await received({ marketing: true }, 11)
  await change(wished, { marketing: 'confirmed' })
  expect(await ask(operations.getInformationRequest, { params: { requestId: over } })).toMatchObject({
    status: 404,
  })
  expect(await idsOf('all')).not.toContain(over)
  expect((await change(over, { name: 'x' })).status).toBe(404)
  const later = new Date(monthsLater(new Date().toISOString(), 2))
  const record = await requestStore(table, blockingKey, hash).get(wished, later)
  expect(record).toMatchObject({ request: null, marketing: { state: 'confirmed' } })
  const { records } = await requestStore(table, blockingKey, hash).list(
    { of: 'marketing' },
    100,
    undefined,
    later,
  )
  expect(records.map(({ marketing }) => marketing?.requestId)).toContain(wished)
  const silent = new Date(monthsLater(new Date().toISOString(), 25))
  expect(await requestStore(table, blockingKey, hash).get(wished, silent)).toEqual({
    request: null,
    marketing: null,
  })
})

test('erased means gone from every operation, and set apart', async () => {
  const requestId = await received({ marketing: true, message: 'Bórrenme' })
  const repeat = () =>
    table.client.send(new GetCommand({ TableName: table.tableName, Key: keys.informationRepeat(requestId) }))
  expect((await repeat()).Item).toBeDefined()
  const erase = () => ask(operations.eraseInformationRequest, { params: { requestId } })
  expect((await erase()).status).toBe(204)
  expect((await erase()).status).toBe(404)
  // Whoever sends the same again is not told that it was received and then ignored.
  expect((await repeat()).Item).toBeUndefined()
  expect((await ask(operations.getInformationRequest, { params: { requestId } })).status).toBe(404)
  expect([...(await idsOf('all')), ...(await idsOf('marketing'))]).not.toContain(requestId)
  expect(await blocked(requestId)).toMatchObject([{ request: { message: 'Bórrenme' }, marketing: {} }])
})

test('only staff may', async () => {
  const { status } = await send(handler, operations.listInformationRequests, { claims: claimsOf.specialist })
  expect(status).toBe(403)
})

test('who of Asortis looked at a request is recorded once a day, whether in a list or by itself, and shown with it', async () => {
  const requestId = await received()
  const views = viewStore(table)
  expect(await views.list(requestId, new Date())).toEqual([])
  await ask(operations.listInformationRequests, { query: { show: 'all', limit: '100' } })
  const day = new Date().toISOString().slice(0, 10)
  const [seen] = await views.list(requestId, new Date())
  expect(seen).toEqual({ day, by: expect.stringMatching(/^staff:/) })
  await views.record(requestId, 'staff:other', new Date(Date.now() - 86_400_000))
  const { body } = await ask(operations.getInformationRequest, { params: { requestId } })
  expect(body).toMatchObject({ views: [seen, { by: 'staff:other' }] })
  await views.record(requestId, 'staff:long-ago', new Date(Date.now() - 367 * 86_400_000))
  expect(await views.list(requestId, new Date())).toHaveLength(2)
})

test('of an address from which a flood came, the newest hundred are found', async () => {
  const now = new Date()
  const store = intakeStore(table)
  for (let n = 1; n <= 102; n += 1) {
    const asked = newRequest.parse({
      ...{ name: 'Flood', company: 'X', email: 'flood@example.com', marketing: n % 2 === 0 },
      consent: { read: true, textVersion: 2 },
    })
    const requestId = requestIdOf(now, String(n).padStart(8, '0'))
    const record = newRecord(asked, requestId, now)
    await store.create({ record, contentHash: requestId, addressHash: hash, mails: [], now })
  }
  const { items, more } = await searched('flood@example.com')
  expect([items.length, more]).toEqual([100, true])
  expect(items[0]?.requestId).toMatch(/0102$/)
})

test('after a restore from an earlier copy, what was erased is erased again, and blocked as it was', async () => {
  const [erased, kept] = [
    await received({ email: 'vuelve@example.com', marketing: true }),
    await received({ email: 'sigue@example.com' }),
  ]
  const { Items: before = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  await ask(operations.eraseInformationRequest, { params: { requestId: erased } })
  const sealedThen = await blocked(erased)
  expect([...bucket.objects.keys()]).toContain(`replay/~information/${erased}.json`)
  expect([...bucket.objects.values()].join()).not.toMatch(/vuelve|@/)
  // What the table was, without anything of since.
  const ofIt = before.filter((item) => JSON.stringify(item).includes(erased))
  for (const { pk, sk } of await sealedItems(erased))
    await table.client.send(new DeleteCommand({ TableName: table.tableName, Key: { pk, sk } }))
  for (const Item of ofIt) await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  expect(await foundBy('vuelve@example.com')).toEqual([erased])
  const replay = await bundledConsumer('functions/information/http-requests.ts')
  expect(await replay({ replay: true }, {})).toEqual({ requests: 1, withdrawals: 0 })
  expect(await replay({ replay: true }, {})).toEqual({ requests: 0, withdrawals: 0 })
  expect(await foundBy('vuelve@example.com')).toEqual([])
  expect(await foundBy('sigue@example.com')).toEqual([kept])
  expect((await ask(operations.getInformationRequest, { params: { requestId: erased } })).status).toBe(404)
  expect(await blocked(erased)).toEqual(sealedThen)
})

test('after a restore from an earlier copy, a wish for news that was withdrawn is withdrawn again, and so are the others of its address', async () => {
  const email = 'no-mas@example.com'
  const [first, second] = [
    await received({ email, marketing: true }),
    await received({ email, marketing: true, message: 'Otra pregunta' }),
  ]
  await change(second, { marketing: 'confirmed' })
  const { Items: before = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  await change(first, { marketing: 'withdrawn' })
  const wishes = async () =>
    Promise.all(
      [first, second].map(async (requestId) => {
        const { body } = await ask(operations.getInformationRequest, { params: { requestId } })
        return z.parse(z.looseObject({ marketing: z.looseObject({ state: z.string() }) }), body).marketing
      }),
    )
  const then = await wishes()
  expect(then.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  for (const Item of before.filter((item) => JSON.stringify(item).includes(email)))
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
  expect((await wishes()).map(({ state }) => state)).toEqual(['unconfirmed', 'confirmed'])
  const replay = await bundledConsumer('functions/information/http-requests.ts')
  expect(await replay({ replay: true }, {})).toEqual({ requests: 0, withdrawals: 2 })
  expect(await replay({ replay: true }, {})).toEqual({ requests: 0, withdrawals: 0 })
  expect(await wishes()).toEqual(then)
  expect([...bucket.objects.values()].join()).not.toContain(email)
})
