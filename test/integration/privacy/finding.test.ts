import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { rightsStore } from '../../../functions/cases/customer/rights/rights-store.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { givenCustomerRef } from '../../../functions/platform/personal-data/no-customer.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { fingerprintKey, manager, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { putWaiting } from '../../support/privacy/waiting.ts'
import { claimsOf, send } from '../../support/running/http-event.ts'

const { dealerId } = exampleDealer
let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const found = z.object({
  items: z.array(z.looseObject({ customerRef: z.string() })),
  complete: z.boolean(),
})
const search = (body: object, claims: Record<string, string> = claimsOf.staff, of = dealerId) =>
  send(world.http, operations.searchCustomers, { params: { dealerId: of }, claims, body })
const refs = async (body: object) => {
  const { status, body: response } = await search(body)
  expect(status).toBe(200)
  return z.parse(found, response).items.map(({ customerRef }) => customerRef)
}

const call = (callId: string, customer: CallContent['customer'], plate = `${callId}P`) =>
  world.call(callId, customer, { visit: { ref: `V-${callId}`, vehicle: { plate } } })
const amend: typeof world.amend = (...amended) => world.amend(...amended)
const itemsIn = (prefix: string) => world.itemsIn(prefix)

test('a customer is found by reference, visit, phone, plate and e-mail, however they are written', async () => {
  await call('F-1', { ref: 'C-F1', name: 'Ana', phone: '600 200 301', email: 'Ana@Example.com' }, '1111-bbb')
  for (const body of [
    { customerRef: 'c-f1' },
    { visitRef: 'v f 1' },
    { phone: '0034 600200301' },
    { plate: '1111BBB' },
    { email: ' ana@example.com' },
    { email: 'ana\u200b@\u200bexample\u200b.\u200bcom' },
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

test('a phone is found whatever is written among its digits', async () => {
  const spellings = [
    ...['600,111,901', '600·111·901', '600|111|901', '6OO111901', '0600111901'],
    ...['600*111*901', '600’111’901', '600_111_901'],
  ]
  for (const [at, phone] of spellings.entries()) await call(`SP-${at}`, { ref: `C-SP${at}`, phone })
  const all = spellings.map((_, at) => `C-SP${at}`)
  for (const phone of ['600111901', '+34 600 111 901', ...spellings])
    expect(await refs({ phone }), phone).toEqual(all)
})

test('a phone that several customers share finds them all', async () => {
  await call('S-1', { ref: 'C-S1', phone: '600200400' })
  await call('S-2', { ref: 'C-S2', phone: '+34600200400' })
  await call('S-3', { ref: 'C-S2', phone: '600-200-400' })
  expect(await refs({ phone: '600200400' })).toEqual(['C-S1', 'C-S2'])
})

test("one of a company's drivers is found by the own number, with the own call", async () => {
  await world.call('DRIVER-1', { ref: 'SCHOOL', name: 'Ana Ruiz', phone: '600 700 001', type: 'company' })
  await world.call('DRIVER-2', { ref: 'SCHOOL', name: 'Luis Gil', phone: '600 700 002', type: 'company' })
  expect((await search({ phone: '+34 600700001' })).body).toMatchObject({
    items: [{ customerRef: 'SCHOOL', name: 'Ana Ruiz', lastCall: { callId: 'DRIVER-1' } }],
  })
  expect((await search({ customerRef: 'SCHOOL' })).body).toMatchObject({
    items: [{ name: 'Luis Gil' }],
  })
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
  expect(await refs({ customerRef: 'C-WRONG' })).toEqual([])
})

test('repeating an event writes nothing, and no key of the table shows a value', async () => {
  await call('R-1', { ref: 'C-R1', phone: '600200700', email: 'r@example.com' })
  const before = await itemsIn('')
  await world.follow('R-1')
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

test('somebody of whom there is no call is found by what is held, and only by that', async () => {
  const nothing = { name: null, phone: null, plate: null, lastCall: null }
  await putWaiting(world.table, 'WAITING-1', {
    ...{ customerRef: 'C-WAITS', visitRef: 'V-WAITS', plate: '4444BBB', visitDate: '2026-11-17' },
  })
  for (const body of [
    { customerRef: 'C-WAITS' },
    { visitRef: 'V-WAITS' },
    { visitRef: 'v waits' },
    { plate: '4444-bbb' },
  ])
    expect((await search(body)).body, JSON.stringify(body)).toEqual({
      items: [{ customerRef: 'C-WAITS', ...nothing }],
      complete: true,
    })
  await rightsStore(world.table).set({ dealerId, contact: 'C-STATE', numbers: [] }, 'no-contact', {
    ...{ at: '2026-11-20T10:00:00.000Z', by: 'staff:sam', ground: 'carta' },
  })
  expect(await refs({ customerRef: 'C-STATE' })).toEqual(['C-STATE'])
  expect(await refs({ customerRef: 'C-NOTHING' })).toEqual([])
  expect(z.parse(found, (await search({ visitRef: 'V-WAITS' }, claimsOf.staff, 'otro')).body).items).toEqual(
    [],
  )
})

test('whoever is known only by a survey response without a customer is found by plate and by visit, shown, and erased', async () => {
  const keys = { visitRef: 'V-NOBODY', plate: '5555BBB', visitDate: '2026-11-17' }
  await putWaiting(world.table, 'UNNAMED-1', keys)
  await putWaiting(world.table, 'UNNAMED-2', { plate: '5555BBB', visitDate: '2026-10-01' })
  const [byPlate = '', ...others] = await refs({ plate: '5555-bbb' })
  const [byVisit = ''] = await refs({ visitRef: 'V-NOBODY' })
  expect([others, byPlate === byVisit]).toEqual([[], false])
  expect(`${byPlate} ${byVisit}`).not.toMatch(/5555|NOBODY/)
  expect(await refs({ customerRef: byPlate })).toEqual([byPlate])
  const held = async (customerRef: string) => {
    const asked = { params: { dealerId, customerRef }, claims: manager }
    const { status, body } = await send(world.http, operations.getCustomerData, asked)
    return status === 200 ? (JSON.stringify(body).match(/UNNAMED-\d/g) ?? []).toSorted() : status
  }
  expect(await held(byVisit)).toEqual(['UNNAMED-1'])
  expect(await held(byPlate)).toEqual(['UNNAMED-1', 'UNNAMED-2'])
  const erasing = erasingOn(world.table)
  const of = { dealerId, customerRef: byVisit }
  const { planId, items, suppression } = await erasing.plan(of)
  expect(items).toEqual([{ kind: 'survey-response', count: 1 }])
  expect(suppression).toMatchObject({ state: 'cannot-suppress' })
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const { erasureId } = await erasing.order({ ...of, planId }, { identityCheck: 'document' }, by)
  await erasing.run(dealerId, erasureId)
  expect(await held(byVisit)).toBe(404)
  expect(await held(byPlate)).toEqual(['UNNAMED-2'])
  // Where calls about the car are one customer's, it is found with them.
  const plate = { kind: 'plate', value: '5555BBB' } as const
  await matchStore(world.table, keyedFingerprint(fingerprintKey)).putCall(dealerId, plate, {
    ...{ callId: 'UNNAMED-CALL', brand: 'seat', kind: 'after-service', visitRef: 'V-OWNER' },
    ...{
      customerRef: 'C-OWNER',
      visitDay: '2026-11-01',
      startedAt: '2026-11-02T10:00:00Z',
      plate: '5555BBB',
    },
  })
  expect(await refs({ plate: '5555BBB' })).toEqual([])
})

test('whoever is erased by a plate goes with the other responses about the visits that it leads to, and nothing leads to them', async () => {
  await putWaiting(world.table, 'STEP-1', { visitRef: 'OR-U2', plate: '6666BBB', visitDate: '2026-11-17' })
  await putWaiting(world.table, 'STEP-2', { visitRef: 'OR-U2' })
  await putWaiting(world.table, 'STEP-3', { visitRef: 'OR-U2', customerRef: 'C-NAMED' })
  const [customerRef = ''] = await refs({ plate: '6666 BBB' })
  const of = { dealerId, customerRef }
  const erasing = erasingOn(world.table)
  const { planId, items } = await erasing.plan(of)
  expect(items).toEqual([{ kind: 'survey-response', count: 2 }])
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const { erasureId } = await erasing.order({ ...of, planId }, { identityCheck: 'document' }, by)
  await erasing.run(dealerId, erasureId)
  expect(await refs({ visitRef: 'or u2' })).toEqual(['C-NAMED'])
  const left = (await itemsIn('SURVEYMATCH#')).map(({ sk }) => String(sk))
  expect(left.filter((sk) => sk.includes('STEP-')).every((sk) => sk === 'RESPONSE#STEP-3')).toBe(true)
})

test('no customer has a reference that stands for such a person', async () => {
  const { http } = world
  const body = { customerRef: 'unnamed.x', right: 'erasure', askedAt: '2026-11-20T09:00:00Z', how: 'letter' }
  const asked = { params: { dealerId }, claims: manager, headers: { 'idempotency-key': 'unnamed' } }
  // What they ask for can be registered.
  expect((await send(http, operations.openRightsRequest, { ...asked, body })).status).toBe(201)
  expect(z.safeParse(givenCustomerRef, 'unnamed.x').error?.issues[0]).toMatchObject({
    params: { code: 'reserved' },
  })
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
