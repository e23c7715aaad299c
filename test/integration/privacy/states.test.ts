import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { readContact } from '../../../functions/cases/customer/read-contact.ts'
import { rightsInForce } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openRightsChanges } from '../../../functions/cases/customer/rights/open-rights-changes.ts'
import { endState } from '../../../functions/privacy/states/change-state.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { numberHashes } from '../../support/calls/contact-ports.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { fingerprintKey, manager, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { claimsOf, send } from '../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const ask = (
  method: 'PUT' | 'DELETE',
  customerRef: string,
  customerState: string,
  body: object,
  claims: Record<string, string> = manager,
) =>
  send(world.http, method === 'PUT' ? operations.setCustomerState : operations.endCustomerState, {
    ...{
      params: { dealerId: world.dealerId, customerRef, customerState },
      claims,
      body: { identityCheck, ...body },
    },
  })
const inForce = async (ref: string, phone: string) => {
  const { customers, rights } = openCases(world.table)
  const numbers = numberHashes(world.dealerId, phone)
  const { allRights } = await readContact({ customers, rights })(world.dealerId, [ref], numbers)
  return rightsInForce(allRights).map(({ right }) => right)
}
const ground = 'Carta del cliente'
const identityCheck = 'document'

test('a customer is put into a state by reference and number, and it is ended again', async () => {
  const done = await ask('PUT', 'S-1', 'objection', { ground, phones: ['+34 600 200 001'] })
  const shown = { customerRef: 'S-1', state: 'objection', suppressedNumbers: 1 }
  expect(done).toMatchObject({ status: 200, body: shown })
  expect(await inForce('S-1', '')).toEqual(['objection'])
  expect(await inForce('S-OTHER', '600-200-001')).toEqual(['objection'])
  await openCases(world.table).customers.keepNumbers(
    world.dealerId,
    'S-1',
    numberHashes(world.dealerId, '600200001'),
  )
  expect(await ask('DELETE', 'S-1', 'objection', {})).toMatchObject({ status: 204 })
  expect(await inForce('S-1', '600200001')).toEqual([])
})

test("a company's people are concerned one by one", async () => {
  expect(await ask('PUT', 'FLEET', 'no-contact', { ground, type: 'company' })).toMatchObject({
    status: 422,
  })
  const body = { ground, type: 'company', phones: ['600 200 010'] }
  expect(await ask('PUT', 'FLEET', 'no-contact', body)).toMatchObject({ status: 200 })
  expect(await inForce('FLEET', '600 200 011')).toEqual([])
  const [number] = numberHashes(world.dealerId, '600 200 010')
  expect(await inForce(`FLEET~${number}`, '')).toEqual(['no-contact'])
  // A driver who comes under another reference is still not called.
  expect(await inForce('ALONE', '+34 600200010')).toEqual(['no-contact'])
  expect(await ask('DELETE', 'FLEET', 'no-contact', { type: 'person' })).toMatchObject({ status: 204 })
  expect(await inForce('ALONE', '600 200 010')).toEqual([])
})

test('a reference whose calls say that it is a company’s is no person unless that is said', async () => {
  await world.call('FLEET-1', { ref: 'FLEET-2', phone: '600 200 020', type: 'company' })
  expect(await ask('PUT', 'FLEET-2', 'objection', { ground })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/type', code: 'missing' }] },
  })
  expect(await inForce('FLEET-2', '600 200 020')).toEqual([])
  expect(await ask('PUT', 'FLEET-2', 'objection', { ground, type: 'person' })).toMatchObject({ status: 200 })
})

test('staff end a state with a ground and the instruction only, which are kept', async () => {
  const staff = { audience: 'staff', id: 'staff:sam', dealerIds: [] } as const
  const change = vi.fn(async () => {})
  const { customers, calls } = openCases(world.table)
  const ends = endState({
    ...{ calls, customers, numberHashes, listCalls: async () => [], bringInLine: async () => {} },
    ...{ rightsChanges: { change }, tellObjection: async () => {}, link: async () => [], newId: () => 'n' },
    clock: () => new Date('2026-11-20T10:00:00Z'),
  })
  const of = { customerRef: 'S-12', customerState: 'objection', caller: staff } as const
  const instruction = { reference: 'Correo', at: '2026-11-20T10:00:00Z' }
  for (const missing of [{}, { ground }, { instruction }])
    await expect(ends({ dealerId: world.dealerId }, of, { identityCheck, ...missing })).rejects.toMatchObject(
      {
        error: { status: 422 },
      },
    )
  expect(change).not.toHaveBeenCalled()
  await ends({ dealerId: world.dealerId }, of, { ground, identityCheck, instruction })
  expect(change).toHaveBeenCalledOnce()
  await ask('PUT', 'S-13', 'objection', { ground })
  expect(await ask('DELETE', 'S-13', 'objection', { ground })).toMatchObject({ status: 204 })
  expect((await customers.get(world.dealerId, 'S-13')).rights?.objection).toMatchObject({ endGround: ground })
})

test('nobody else may, and staff only on instruction', async () => {
  const body = { ground }
  expect(await ask('PUT', 'S-2', 'no-contact', body, claimsOf.dealer(world.dealerId))).toMatchObject({
    status: 403,
  })
  expect(await ask('PUT', 'S-2', 'no-contact', body, claimsOf.staff)).toMatchObject({ status: 403 })
  expect(await ask('PUT', 'S-2', 'anything', body)).toMatchObject({ status: 422 })
  expect(await inForce('S-2', '')).toEqual([])
})

test('a call that is found only after its customer objected stands still, too', async () => {
  const { doing, dealerId, follow, table } = world
  const customer = { ref: 'S-9', phone: '600 200 090' }
  await takeCall(doing)({
    ...{ dealerId, callId: 'LATE', putBy: 'p' },
    content: { ...exampleCall, customer },
  })
  await ask('PUT', 'S-9', 'objection', { ground })
  const suspension = async () => (await openCases(table).calls.get(dealerId, 'LATE'))?.suspension
  expect(await suspension()).toBeNull()
  await follow('LATE')
  expect(await suspension()).toMatchObject({ right: 'objection' })
})

test("a call that turns out to be another customer's no longer stands still", async () => {
  await world.call('MOVED', { ref: 'S-10', phone: '600 200 100' })
  await ask('PUT', 'S-10', 'objection', { ground })
  const suspension = async () => (await openCases(world.table).calls.get(world.dealerId, 'MOVED'))?.suspension
  expect(await suspension()).toMatchObject({ right: 'objection' })
  await world.amend('MOVED', { customer: { ref: 'S-11', phone: '600 200 110' } })
  expect(await suspension()).toBeNull()
})

const entriesOf = async (customerRef: string) => {
  const held = heldStore(world.table, keyedFingerprint(fingerprintKey))
  const found = await held.requests(world.dealerId, customerRef)
  const requests = requestStore(world.table)
  return Promise.all(found.map(({ requestId }) => requests.get(world.dealerId, requestId)))
}

test('a state that is set or ended leaves an entry in the register, once', async () => {
  for (const _ of ['once', 'again'])
    await ask('PUT', 'S-20', 'no-contact', { ground, phones: ['600 200 200'] })
  const [own, ...others] = await entriesOf('S-20')
  expect(others).toEqual([])
  expect(own).toMatchObject({
    ...{ right: 'no-more-calls', state: 'completed', outcome: ground, identityCheck },
    ...{ registeredBy: 'dealer:gema', concludedBy: 'dealer:gema' },
    carriedOut: [
      { what: 'state-set', id: 'no-contact', by: 'dealer:gema', controller: 'dealer', identityCheck },
    ],
  })
  for (const _ of ['once', 'again']) await ask('DELETE', 'S-20', 'no-contact', { ground: 'Vuelve a aceptar' })
  const ended = (await entriesOf('S-20')).find((entry) => entry?.outcome === 'Vuelve a aceptar')
  expect(ended).toMatchObject({
    // Not that they asked for no more calls: this is its opposite.
    ...{ right: 'state-ended', state: 'completed' },
    carriedOut: [{ what: 'state-ended', id: 'no-contact' }],
  })
  expect(await entriesOf('S-20')).toHaveLength(2)
})

test('a state concludes the request that it carries out, and no other', async () => {
  const registered = await send(world.http, operations.openRightsRequest, {
    ...{ params: { dealerId: world.dealerId }, claims: manager },
    body: { customerRef: 'S-21', right: 'objection', askedAt: '2026-11-20T10:00:00Z', how: 'letter' },
  })
  const { requestId } = z.parse(z.looseObject({ requestId: z.string() }), registered.body)
  for (const [ref, state] of [
    ['S-OTHER', 'objection'],
    ['S-21', 'restriction'],
  ] as const)
    expect(await ask('PUT', ref, state, { ground, requestId })).toMatchObject({
      ...{ status: 422, body: { errors: [{ pointer: '/requestId', code: 'no-such-request' }] } },
    })
  expect(await inForce('S-21', '')).toEqual([])
  for (const _ of ['once', 'again'])
    expect(await ask('PUT', 'S-21', 'objection', { ground, requestId })).toMatchObject({ status: 200 })
  expect(await inForce('S-21', '')).toEqual(['objection'])
  expect(await entriesOf('S-21')).toMatchObject([
    {
      ...{ requestId, state: 'completed', outcome: ground, identityCheck, concludedBy: 'dealer:gema' },
      carriedOut: [{ what: 'state-set', id: 'objection' }],
    },
  ])
  const due = await world.itemsIn('RIGHTSDUE')
  expect(due.filter(({ expiresAt }) => Number(expiresAt) > Date.now() / 1000)).toEqual([])
})

test('whoever is cut off has set neither the state nor an entry', async () => {
  const rightsChanges = openRightsChanges(world.table)
  const of = { dealerId: world.dealerId, contact: 'S-22', numbers: [] }
  const record = { at: '2026-11-20T10:00:00.000Z', by: 'dealer:gema', ground }
  const refused = { Put: { TableName: world.table.tableName, Item: {} } }
  await expect(
    rightsChanges.change([of], 'objection', { set: record }, async () => [refused]),
  ).rejects.toThrow()
  expect(await inForce('S-22', '')).toEqual([])
})
