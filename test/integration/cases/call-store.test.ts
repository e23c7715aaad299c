import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { callStore } from '../../../functions/cases/store/call-store.ts'
import { closeSilentCall } from '../../../functions/cases/call/close-silent-call.ts'
import { closeCall } from '../../../functions/calls/taking/close-call.ts'
import { getCall } from '../../../functions/calls/reading/get-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { caseStore } from '../../../functions/cases/store/case-store.ts'
import { contactOf, nothingAsked } from '../../support/calls/contact-ports.ts'
import { noFollowUps } from '../../support/calls/follow-up-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const now = new Date('2026-11-20T10:03:00.000Z')
const fingerprint = keyedFingerprint('test')
const clock = () => now
const dealerId = 'talleres-gredos'
/** The customer has no other open problem. */
const contact = contactOf()
const take = (client = table) =>
  takeCall({
    directory: exampleDirectory(),
    calls: callStore(client),
    ...contact,
    ...noFollowUps,
    fingerprint,
    clock,
  })
const put = (callId: string, content = exampleCall, putBy = `request-${Math.random()}`) =>
  take()({ dealerId, callId, content, putBy })

test('responds 201 to the first put, 200 with the same body to a repetition and 409 to other content', async () => {
  const first = await put('C-1')
  const again = await put('C-1')
  expect(first.status).toBe(201)
  expect(again).toEqual({ status: 200, body: first.body })
  expect(first.body.classification.main).toBe('unresolved-situation')
  expect(first.body.problem).toEqual({
    status: 'open',
    acknowledgeBy: expect.any(String),
    resolveBy: expect.any(String),
  })
  await expect(put('C-1', { ...exampleCall, operator: 'op-18' })).rejects.toMatchObject({
    code: 'already-exists-with-other-content',
  })
})

test('a stored call is still returned when it would no longer be valid', async () => {
  const first = await put('C-kept')
  const directory = exampleDirectory({ dealer: async () => ({ ...exampleDealer, brands: ['other'] }) })
  const later = takeCall({
    directory,
    calls: callStore(table),
    ...contact,
    ...noFollowUps,
    fingerprint,
    clock,
  })
  const sent = { dealerId, callId: 'C-kept', content: exampleCall, putBy: 'later' }
  expect(await later(sent)).toEqual({ status: 200, body: first.body })
  await expect(later({ ...sent, callId: 'C-never' })).rejects.toMatchObject({ code: 'does-not-fit' })
})

test('responds 503 when the brand of a questionnaire is missing, as the fault is ours', async () => {
  const directory = exampleDirectory({ brand: async () => undefined })
  const later = takeCall({
    directory,
    calls: callStore(table),
    ...contact,
    ...noFollowUps,
    fingerprint,
    clock,
  })
  const sent = { dealerId, callId: 'C-brandless', content: exampleCall, putBy: 'first' }
  await expect(later(sent)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await put('C-brandless')).toMatchObject({ status: 201 })
})

const stores = () => openCases(table)

test('a hundred simultaneous puts give one 201 and ninety-nine 200 with the same body', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => put('C-100', typicalCall)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
})

test('responds 201 when its own write is repeated after a lost response', async () => {
  const { body } = await put('C-lost', typicalCall, 'request-7')
  expect(await put('C-lost', typicalCall, 'request-7')).toEqual({ status: 201, body })
})

test('reads back exactly the stored content', async () => {
  await put('C-read')
  const read = await getCall({ ...stores(), ...nothingAsked })(dealerId, 'C-read', { audience: 'dealer' })
  expect(read.content).toEqual(exampleCall)
  expect(read.closing).toBeNull()
  await expect(
    getCall({ ...stores(), ...nothingAsked })(dealerId, 'C-rea', { audience: 'dealer' }),
  ).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('lists the calls of one month only, newest first, in pages', async () => {
  const later = (minute: number) =>
    takeCall({
      directory: exampleDirectory(),
      calls: callStore(table),
      ...contact,
      ...noFollowUps,
      fingerprint,
      clock: () => new Date(Date.UTC(2027, 0, 31, 22, minute)),
    })
  for (let minute = 0; minute < 5; minute += 1) {
    await later(minute)({ dealerId, callId: `M-${minute}`, content: typicalCall, putBy: `m-${minute}` })
  }
  // 23:00 UTC on 31 January is already February in Madrid.
  await later(65)({ dealerId, callId: 'M-feb', content: typicalCall, putBy: 'm-feb' })
  const store = callStore(table)
  const one = await store.listMonth(dealerId, '2027-01', 3, undefined)
  expect(one.items.map(({ callId }) => callId)).toEqual(['M-4', 'M-3', 'M-2'])
  expect(one.next).not.toBeNull()
  const two = await store.listMonth(dealerId, '2027-01', 3, one.next ?? undefined)
  expect(two.items.map(({ callId }) => callId)).toEqual(['M-1', 'M-0'])
  expect(
    (await store.listMonth(dealerId, '2027-02', 3, undefined)).items.map(({ callId }) => callId),
  ).toEqual(['M-feb'])
})

const { endedAt: _, ...stillOn } = exampleCall

test('a call stored while the customer is on the line is ended only once', async () => {
  await put('C-on', stillOn)
  const close = closeCall({ ...stores(), ...contact, fingerprint, clock })
  const content = { endedAt: '2026-11-20T10:04:00Z' }
  expect((await close(dealerId, 'C-on', content)).status).toBe(201)
  expect((await close(dealerId, 'C-on', content)).status).toBe(200)
  await expect(close(dealerId, 'C-on', { endedAt: '2026-11-20T10:05:00Z' })).rejects.toMatchObject({
    code: 'already-closed',
  })
  await expect(close(dealerId, 'nobody', content)).rejects.toMatchObject({ code: 'not-found' })
  await put('C-ended')
  await put('C-short', { ...stillOn, startedAt: '2026-11-20T10:04:00Z' })
  expect((await close(dealerId, 'C-short', { endedAt: '2026-11-20T10:04:00.500Z' })).status).toBe(201)
  await expect(close(dealerId, 'C-ended', content)).rejects.toMatchObject({ code: 'already-ended' })
  const call = await caseStore(table).readCall(dealerId, 'C-on')
  expect(call?.due.close).toBeUndefined()
  expect(call?.due.alert).toBeDefined()
})

test('a call that is never ended is due after twelve hours and is then closed as it is', async () => {
  await put('C-silent', { ...typicalCall, endedAt: undefined })
  const { cases } = stores()
  const dueAt = '2026-11-20T22:03:00.000Z'
  const due = []
  for await (const item of cases.listDue(new Date(dueAt))) due.push(item)
  expect(due).toContainEqual({ dealerId, callId: 'C-silent', dueAt })
  const silent = await cases.readCall(dealerId, 'C-silent')
  if (!silent) throw new Error('The call is not there')
  const closeSilently = () => closeSilentCall(stores())(silent, new Date(dueAt))
  expect(await Promise.all([closeSilently(), closeSilently()])).toContain(true)
  const closed = await cases.readCall(dealerId, 'C-silent')
  expect(closed).toMatchObject({ entries: 1, closing: { entry: 1, endedAt: dueAt }, due: {} })
  expect(closed && (await closeSilentCall(stores())(closed, new Date(dueAt)))).toBe(true)
  expect(await cases.setDue(dealerId, 'C-silent', dueAt, {})).toBe(false)
  const read = await getCall({ ...stores(), ...nothingAsked })(dealerId, 'C-silent', { audience: 'dealer' })
  expect(read.closing).toEqual({ closedAt: dueAt, by: 'sweep', endedAt: null })
})

test('a typical call without a problem is stored as an item under 1 KB', async () => {
  await put('call-2026-11-20-000123', typicalCall, 'JKJaXmPLvHcESHA=')
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.tableName, Key: keys.call(dealerId, 'call-2026-11-20-000123') }),
  )
  const size = Object.entries(Item ?? {}).reduce(
    (sum, [name, value]) => sum + name.length + Buffer.byteLength(String(value)),
    0,
  )
  expect(size).toBeLessThan(1024)
})

test("recording an alert updates the problem's list entry without changing its revision", async () => {
  await put('C-alert')
  const cases = caseStore(table)
  await cases.recordAlert(dealerId, 'C-alert', { state: 'sent', at: now.toISOString(), latencyMs: 120 }, 2)
  const call = await cases.readCall(dealerId, 'C-alert')
  expect(call?.problem).toMatchObject({
    alert: { state: 'sent', at: now.toISOString(), latencyMs: 120 },
    revision: 1,
  })
  await cases.recordAlert(
    dealerId,
    'C-alert',
    { state: 'delivered', at: now.toISOString(), latencyMs: 120 },
    3,
  )
  await cases.recordAlert(dealerId, 'C-alert', { state: 'sent', at: now.toISOString(), latencyMs: 120 }, 2)
  expect((await cases.readCall(dealerId, 'C-alert'))?.problem?.alert.state).toBe('delivered')
  await cases.recordAlert(dealerId, 'nobody', { state: 'sent', at: null, latencyMs: null }, 1)
  expect(await cases.readCall(dealerId, 'nobody')).toBeUndefined()
})

test('a recognised phone number is stored beside the content, which does not change', async () => {
  await put('C-phone')
  const store = callStore(table)
  const given = '+34600111222'
  expect((await store.get(dealerId, 'C-phone'))?.phone).toEqual({ given, dial: null, shown: given })
  const found = { dial: 'tel:+34600111222', shown: '600 111 222' }
  await store.keepFound(dealerId, 'C-phone', { phone: found, followUp: undefined, amendedBy: null })
  await store.keepFound(dealerId, 'C-none', { phone: found, followUp: undefined, amendedBy: null })
  const read = await getCall({ ...stores(), ...nothingAsked })(dealerId, 'C-phone', { audience: 'dealer' })
  expect(read.customer).toEqual({ ...exampleCall.customer, phone: { given, ...found } })
  expect(read.content).toEqual(exampleCall)
  expect(await store.get(dealerId, 'C-none')).toBeUndefined()
})
