import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openPeople } from '../../../functions/directory/people/open-people.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledConsumer, bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const manager = { client_id: 'client-dealer', sub: 'gema', 'cognito:groups': '[dealer]' }
let table: TestTable
let handler: HttpHandler
let follow: (callId: string) => Promise<unknown>
beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, { FINGERPRINT_KEY: 'f' })
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await storeExampleDirectory(directoryStore(table), [dealerId, 'otro'])
  await peopleOf(table, dealerId)
  await openPeople(table).write({
    before: null,
    after: {
      ...{ personId: 'P-gema', subject: 'gema', email: 'gerencia@example.com', name: 'Gema Ruiz' },
      ...{ dealers: [dealerId], changedAt: '2026-11-20T10:00:00.000Z', changedBy: 'staff:sam' },
    },
  })
  handler = await bundledHandler('functions/privacy/http.ts')
  const consume = await bundledConsumer('functions/privacy/on-case-change.ts')
  follow = (callId) => consume({ detail: { data: { dealerId, callId } } }, {})
})
afterAll(async () => {
  vi.restoreAllMocks()
  await table.stop()
})
beforeEach(() => vi.clearAllMocks())

const found = z.object({
  items: z.array(z.looseObject({ customerRef: z.string() })),
  complete: z.boolean(),
})
const search = (body: object, claims: Record<string, string> = claimsOf.staff, of = dealerId) =>
  send(handler, operations.searchCustomers, { params: { dealerId: of }, claims, body })
const refs = async (body: object) => {
  const { status, body: response } = await search(body)
  expect(status).toBe(200)
  return z.parse(found, response).items.map(({ customerRef }) => customerRef)
}

const doing = () => ({
  ...openCases(table),
  ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint('k') },
  retryOnConflict: systemRetryOnConflict,
  clock: () => new Date('2026-11-20T11:00:00Z'),
})
const call = async (callId: string, customer: CallContent['customer'], plate = `${callId}P`) => {
  const visit = { ...exampleCall.visit, ref: `V-${callId}`, vehicle: { plate } }
  await takeCall(doing())({ dealerId, callId, content: { ...exampleCall, customer, visit }, putBy: callId })
  await follow(callId)
}
const amend = async (callId: string, fields: Partial<AmendmentContent>) => {
  const content = { note: 'n', ...fields }
  await amendCall(doing())({ dealerId, callId, amendmentId: 'a-1', by: 'machine:x', content })
  await follow(callId)
}
/** How many items of these partitions there are. */
const itemsIn = async (prefix: string) => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.filter((item) => String(item['pk']).startsWith(prefix))
}

test('a customer is found by reference, visit, phone, plate and e-mail, however they are written', async () => {
  await call('F-1', { ref: 'C-F1', name: 'Ana', phone: '600 200 301', email: 'Ana@Example.com' }, '1111-bbb')
  for (const body of [
    { customerRef: 'c-f1' },
    { visitRef: 'v f 1' },
    { phone: '0034 600200301' },
    { plate: '1111BBB' },
    { email: ' ana@example.com' },
  ])
    expect(await refs(body), JSON.stringify(body)).toEqual(['C-F1'])
  expect(await refs({ phone: '600200302' })).toEqual([])
  expect((await search({ phone: '600200301' })).body).toEqual({
    items: [
      {
        ...{ customerRef: 'C-F1', name: 'Ana', plate: '1111-bbb' },
        phone: expect.objectContaining({ given: '600 200 301' }) as unknown,
        lastCall: { callId: 'F-1', receivedAt: '2026-11-20T11:00:00.000Z', visitRef: 'V-F-1' },
      },
    ],
    complete: true,
  })
})

test('a phone that several customers share finds them all', async () => {
  await call('S-1', { ref: 'C-S1', phone: '600200400' })
  await call('S-2', { ref: 'C-S2', phone: '+34600200400' })
  await call('S-3', { ref: 'C-S2', phone: '600-200-400' })
  expect(await refs({ phone: '600200400' })).toEqual(['C-S1', 'C-S2'])
})

test('a corrected number finds the customer, and so does the one before', async () => {
  await call('A-1', { ref: 'C-A1', phone: '600200500' })
  await amend('A-1', { customer: { ref: 'C-A1', phone: '600200501' } })
  expect(await refs({ phone: '600200500' })).toEqual(['C-A1'])
  expect(await refs({ phone: '600200501' })).toEqual(['C-A1'])
})

test('a call that turns out to be another customer’s is theirs alone', async () => {
  await call('W-1', { ref: 'C-WRONG', phone: '600200600' })
  expect(await refs({ customerRef: 'C-WRONG' })).toEqual(['C-WRONG'])
  await amend('W-1', { customer: { ref: 'C-RIGHT', phone: '600200600' } })
  expect(await refs({ phone: '600200600' })).toEqual(['C-RIGHT'])
  expect(await refs({ customerRef: 'C-WRONG' })).toEqual(['C-RIGHT'])
})

test('repeating an event writes nothing, and no key of the table shows a value', async () => {
  await call('R-1', { ref: 'C-R1', phone: '600200700', email: 'r@example.com' })
  const before = await itemsIn('')
  await follow('R-1')
  expect(await itemsIn('')).toEqual(before)
  const keys = [...(await itemsIn('PERSONKEY#')), ...(await itemsIn('HELD#'))].map(
    ({ pk, sk }) => `${String(pk)} ${String(sk)}`,
  )
  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter((key) => /C-R1|600200700|r@example|R-1P/i.test(key.replace(/CALL#.*/, '')))).toEqual([])
})

test('the dealer’s managers and staff search; its other people, specialists and other dealers’ data are refused', async () => {
  const body = { customerRef: 'C-F1' }
  expect((await search(body, manager)).status).toBe(200)
  expect(await search(body, claimsOf.dealer(dealerId))).toMatchObject({
    status: 403,
    body: { code: 'privacy-people-only' },
  })
  expect((await search(body, manager, 'otro')).status).toBe(404)
  expect((await search(body, claimsOf.specialist)).status).toBe(403)
  expect((await search(body, claimsOf.machine)).status).toBe(403)
  expect((await search(body, claimsOf.staff, 'nobody')).status).toBe(404)
  expect(z.parse(found, (await search(body, claimsOf.staff, 'otro')).body).items).toEqual([])
})

test('a search names exactly one thing to search by', async () => {
  expect(await search({})).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/customerRef', code: 'missing' }] },
  })
  expect(await search({ phone: '600', plate: '1' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/plate', code: 'one-search-key' }] },
  })
})

test('that staff searched and found somebody is on record, and that a manager did is not', async () => {
  const views = async () => (await itemsIn('VIEWS#')).map(({ by, what }) => `${String(by)} ${String(what)}`)
  expect(await views()).toContain('staff:sam customer-search')
  expect((await views()).filter((view) => view.includes('gema'))).toEqual([])
})
