import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { directoryStore } from '../../../../functions/directory/reading/directory-store.ts'
import { takeCall } from '../../../../functions/calls/taking/take-call.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { exampleCall, exampleDealerContent, typicalCall } from '../../../support/calls/example-call.ts'
import { manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { claimsOf, send } from '../../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
  await directoryStore(world.table).dealers.replace(world.dealerId, 'any', {
    content: { ...exampleDealerContent, rightsHandledBy: 'asortis' },
    ...{ putBy: 'test', changedAt: new Date('2026-11-20T09:00:00Z'), changedBy: 'staff:sam' },
  })
  const customers = { 'LS-GOOD': 'LS-1', 'LS-OBJ': 'LS-2', 'LS-RES': 'LS-3', 'LS-ON': 'LS-4' }
  const { customer: _, visit: __, ...good } = typicalCall
  for (const [callId, ref] of Object.entries(customers)) {
    const customer = { ref, name: 'Ana', phone: `600 500 20${ref.at(-1)}` }
    await world.call(callId, customer, callId === 'LS-GOOD' ? { ...good, situations: [] } : {})
  }
  // Long ago: a restriction keeps a call for longer than its months.
  const clock = () => new Date('2022-02-03T11:00:00Z')
  const content = { ...exampleCall, customer: { ref: 'LS-3', phone: '600 500 203' } }
  const old = { ...content, startedAt: '2022-02-03T10:00:00Z', endedAt: '2022-02-03T10:04:00Z' }
  await takeCall({ ...world.doing, clock })({
    ...{ dealerId: world.dealerId, callId: 'LS-OLD', putBy: 'LS-OLD' },
    content: { ...old, visit: { ref: 'V-LS-OLD' } },
  })
  await world.follow('LS-OLD')
  for (const [ref, state] of Object.entries({
    'LS-1': 'objection',
    'LS-2': 'objection',
    'LS-3': 'restriction',
  }))
    await change('setCustomerState', ref, state)
  await change('setCustomerState', 'LS-4', 'no-contact')
})
afterAll(() => world.stop())

const change = async (
  operation: 'setCustomerState' | 'endCustomerState',
  customerRef: string,
  customerState: string,
) => {
  const { status } = await send(world.http, operations[operation], {
    ...{ params: { dealerId: world.dealerId, customerRef, customerState }, claims: manager },
    body: { identityCheck: 'document', ground: 'Carta del cliente' },
  })
  expect([200, 204]).toContain(status)
}
const page = z.object({
  items: z.array(z.looseObject({ callId: z.string(), customerRef: z.string() })),
  next: z.nullable(z.string()),
})
const list = async (query: Record<string, string> = {}, claims: Record<string, string> = manager) => {
  const of = { params: { dealerId: world.dealerId }, query, claims }
  const { status, body } = await send(world.http, operations.listStandingCases, of)
  expect(status).toBe(200)
  return page.parse(body)
}

test('each case that stands still is listed: whose, why, which deadline was stopped, and what may be done', async () => {
  const { items, next } = await list()
  const byId = new Map(items.map((item) => [item.callId, item]))
  expect([...byId.keys()].toSorted()).toEqual(['LS-GOOD', 'LS-OBJ', 'LS-OLD', 'LS-RES'])
  expect(next).toBe(null)
  expect(byId.get('LS-OBJ')).toMatchObject({
    ...{ customerRef: 'LS-2', state: 'objection', status: 'open', toDecide: true, steps: [] },
    stopped: { missing: 'acknowledge', deadline: '2026-11-21T12:00:00.000Z' },
  })
  expect(byId.get('LS-RES')).toMatchObject({ customerRef: 'LS-3', state: 'restriction', toDecide: false })
  expect(byId.get('LS-RES')).toHaveProperty('steps.0', 'acknowledge')
  expect(byId.get('LS-GOOD')).toMatchObject({
    ...{ status: null, stopped: null, toDecide: false, steps: [] },
  })
})

test('the newest calls come first, however old the last are, page by page', async () => {
  const all = (await list()).items.map(({ callId }) => callId)
  expect(all.at(-1)).toBe('LS-OLD')
  const found: string[] = []
  for (let cursor: string | undefined; ;) {
    const { items, next } = await list({ limit: '1', ...(cursor !== undefined && { cursor }) })
    found.push(...items.map(({ callId }) => callId))
    if (next === null) break
    cursor = next
  }
  expect(found).toEqual(all)
})

test('only those who look after rights see it, staff where the dealer has so instructed: that they did is on record', async () => {
  const of = { params: { dealerId: world.dealerId } }
  const refused = (claims: Record<string, string>) =>
    send(world.http, operations.listStandingCases, { ...of, claims })
  expect(await refused(claimsOf.dealer(world.dealerId))).toMatchObject({
    ...{ status: 403, body: { code: 'privacy-people-only' } },
  })
  expect((await refused(claimsOf.specialist)).status).toBe(403)
  const otherDealers = { params: { dealerId: 'otro' }, claims: claimsOf.staff }
  expect(await send(world.http, operations.listStandingCases, otherDealers)).toMatchObject({
    ...{ status: 403, body: { code: 'not-instructed' } },
  })
  const views = async () => (await world.itemsIn('VIEWS#')).map(({ by, what }) => `${by} ${what}`)
  expect(await views()).not.toContain('staff:sam standing-case-list')
  expect((await list({}, claimsOf.staff)).items).toHaveLength(4)
  expect((await views()).filter((view) => view.endsWith('standing-case-list'))).toEqual([
    'staff:sam standing-case-list',
  ])
})

test('a case that goes on again is no longer in it', async () => {
  await change('endCustomerState', 'LS-2', 'objection')
  expect((await list()).items.map(({ customerRef }) => customerRef)).not.toContain('LS-2')
})
