import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { readContact } from '../../../functions/cases/customer/read-contact.ts'
import { rightsInForce } from '../../../functions/cases/customer/customer-rights.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { endState } from '../../../functions/privacy/states/change-state.ts'
import { privacyOperations as operations } from '../../../functions/privacy/operations.ts'
import { numberHashes } from '../../support/calls/contact-ports.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { manager, privacyWorld } from '../../support/privacy/privacy-world.ts'
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
  body: unknown,
  claims: Record<string, string> = manager,
) =>
  send(world.http, method === 'PUT' ? operations.setCustomerState : operations.endCustomerState, {
    ...{ params: { dealerId: world.dealerId, customerRef, customerState }, claims, body },
  })
const inForce = async (ref: string, phone: string) => {
  const { customers, rights } = openCases(world.table)
  const numbers = numberHashes(world.dealerId, phone)
  const { allRights } = await readContact({ customers, rights })(world.dealerId, [ref], numbers)
  return rightsInForce(allRights).map(({ right }) => right)
}
const ground = 'Carta del cliente'

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
  expect(await ask('DELETE', 'S-1', 'objection', undefined)).toMatchObject({ status: 204 })
  expect(await inForce('S-1', '600200001')).toEqual([])
})

test("a company's people are concerned one by one", async () => {
  expect(await ask('PUT', 'FLEET', 'no-contact', { ground, type: 'company' })).toMatchObject({
    status: 422,
  })
  const body = { ground, type: 'company', phones: ['600 200 010'] }
  expect(await ask('PUT', 'FLEET', 'no-contact', body)).toMatchObject({ status: 200 })
  expect(await inForce('FLEET', '600 200 010')).toEqual([])
  const [number] = numberHashes(world.dealerId, '600 200 010')
  expect(await inForce(`FLEET~${number}`, '')).toEqual(['no-contact'])
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
  const ended = vi.fn(async () => true)
  const { customers, calls } = openCases(world.table)
  const ends = endState({
    ...{ calls, customers, numberHashes, listCalls: async () => [], bringInLine: async () => {} },
    ...{ rights: { set: ended, end: ended }, tellObjection: async () => {} },
    clock: () => new Date('2026-11-20T10:00:00Z'),
  })
  const of = { customerRef: 'S-12', customerState: 'objection', caller: staff } as const
  const instruction = { reference: 'Correo', at: '2026-11-20T10:00:00Z' }
  for (const missing of [{}, { ground }, { instruction }])
    await expect(ends({ dealerId: world.dealerId }, of, missing)).rejects.toMatchObject({
      error: { status: 422 },
    })
  expect(ended).not.toHaveBeenCalled()
  await ends({ dealerId: world.dealerId }, of, { ground, instruction })
  expect(ended).toHaveBeenCalledOnce()
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
