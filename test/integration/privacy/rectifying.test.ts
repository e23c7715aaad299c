import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keys } from '../../../functions/cases/keys.ts'
import { endRectifications } from '../../../functions/privacy/rectifying/end-rectifications.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import type { RectificationContent } from '../../../functions/privacy/rectifying/rectification-schemas.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { erasureStore } from '../../../functions/privacy/erasing/erasure-store.ts'
import { accessStore } from '../../../functions/privacy/opening/access-store.ts'
import { findBlocked } from '../../../functions/privacy/opening/find-blocked.ts'
import { openingOf } from '../../support/privacy/opening.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { retentionStore } from '../../../functions/privacy/retention/retention-store.ts'
import { openDrawSecrecy } from '../../../functions/supervision/personal-data/open-draw-secrecy.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { Killed } from '../../support/running/killed-table.ts'
import { fingerprintKey, privacyWorld } from '../../support/privacy/privacy-world.ts'
import { rectifyingOn } from '../../support/privacy/rectifying.ts'

const { dealerId } = exampleDealer
let world: Awaited<ReturnType<typeof privacyWorld>>
let rectifying: ReturnType<typeof rectifyingOn>
beforeAll(async () => {
  world = await privacyWorld()
  rectifying = rectifyingOn(world.table, fingerprintKey)
})
afterAll(() => world.stop())

const by = { by: 'dealer:gema', key: undefined }
const dayMs = 86_400_000
const visitOf = (callId: string, plate: string): CallContent['visit'] => ({
  ...{ ref: `V-${callId}`, date: '2026-11-17' },
  vehicle: { plate, model: 'León' },
})

/** Somebody with three calls: two about one car, of which one was amended, and one about another car. */
const somebody = async (name: string) => {
  const customer = { ref: `C-${name}`, name: `Antes ${name}`, phone: `600 300 400 (${name})` }
  const old = { ...customer, email: `${name}@antes.example` }
  await world.call(`${name}-1`, old, { visit: visitOf(`${name}-1`, `1111${name}`) })
  await world.call(`${name}-2`, customer, { visit: visitOf(`${name}-2`, `1111${name}`) })
  await world.amend(`${name}-2`, { customer: { ...old, phone: `600 300 401 (${name})` } })
  await world.call(`${name}-3`, old, { visit: visitOf(`${name}-3`, `2222${name}`) })
  return { customerRef: customer.ref }
}
const correctionOf = (name: string): RectificationContent => ({
  contact: { name: `Después ${name}`, phone: '600 999 888', email: `${name}@despues.example` },
  vehicle: { was: `1111-${name}`, plate: `9999${name}` },
  identityCheck: 'document',
})
const rows = () => world.itemsIn('')
const asText = (items: unknown) =>
  JSON.stringify(items, (_, value: unknown) => (value instanceof Set ? [...value] : value))
const found = async (kind: 'phone' | 'plate' | 'email', value: string) =>
  (await rectifying.held.customers(dealerId, { kind, value }, 10)).refs
const ordered = async (name: string) => {
  const { customerRef } = await somebody(name)
  const given = await rectifying.order({ dealerId, customerRef }, correctionOf(name), by)
  return { customerRef, id: given.rectificationId }
}

/** That a correction is complete: new values everywhere, old ones nowhere, and each call with its own car. */
const expectRectified = async (name: string) => {
  const all = asText((await rows()).filter(({ pk }) => !String(pk).startsWith('BLOCKED#')))
  for (const old of [`Antes ${name}`, `600 300 400 (${name})`, `600 300 401 (${name})`, `${name}@antes`])
    expect(all, old).not.toContain(old)
  expect(all).not.toContain(`1111${name}`)
  for (const [n, plate] of [`9999${name}`, `9999${name}`, `2222${name}`].entries()) {
    const call = await world.doing.cases.readCall(dealerId, `${name}-${n + 1}`)
    expect(call?.content.customer).toMatchObject(correctionOf(name).contact ?? {})
    expect(call?.put.content.customer).toMatchObject(correctionOf(name).contact ?? {})
    expect(call?.content.visit.vehicle).toMatchObject({ plate, model: 'León' })
  }
  expect(await found('email', `${name.toLowerCase()}@antes.example`)).toEqual([])
  expect(await found('email', `${name.toLowerCase()}@despues.example`)).toEqual([`C-${name}`])
  expect(await found('plate', `2222${name}`)).toEqual([`C-${name}`])
}

test('every call still held has the new values, and the old ones are only in what is blocked', async () => {
  const { id } = await ordered('ANA')
  expect(rectifying.state.orders).toContain(id)
  await rectifying.run(dealerId, id)
  await expectRectified('ANA')
  expect(asText(await Array.fromAsync(rectifying.blocked.list(id)))).toContain('Antes ANA')
  expect(await rectifying.rectifications.get(dealerId, id)).toMatchObject({ state: 'blocked', calls: 3 })
  expect(asText(await rectifying.rectifications.get(dealerId, id))).not.toMatch(/Después|C-ANA|600 999/)
})

test('the thread says so, and the dealer of an open problem is told of the number, without the old one', async () => {
  const call = await world.doing.cases.readCall(dealerId, 'ANA-1')
  const [amendment] = call ? await world.doing.amendments.list(call) : []
  expect(amendment?.note).toBe('Datos rectificados a petición de la persona.')
  const notices = (await rows()).filter((item) => item['kind'] === 'changed' && item['callId'] === 'ANA-1')
  expect(notices).toMatchObject([{ phoneBefore: '' }])
})

test('on its day the old values are destroyed', async () => {
  const { id } = await ordered('BEA')
  const given = (await rectifying.rectifications.get(dealerId, id)) ?? expect.fail()
  const instruction = { reference: 'Carta de Bea Canario', at: '2026-11-20T10:00:00.000Z' }
  await rectifying.rectifications.replace(given, { ...given, instruction })
  await rectifying.run(dealerId, id)
  rectifying.state.now = new Date(rectifying.state.now.getTime() + 31 * dayMs)
  await rectifying.due()
  expect(await rectifying.rectifications.get(dealerId, id)).toMatchObject({ state: 'destroyed' })
  expect(JSON.stringify(await rectifying.rectifications.get(dealerId, id))).not.toContain('Canario')
  expect(await world.itemsIn(`BLOCKED#${id}`)).toEqual([])
  expect(await world.itemsIn('RECTIFICATIONSDUE')).toEqual([])
})

test('an erasure has the old values destroyed by its own day, however long the correction was to keep them', async () => {
  const { id } = await ordered('EVA')
  await rectifying.run(dealerId, id)
  const { rectifications } = rectifying
  const before = await rectifications.get(dealerId, id)
  const end = endRectifications({ rectifications })
  const inTwoDays = new Date(rectifying.state.now.getTime() + 2 * dayMs).toISOString()
  for (let times = 1; times <= 2; times += 1) await end(dealerId, before?.customerHash ?? '', inTwoDays)
  await end(dealerId, 'another', rectifying.state.now.toISOString())
  expect(await rectifications.get(dealerId, id)).toMatchObject({ blockedUntil: inTwoDays, dueAt: inTwoDays })
  rectifying.state.now = new Date(rectifying.state.now.getTime() + 2 * dayMs)
  await rectifying.due()
  expect(await rectifications.get(dealerId, id)).toMatchObject({ state: 'destroyed' })
  expect(await world.itemsIn(`BLOCKED#${id}`)).toEqual([])
})

test('killed before each of its requests, it ends complete', async () => {
  const { id } = await ordered('KIM')
  let kills = 0
  for (let killAt = 1; ; killAt += 1)
    try {
      await rectifying.upTo(killAt).run(dealerId, id)
      break
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault
      kills += 1
    }
  expect(kills).toBeGreaterThan(30)
  await expectRectified('KIM')
  const call = await world.doing.cases.readCall(dealerId, 'KIM-1')
  expect(call?.now?.entries).toHaveLength(1)
})

/** The entry of the register that a correction has of its own. */
const entryOf = async (id: string) => {
  const { requests } = await requestStore(world.table).list(dealerId, 100, undefined)
  return requests.find(({ carriedOut = [] }) => carriedOut.some((done) => done.id === id))
}

test('a call that cannot be corrected keeps no other waiting, and the register says what is so', async () => {
  const { customerRef, id } = await ordered('IDA')
  const key = keys.call(dealerId, 'IDA-3')
  const { Item: unbroken } = await world.table.client.send(
    new GetCommand({ TableName: world.table.tableName, Key: key }),
  )
  const put = (Item: object) =>
    world.table.client.send(new PutCommand({ TableName: world.table.tableName, Item: { ...Item } }))
  await put({ ...unbroken, content: 'broken' })
  await expect(rectifying.run(dealerId, id)).rejects.toThrow()
  for (const callId of ['IDA-1', 'IDA-2'])
    expect(await world.doing.cases.readCall(dealerId, callId), callId).toMatchObject({
      content: { customer: { name: 'Después IDA' } },
    })
  expect(await found('plate', '2222IDA')).toEqual([customerRef])
  expect(await rectifying.rectifications.get(dealerId, id)).toMatchObject({ state: 'correcting', calls: 2 })
  expect(await entryOf(id)).toMatchObject({ right: 'rectification', state: 'open', customerRef })
  await put(unbroken ?? {})
  await rectifying.run(dealerId, id)
  await expectRectified('IDA')
  expect(await entryOf(id)).toMatchObject({ state: 'completed', concludedBy: 'dealer:gema' })
})

test('an entry that somebody has concluded meanwhile stays as it is', async () => {
  const { id } = await ordered('INES')
  const entry = (await entryOf(id)) ?? expect.fail()
  const refused = { state: 'refused', ground: 'excessive', outcome: 'No', concludedBy: 'dealer:ana' } as const
  await requestStore(world.table).conclude({ ...entry, ...refused, concludedAt: '2026-11-25T10:00:00.000Z' })
  await rectifying.run(dealerId, id)
  expect(await rectifying.rectifications.get(dealerId, id)).toMatchObject({ state: 'blocked' })
  expect(await entryOf(id)).toMatchObject(refused)
})

test('the same order under the same key is the same correction; another is refused', async () => {
  const { customerRef } = await somebody('LEA')
  const order = (content: RectificationContent) =>
    rectifying.order({ dealerId, customerRef }, content, { by: 'dealer:gema', key: 'k' })
  const first = await order(correctionOf('LEA'))
  expect((await order(correctionOf('LEA'))).rectificationId).toBe(first.rectificationId)
  await expect(order(correctionOf('LEO'))).rejects.toMatchObject({
    error: platformErrors.idempotencyKeyReused,
  })
})

test('a company’s drivers share its reference: whose data is meant has to be said, and the others stay', async () => {
  const driver = (n: number) => ({ ref: 'C-CO', type: 'company' as const, phone: `600 40${n} 500` })
  await world.call('CO-1', driver(1))
  await world.call('CO-2', driver(2))
  const order = (only: { calls?: string[]; phones?: string[] } = {}) => {
    const contact = { phone: '600 777 666' }
    const content = { contact, identityCheck: 'document', ...only } as const
    return rectifying.order({ dealerId, customerRef: 'C-CO' }, content, by)
  }
  await expect(order()).rejects.toMatchObject({ errors: [{ pointer: '/type', code: 'missing' }] })
  for (const nobody of [{ calls: ['CO-9'] }, { phones: ['600 409 500'] }])
    await expect(order(nobody)).rejects.toMatchObject({ error: platformErrors.notFound })
  const { rectificationId } = await order({ phones: ['+34 600401500'] })
  await rectifying.run(dealerId, rectificationId)
  const phones = ['CO-1', 'CO-2'].map(
    async (callId) => (await world.doing.cases.readCall(dealerId, callId))?.content.customer.phone,
  )
  expect(await Promise.all(phones)).toEqual(['600 777 666', '600 402 500'])
  expect(await found('phone', '+34600402500')).toEqual(['C-CO'])
  expect(await found('phone', '+34600401500')).toEqual([])
})

test('of somebody of whom no call is held nothing can be corrected', async () => {
  const order = rectifying.order({ dealerId, customerRef: 'C-NADIE' }, correctionOf('X'), by)
  await expect(order).rejects.toMatchObject({ error: platformErrors.notFound })
})

test('the reference of the instruction names neither whom they were nor whom they are', async () => {
  const { customerRef } = await somebody('PILI')
  const order = (reference: string) =>
    rectifying.order(
      { dealerId, customerRef },
      { ...correctionOf('PILI'), instruction: { reference, at: '2026-11-20T10:00:00Z' } },
      by,
    )
  const named = [
    'Carta de Pili',
    'tel. 600-300-401',
    'C PILI',
    '9999-pili',
    '600 99 98 88',
    'de x@despues.example',
  ]
  for (const reference of named)
    await expect(order(reference), reference).rejects.toMatchObject({
      errors: [{ pointer: '/instruction/reference', code: 'names-customer' }],
    })
  expect(await order('Carta 2026/114')).toMatchObject({ instruction: { reference: 'Carta 2026/114' } })
})

test('what a correction blocked is opened by two people, as it was, and the order has its entry in the register', async () => {
  const { customerRef, id } = await ordered('O')
  await rectifying.run(dealerId, id)
  const { table } = world
  const [erasures, accesses, { blocked }] = [erasureStore(table), accessStore(table), rectifying]
  const { held, rectifications } = rectifying
  const opening = openingOf({
    ...{ accesses, blocked, erasures, held, newId: () => 'access-1', clock: () => rectifying.state.now },
    ...{ maySee: openDrawSecrecy(table), requests: requestStore(table) },
    find: findBlocked({
      ...{ erasures, blocked, held, rectifications, kept: retentionStore(table) },
      found: keyedFingerprint('e'),
    }),
  })
  const gema = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const customer = { dealerId, customerRef }
  const { accessId } = await opening.request(customer, { reason: 'court', reference: 'Auto 7/2026' }, gema)
  const place = { ...customer, accessId }
  await opening.approve(place, { audience: 'staff', id: 'staff:sam' })
  const { items, next } = await opening.read(place, gema)
  expect(next).toBeNull()
  expect(asText(items)).toContain('Antes O')
  const { requests } = await requestStore(table).list(dealerId, 100, undefined)
  expect(requests.find(({ carriedOut = [] }) => carriedOut.some((done) => done.id === id))).toMatchObject({
    ...{ right: 'rectification', state: 'completed', customerRef },
  })
})

test('what call-centre software sends again does not undo it; what is new applies', async () => {
  const { id } = await ordered('TEA')
  await rectifying.run(dealerId, id)
  const old = { ref: 'C-TEA', name: 'Antes TEA', phone: '600300401', email: 'tea@antes.example' }
  await world.amend(
    'TEA-2',
    {
      customer: old,
      visit: { ...visitOf('TEA-2', '1111-TEA'), adviser: 'asesor-9' },
      cooperation: 'reluctant',
    },
    'a-2',
  )
  await expectRectified('TEA')
  expect(await found('phone', '600 300 401')).toEqual([])
  const amended = (await world.doing.cases.readCall(dealerId, 'TEA-2')) ?? expect.fail()
  expect(amended.content).toMatchObject({ cooperation: 'reluctant', visit: { adviser: 'asesor-9' } })
  expect((await world.doing.amendments.list(amended)).at(-1)?.kept).toEqual([
    '/customer/name',
    '/customer/phone',
    '/customer/email',
    '/visit/vehicle/plate',
  ])
  await world.amend('TEA-2', { customer: { ...old, phone: '611 222 333' } }, 'a-3')
  const anew = await world.doing.cases.readCall(dealerId, 'TEA-2')
  expect(anew?.content.customer).toMatchObject({ name: 'Después TEA', phone: '611 222 333' })
  await world.amend('TEA-2', { customer: { ...old, ref: 'C-OTRA' } }, 'a-4')
  const moved = await world.doing.cases.readCall(dealerId, 'TEA-2')
  expect(moved).toMatchObject({ content: { customer: { phone: '600300401' } }, rectified: {} })
})

test('a correction takes back an earlier one, and of what is to be destroyed at once no hash is kept', async () => {
  const { customerRef, id } = await ordered('PAZ')
  await rectifying.run(dealerId, id)
  const content = { contact: { name: 'Antes PAZ' }, identityCheck: 'document', blockedForDays: 0 } as const
  const back = await rectifying.order({ dealerId, customerRef }, content, by)
  await rectifying.run(dealerId, back.rectificationId)
  expect(await world.doing.cases.readCall(dealerId, 'PAZ-1')).toMatchObject({
    content: { customer: { name: 'Antes PAZ' } },
    rectified: { '/customer/name': 'any', '/customer/phone': [expect.any(String)] },
  })
  await world.amend('PAZ-1', { customer: { ref: customerRef, name: 'Después PAZ', phone: '600 300 400' } })
  const call = await world.doing.cases.readCall(dealerId, 'PAZ-1')
  expect(call?.content.customer).toMatchObject({ name: 'Antes PAZ', phone: '600 999 888' })
})
