import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { possibleContacts } from '../../../../functions/cases/customer/contact-ref.ts'
import { rightsInForce } from '../../../../functions/cases/customer/rights/customer-rights.ts'
import { readContact } from '../../../../functions/cases/customer/read-contact.ts'
import { openCases } from '../../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'
import { heldStore } from '../../../../functions/privacy/finding/held-store.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { requestStore } from '../../../../functions/privacy/register/request-store.ts'
import { numberHashes } from '../../../support/calls/contact-ports.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { fingerprintKey, manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { send } from '../../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const ask = (
  operation: 'setCustomerState' | 'endCustomerState',
  customerRef: string,
  body: object,
  customerState = 'objection',
) =>
  send(world.http, operations[operation], {
    ...{ params: { dealerId: world.dealerId, customerRef, customerState }, claims: manager },
    body: { identityCheck: 'document', ground: 'Carta del cliente', ...body },
  })
const set = (ref: string, body: object = {}) => ask('setCustomerState', ref, body)
const end = (ref: string, body: object = {}) => ask('endCustomerState', ref, body)

/** The states that stand against calling a number under a reference. */
const inForce = async (ref: string, phone: string) => {
  const { customers, rights } = openCases(world.table)
  const numbers = numberHashes(world.dealerId, phone)
  const { allRights } = await readContact({ customers, rights })(world.dealerId, [ref], numbers)
  return rightsInForce(allRights).map(({ right }) => right)
}

/** Those that stand against calling a number of a company's driver, by what is kept of the driver alone. */
const inContact = async (ref: string, phone: string) => {
  const { customers, rights } = openCases(world.table)
  const contacts = possibleContacts(ref, numberHashes(world.dealerId, phone))
  const { allRights } = await readContact({ customers, rights })(world.dealerId, contacts, [])
  return rightsInForce(allRights).map(({ right }) => right)
}

test('numbers given with a state end with it', async () => {
  expect(await set('W-1', { phones: ['600 400 001'] })).toMatchObject({ body: { suppressedNumbers: 1 } })
  // In the state already: the number is kept all the same.
  expect(await set('W-1', { phones: ['600 400 002'] })).toMatchObject({ body: { suppressedNumbers: 2 } })
  expect(await inForce('ELSE', '600 400 002')).toEqual(['objection'])
  expect(await end('W-1')).toMatchObject({ status: 204 })
  expect(await inForce('ELSE', '600 400 001')).toEqual([])
  expect(await inForce('ELSE', '600 400 002')).toEqual([])
})

test('numbers given with a state are suppressed by an erasure, without a call, too', async () => {
  await set('W-2', { phones: ['600 400 003'] })
  const { suppression } = await erasingOn(world.table).plan({
    dealerId: world.dealerId,
    customerRef: 'W-2',
  })
  expect(suppression).toMatchObject({ state: 'suppressed', numbers: 1 })
})

test('no more numbers are kept than five hundred', async () => {
  // Nobody can tell where a number begins in these.
  const digits = (first: number) =>
    Array.from({ length: 10 }, (_, at) =>
      Array.from({ length: 5 }, (__, place) => 12345679 + (first * 50 + at * 5 + place) * 1234577)
        .join('')
        .slice(0, 40),
    )
  const answers = []
  for (const first of [1, 2]) answers.push(await set('W-3', { phones: digits(first) }))
  expect(answers.at(-1)).toMatchObject({
    ...{ status: 422, body: { errors: [{ pointer: '/phones', code: 'too-big' }] } },
  })
})

test("one driver's state ends, and no other's, and the register says whose", async () => {
  const [one, other] = ['600 400 010', '+34 600 400 011']
  await set('VAN', { type: 'company', phones: [one, other] })
  expect(await end('VAN')).toMatchObject({
    ...{ status: 422, body: { errors: [{ pointer: '/type', code: 'missing' }] } },
  })
  expect(await end('VAN', { type: 'company' })).toMatchObject({
    ...{ status: 422, body: { errors: [{ pointer: '/phones', code: 'missing' }] } },
  })
  expect(await end('VAN', { type: 'company', phones: [one] })).toMatchObject({ status: 204 })
  expect(await inForce('ELSE', one)).toEqual([])
  expect(await inForce('ELSE', other)).toEqual(['objection'])
  const held = heldStore(world.table, keyedFingerprint(fingerprintKey))
  const found = await held.requests(world.dealerId, 'VAN')
  const entries = await Promise.all(
    found.map(({ requestId }) => requestStore(world.table).get(world.dealerId, requestId)),
  )
  expect(entries.flatMap((entry) => entry?.carriedOut ?? [])).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ what: 'state-set', phonesEnding: ['010', '011'] }),
      expect.objectContaining({ what: 'state-ended', phonesEnding: ['010'] }),
    ]),
  )
  expect(await end('VAN', { type: 'person' })).toMatchObject({ status: 204 })
  expect(await inForce('ELSE', other)).toEqual([])
})

test('of a reference whose newest call is a company’s it is said who is meant', async () => {
  await world.call('VAN-1', { ref: 'VAN-2', phone: '600 400 012', type: 'company' })
  expect(await end('VAN-2')).toMatchObject({
    ...{ status: 422, body: { errors: [{ pointer: '/type', code: 'missing' }] } },
  })
  expect(await end('W-4', { phones: ['600 400 013'] })).toMatchObject({
    ...{ status: 422, body: { errors: [{ pointer: '/phones', code: 'does-not-fit' }] } },
  })
})

test('a number of two who object is free only when both have ended it', async () => {
  const phone = '600 400 020'
  await set('W-11', { phones: [phone] })
  await set('W-21', { phones: [phone] })
  await set('VAN-3', { type: 'company', phones: [phone] })
  await ask('setCustomerState', 'W-31', { phones: [phone] }, 'restriction')
  expect(await end('W-21')).toMatchObject({ status: 204 })
  expect(await inForce('W-21', '')).toEqual([])
  expect(await inForce('ELSE', phone)).toEqual(['objection', 'restriction'])
  await end('W-11')
  expect(await inForce('ELSE', phone)).toEqual(['objection', 'restriction'])
  await end('VAN-3', { type: 'company', phones: [phone] })
  expect(await inForce('ELSE', phone)).toEqual(['restriction'])
})

test('what the dealer decides about the cases of a customer who objects is in the register once, and goes with the customer', async () => {
  await world.call('W-DEC-1', { ref: 'W-DEC', name: 'Ana', phone: '600 400 090' })
  const decide = (body: object) =>
    send(world.http, operations.decideObjection, {
      ...{ params: { dealerId: world.dealerId, customerRef: 'W-DEC' }, claims: manager },
      body: { decision: 'continue', ground: 'Garantía de la reparación', ...body },
    })
  const entries = async () =>
    (await requestStore(world.table).list(world.dealerId, 100, undefined)).requests.flatMap((request) =>
      (request.carriedOut ?? []).some(({ what }) => what === 'objection-decided') ? [request] : [],
    )
  expect(await decide({})).toMatchObject({ status: 409 })
  expect(await entries()).toEqual([])
  await set('W-DEC')
  expect(await decide({})).toMatchObject({ status: 200 })
  expect(await decide({})).toMatchObject({ status: 200 })
  const [first, ...others] = await entries()
  expect(others).toEqual([])
  expect(first).toMatchObject({
    ...{
      customerRef: 'W-DEC',
      right: 'objection-decided',
      state: 'completed',
      outcome: 'Garantía de la reparación',
    },
    carriedOut: [{ what: 'objection-decided', id: 'continue', by: 'dealer:gema', controller: 'dealer' }],
  })
  // Another decision is another entry, or is added to the objection that it names.
  const request = { customerRef: 'W-DEC', right: 'objection', askedAt: '2026-11-20T09:00:00Z', how: 'letter' }
  const registered = await send(world.http, operations.openRightsRequest, {
    ...{ params: { dealerId: world.dealerId }, claims: manager, body: request },
    headers: { 'idempotency-key': 'w-dec' },
  })
  const { requestId } = z.parse(z.object({ requestId: z.string() }), registered.body)
  expect(await decide({ decision: 'close', requestId })).toMatchObject({ status: 200 })
  expect(await entries()).toHaveLength(2)
  expect(await requestStore(world.table).get(world.dealerId, requestId)).toMatchObject({
    ...{ state: 'completed', concludedBy: 'dealer:gema' },
    carriedOut: [{ what: 'objection-decided', id: 'close' }],
  })
  expect(await decide({ requestId: 'no-such' })).toMatchObject({ status: 422 })
})

test("what the register says of a driver's state goes with them, and only that", async () => {
  const [one, other] = ['600 400 040', '600 400 041']
  for (const [n, phone] of [one, other].entries())
    await world.call(`VAN-5${n}`, { ref: 'VAN-5', phone, type: 'company' })
  for (const phone of [one, other]) {
    await ask('setCustomerState', 'VAN-5', { type: 'company', phones: [phone] }, 'no-contact')
    await set('VAN-5', { type: 'company', phones: [phone] })
    await send(world.http, operations.decideObjection, {
      ...{ params: { dealerId: world.dealerId, customerRef: 'VAN-5' }, claims: manager },
      body: { decision: 'continue', ground: `Contrato de ${phone}`, type: 'company', phones: [phone] },
    })
  }
  const entries = async (customerRef: string) => {
    const items = await world.itemsIn(`RIGHTS#${world.dealerId}`)
    return items.filter((item) => item['customerRef'] === customerRef)
  }
  expect(await entries('VAN-5')).toHaveLength(6)
  const erasing = erasingOn(world.table)
  // What the register has of later stays.
  erasing.state.now = new Date()
  const of = { dealerId: world.dealerId, customerRef: 'VAN-5' }
  const only = { phones: [one] }
  const { planId } = await erasing.plan(of, only)
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [world.dealerId] } as const
  const order = { identityCheck: 'document', ...only } as const
  const { erasureId } = await erasing.order({ ...of, planId }, order, by)
  await erasing.run(world.dealerId, erasureId)
  const left = await entries('VAN-5')
  expect(left).toHaveLength(3)
  expect(JSON.stringify(left)).toContain(`"041"`)
  const gone = JSON.stringify(await entries('erased'))
  for (const theirs of ['"040"', 'Carta del cliente', one, 'numbers']) expect(gone).not.toContain(theirs)
})

test('everybody of a company who objects is not called under any other reference either', async () => {
  const [one, other] = ['600 400 050', '600 400 051']
  for (const [n, phone] of [one, other].entries())
    await world.call(`VAN-6${n}`, { ref: 'VAN-6', phone, type: 'company' })
  expect(await set('VAN-6', { type: 'person' })).toMatchObject({ body: { suppressedNumbers: 2 } })
  for (const phone of [one, other]) expect(await inForce('ELSE', phone)).toEqual(['objection'])
  expect(await end('VAN-6', { type: 'person' })).toMatchObject({ status: 204 })
  for (const phone of [one, other]) expect(await inForce('ELSE', phone)).toEqual([])
})

test('a driver with two numbers who asks with one is called at neither, until they end it with either', async () => {
  const [one, other, others] = ['604 210 001', '604 210 002', '604 210 003']
  await world.call('VAN-70', { ref: 'VAN-7', phone: `${one} / ${other}`, type: 'company' })
  await world.call('VAN-71', { ref: 'VAN-7', phone: others, type: 'company' })
  expect(await set('VAN-7', { type: 'company', phones: [other] })).toMatchObject({
    body: { suppressedNumbers: 2 },
  })
  for (const phone of [one, other]) {
    expect(await inForce('ELSE', phone)).toEqual(['objection'])
    expect(await inContact('VAN-7', phone)).toEqual(['objection'])
  }
  expect(await inContact('VAN-7', others)).toEqual([])
  expect(await end('VAN-7', { type: 'company', phones: [one] })).toMatchObject({ status: 204 })
  for (const phone of [one, other]) {
    expect(await inForce('ELSE', phone)).toEqual([])
    expect(await inContact('VAN-7', phone)).toEqual([])
  }
})
