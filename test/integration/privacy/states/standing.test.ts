import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleCall } from '../../../support/calls/example-call.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { claimsOf, send } from '../../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const change = (
  operation: 'setCustomerState' | 'endCustomerState',
  customerRef: string,
  customerState: string,
  body: object = {},
) =>
  send(world.http, operations[operation], {
    ...{ params: { dealerId: world.dealerId, customerRef, customerState }, claims: manager },
    body: { identityCheck: 'document', ground: 'Carta del cliente', ...body },
  })
const standing = (customerRef: string) =>
  send(world.http, operations.getCustomerStates, {
    ...{ params: { dealerId: world.dealerId, customerRef }, claims: manager },
  })

test('which states a customer is in is said, since when and why, and which cases stand still; once ended, nothing', async () => {
  const customerRef = 'ST-1'
  expect(await standing(customerRef)).toMatchObject({ status: 200, body: { states: [], cases: [] } })
  await world.call('ST-CALL', { ref: customerRef, name: 'Ana', phone: '600 500 101' })
  await change('setCustomerState', customerRef, 'restriction')
  const { body } = await standing(customerRef)
  expect(body).toMatchObject({
    states: [{ state: 'restriction', by: 'dealer', ground: 'Carta del cliente', phonesEnding: null }],
    cases: [{ callId: 'ST-CALL', state: 'restriction', status: 'open' }],
  })
  expect(body).toHaveProperty('cases.0.steps', [
    'acknowledge',
    'assign',
    'contact-attempt',
    'analysis',
    'decision',
    'note',
  ])
  await change('setCustomerState', customerRef, 'no-contact')
  await change('endCustomerState', customerRef, 'restriction')
  expect(await standing(customerRef)).toMatchObject({
    body: { states: [{ state: 'no-contact' }], cases: [] },
  })
})

test('while a customer objects no step is possible, and what was decided is said', async () => {
  const customerRef = 'ST-2'
  await world.call('ST-OBJ', { ref: customerRef, name: 'Ana', phone: '600 500 102' })
  await change('setCustomerState', customerRef, 'objection')
  expect(await standing(customerRef)).toMatchObject({
    body: {
      states: [{ state: 'objection', decision: null }],
      cases: [{ callId: 'ST-OBJ', state: 'objection', steps: [] }],
    },
  })
  await send(world.http, operations.decideObjection, {
    ...{ params: { dealerId: world.dealerId, customerRef }, claims: manager },
    body: { decision: 'continue', ground: 'Garantía' },
  })
  expect(await standing(customerRef)).toMatchObject({
    body: { states: [{ decision: { decision: 'continue', ground: 'Garantía' } }], cases: [] },
  })
})

test('of a company it is said whose state it is, by the ends of the numbers', async () => {
  const customer = { ...exampleCall.customer, ref: 'ST-3', type: 'company' as const, phone: '600 500 103' }
  await world.call('ST-VAN', customer)
  await change('setCustomerState', 'ST-3', 'objection', { type: 'company', phones: ['600 500 103'] })
  expect(await standing('ST-3')).toMatchObject({
    body: {
      states: [{ phonesEnding: ['103'] }],
      isCompany: true,
      companyCalls: [{ callId: 'ST-VAN', name: customer.name, phone: '600 500 103' }],
    },
  })
  await world.call('ST-ONE', { ref: 'ST-31', phone: '600 500 104' })
  expect(await standing('ST-31')).toMatchObject({ body: { isCompany: false, companyCalls: [] } })
})

test('a state that was never set cannot be ended; one that was ended before can be again', async () => {
  const never = { status: 409, body: { code: 'not-in-state' } }
  expect(await change('endCustomerState', 'ST-4', 'no-contact')).toMatchObject(never)
  await change('setCustomerState', 'ST-4', 'no-contact')
  expect(await change('endCustomerState', 'ST-4', 'objection')).toMatchObject(never)
  for (const status of [204, 204])
    expect(await change('endCustomerState', 'ST-4', 'no-contact')).toMatchObject({ status })
  // Of a company, nobody at these numbers was in it.
  expect(
    await change('endCustomerState', 'ST-4', 'no-contact', { type: 'company', phones: ['600 500 199'] }),
  ).toMatchObject(never)
})

test("where the dealer handles rights itself, Asortis's staff see nothing of a case that stands still but whose it is", async () => {
  const customerRef = 'ST-STAFF'
  const phone = '600 500 177'
  await world.call('ST-FROZEN', { ref: customerRef, name: 'Canaria', phone })
  const params = { dealerId: world.dealerId, customerRef }
  const asStaff = async (operation: 'getCustomerData' | 'getCustomerStates' | 'searchCustomers') => {
    const isSearch = operation === 'searchCustomers'
    const sent = await send(world.http, operations[operation], {
      ...{ claims: claimsOf.staff, params: isSearch ? { dealerId: world.dealerId } : params },
      ...(isSearch && { body: { customerRef } }),
    })
    return { status: sent.status, body: sent.body, text: JSON.stringify(sent.body) }
  }
  expect((await asStaff('getCustomerData')).text).toContain('Canaria')
  await change('setCustomerState', customerRef, 'restriction')
  expect(await asStaff('getCustomerData')).toMatchObject({ status: 403, body: { code: 'not-instructed' } })
  const found = await asStaff('searchCustomers')
  expect(found.body).toMatchObject({ items: [{ customerRef, name: null, lastCall: null }] })
  const states = await asStaff('getCustomerStates')
  expect(states.body).toMatchObject({ states: [{ state: 'restriction' }], cases: [] })
  const list = { params: { dealerId: world.dealerId }, claims: claimsOf.staff }
  expect((await send(world.http, operations.listStandingCases, list)).status).toBe(403)
  for (const { text } of [found, states]) expect(text).not.toMatch(/Canaria|500 177|ST-FROZEN/)
  expect(await standing(customerRef)).toMatchObject({ body: { cases: [{ callId: 'ST-FROZEN' }] } })
})
