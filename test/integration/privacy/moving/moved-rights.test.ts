import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amendCall } from '../../../../functions/calls/amending/amend-call.ts'
import { contactPermission } from '../../../../functions/calls/reading/contact-permission.ts'
import { takeCall } from '../../../../functions/calls/taking/take-call.ts'
import type { AmendedFields } from '../../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../../functions/cases/call/call-content.ts'
import type { StoredCall } from '../../../../functions/cases/call/call-item.ts'
import { keys } from '../../../../functions/cases/keys.ts'
import { followAskingItem, isAskingItem } from '../../../../functions/cases/following/follow-rights.ts'
import { followCall } from '../../../../functions/cases/following/follow-call.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { requestStore } from '../../../../functions/privacy/register/request-store.ts'
import { exampleCall, exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { fingerprintKey, manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { rectifyingOn } from '../../../support/privacy/rectifying.ts'
import { send } from '../../../support/running/http-event.ts'

const { dealerId } = exampleDealer
const dayMs = 86_400_000
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
let world: Awaited<ReturnType<typeof privacyWorld>>
let rectifying: ReturnType<typeof rectifyingOn>
beforeAll(async () => {
  world = await privacyWorld()
  rectifying = rectifyingOn(world.table, fingerprintKey)
  rectifying.state.now = new Date(Date.now() + dayMs)
})
afterAll(() => world.stop())

const noCalls = { requests: [{ right: 'no-more-calls' as const }] }
const read = (callId: string) => world.doing.calls.get(dealerId, callId)
/** What the stream's second consumer does about a record. */
const streamed = async (before: StoredCall | undefined, now: StoredCall | undefined) =>
  followCall({ ...world.doing, publish: async () => {} })(before, now ?? expect.fail())
/** A call of which everybody has heard. */
const put = async (
  callId: string,
  customer: CallContent['customer'],
  more: Partial<CallContent> = {},
  call: CallContent | typeof voicemail = exampleCall,
) => {
  await takeCall(world.doing)({
    ...{ dealerId, callId, putBy: callId },
    content: { ...call, visit: { ref: `V-${callId}` }, customer, ...more },
  })
  await streamed(undefined, await read(callId))
  await world.follow(callId)
}
let amendments = 0
/** Gives a call to another customer, or whatever else an amendment says; everybody hears of it. */
const move = async (
  callId: string,
  customer: CallContent['customer'] | undefined,
  more: AmendedFields = {},
) => {
  const before = await read(callId)
  await amendCall(world.doing)({
    ...{ dealerId, callId, amendmentId: `m-${(amendments += 1)}`, by: 'machine:x' },
    content: { note: 'Era otro cliente', ...(customer && { customer }), ...more },
  })
  for (const item of await world.itemsIn('CASE#'))
    if (item.pk === keys.call(dealerId, callId).pk && isAskingItem(item))
      await followAskingItem({ ...world.doing, tellOfNumber: async () => {} })({ dealerId, callId }, item)
  await streamed(before, await read(callId))
  await world.follow(callId)
  await rectifying.due()
  return before
}
const codes = async (customerRef: string, phone: string) => {
  const permit = contactPermission({ ...world.doing, clock: () => new Date('2026-11-24T10:00:00Z') })
  const { reasons } = await permit(dealerId, {
    customerRef,
    phones: [phone],
    kind: 'after-service',
  })
  return reasons.map(({ code }) => code)
}
const { kind, startedAt, endedAt, operator, questionnaire } = exampleCall
/** A call that reached nobody. */
const voicemail = { kind, startedAt, endedAt, operator, questionnaire, outcome: 'voicemail' as const }

test('who asked not to be called in a moved call is not called, and whose call it was taken for is', async () => {
  await put('NC-1', { ref: 'WX', phone: '600 510 001' }, { ...noCalls })
  expect(await codes('WX', '600 510 001')).toContain('no-contact')
  await move('NC-1', { ref: 'WY', phone: '600 510 002' })
  expect(await codes('WY', '600 510 002')).toContain('no-contact')
  expect(await codes('NEW', '600 510 002')).toEqual(['no-contact'])
  expect(await codes('WX', '600 510 001')).toEqual([])
  expect(await codes('NEW', '600 510 001')).toEqual([])
})

/** Whether a customer, or anybody with their number, is not called because they asked for it. */
const notCalled = async (customerRef: string, phone: string) =>
  Promise.all([customerRef, 'NEW'].map(async (ref) => (await codes(ref, phone)).includes('no-contact')))

test('a call that comes back to whoever asked in it says again that they are not called', async () => {
  const [asked, other] = ['600 520 001', '600 520 002']
  await put('NC-7', { ref: 'BX', phone: asked }, { ...noCalls })
  await move('NC-7', { ref: 'BY', phone: other })
  expect(await notCalled('BX', asked)).toEqual([false, false])
  expect(await notCalled('BY', other)).toEqual([true, true])
  await move('NC-7', { ref: 'BX', phone: asked })
  expect(await notCalled('BX', asked)).toEqual([true, true])
  expect(await notCalled('BY', other)).toEqual([false, false])
})

test('who accepts calls again is called, however often the call in which they asked for none is repeated', async () => {
  const { clock } = world.doing
  const [put8, amended9] = [
    ['NC-8', { ref: 'AX', phone: '600 521 001' }],
    ['NC-9', { ref: 'AY', phone: '600 521 002' }],
  ] as const
  await put(...put8, { ...noCalls })
  await put(...amended9)
  await move('NC-9', undefined, noCalls)
  for (const [callId, customer] of [put8, amended9]) {
    const { ref: customerRef, phone } = customer
    expect(await notCalled(customerRef, phone)).toEqual([true, true])
    const params = { dealerId, customerRef, customerState: 'no-contact' }
    const body = { identityCheck: 'document' }
    expect(
      await send(world.http, operations.endCustomerState, { params, claims: manager, body }),
    ).toMatchObject({ status: 204 })
    world.doing.clock = () => new Date(Date.now() + dayMs)
    await move(callId, undefined, noCalls)
    await move(callId, customer, noCalls)
    expect(await notCalled(customerRef, phone)).toEqual([false, false])
    // Said in another call, it is another request.
    await put(`${callId}-again`, customer, { ...noCalls })
    expect(await notCalled(customerRef, phone)).toEqual([true, true])
    world.doing.clock = clock
  }
})

test('where only the reference was wrong, the number stays whose it is', async () => {
  await put('NC-2', { ref: 'VX', phone: '600 511 001' }, { ...noCalls })
  await move('NC-2', { ref: 'VY', phone: '600 511 001' })
  expect(await codes('VY', '600 511 001')).toContain('no-contact')
  expect(await codes('NEW', '600 511 001')).toEqual(['no-contact'])
  expect(await codes('VX', '600 511 009')).toEqual([])
  await put('NC-3', { ref: 'VX', phone: '600 511 003' })
  const { suppression } = await erasingOn(world.table).plan({ dealerId, customerRef: 'VX' })
  expect(suppression).toMatchObject({ numbers: 1 })
})

test('who has asked in another call, too, or has it from the dealer, is still not called', async () => {
  await put('NC-4', { ref: 'UX', phone: '600 512 001' }, { ...noCalls })
  await put('NC-5', { ref: 'UX', phone: '600 512 001' }, { ...noCalls })
  await move('NC-4', { ref: 'UY', phone: '600 512 002' })
  expect(await codes('UX', '600 512 001')).toContain('no-contact')
  expect(await codes('NEW', '600 512 001')).toEqual(['no-contact'])
  const { rights } = await world.doing.customers.get(dealerId, 'UX', { consistent: true })
  expect(rights?.['no-contact']).toMatchObject({ callId: 'NC-5', ground: 'asked-on-the-phone' })
  await put('NC-6', { ref: 'TX', phone: '600 513 001' }, { ...noCalls })
  const params = { dealerId }
  const body = { customerRef: 'TX', right: 'no-more-calls', askedAt: '2026-11-20T12:00:00Z', how: 'letter' }
  expect(
    await send(world.http, operations.openRightsRequest, { params, claims: manager, body }),
  ).toMatchObject({ status: 201 })
  await move('NC-6', { ref: 'TY', phone: '600 513 002' })
  expect(await codes('TX', '600 513 001')).toContain('no-contact')
})

test('the rest period goes with the call, and one before it comes back', async () => {
  await put('RP-1', { ref: 'PX', phone: '600 514 001' })
  expect(await codes('PX', '600 514 001')).toEqual(['rest-period'])
  await move('RP-1', { ref: 'PY', phone: '600 514 002' })
  expect(await codes('PX', '600 514 001')).toEqual([])
  expect(await codes('PY', '600 514 002')).toEqual(['rest-period'])
  world.doing.clock = () => new Date('2026-11-19T11:00:00Z')
  await put('RP-2', { ref: 'OX', phone: '600 515 001' })
  world.doing.clock = () => new Date('2026-11-20T11:00:00Z')
  await put('RP-3', { ref: 'OX', phone: '600 515 001' })
  await put('RP-4', { ref: 'OX', phone: '600 515 001' }, {}, voicemail)
  const attempted = await world.doing.customers.get(dealerId, 'OX', { consistent: true })
  expect(attempted.attempts).toHaveLength(1)
  await move('RP-3', { ref: 'OY', phone: '600 515 002' })
  await move('RP-4', { ref: 'OY', phone: '600 515 002' })
  const { lastCalls, attempts } = await world.doing.customers.get(dealerId, 'OX', { consistent: true })
  expect(lastCalls).toEqual([{ brandId: 'seat', at: '2026-11-19T11:00:00.000Z', visit: 'V-RP-2' }])
  expect(attempts).toEqual([])
})

test('a record of the stream, or a put, that comes again says nothing of whose call it was taken for', async () => {
  const customer = { ref: 'SX', phone: '600 516 001' }
  await put('AG-1', customer, { ...noCalls })
  const before = await move('AG-1', { ref: 'SY', phone: '600 516 002' })
  const rows = async () => (await world.itemsIn('')).filter(({ sk }) => String(sk) === 'CUSTOMER#SX')
  const settled = await rows()
  await streamed(undefined, before)
  await takeCall(world.doing)({
    ...{ dealerId, callId: 'AG-1', putBy: 'again' },
    content: { ...exampleCall, visit: { ref: 'V-AG-1' }, customer, ...noCalls },
  })
  expect(await rows()).toEqual(settled)
  expect(await codes('SX', '600 516 001')).toEqual([])
  // Once what is kept of them is erased, neither brings it back.
  const { pk, sk } = settled[0] ?? expect.fail()
  await world.table.client.send(new DeleteCommand({ TableName: world.table.tableName, Key: { pk, sk } }))
  await streamed(undefined, before)
  await streamed(before, await read('AG-1'))
  expect(await rows()).toEqual([])
})

const listed = async () => {
  const asked = { params: { dealerId }, claims: manager }
  return (await send(world.http, operations.listRightsRequests, asked)).body as {
    items: {
      requestId: string
      customerRef: string
      callId?: string
      right: string
      state: string
      text?: string
    }[]
  }
}
const entriesOf = async (callId: string) => {
  const { items } = await listed()
  return items.filter((item) => item.callId === callId)
}

test('what was asked for in a moved call is registered for whoever asked, who is answered and erased with it', async () => {
  const requests: CallContent['requests'] = [
    { right: 'access', text: 'secreto de Y' },
    { right: 'erasure', text: 'secreto de Y' },
  ]
  await put('RG-1', { ref: 'RX', phone: '600 517 001' }, { requests })
  await put('RG-2', { ref: 'RX', phone: '600 517 001' })
  expect((await entriesOf('RG-1')).map(({ customerRef }) => customerRef)).toEqual(['RX', 'RX'])
  await move('RG-1', { ref: 'RY', phone: '600 517 002' })
  expect(await entriesOf('RG-1')).toMatchObject([
    { customerRef: 'RY', state: 'open', text: 'secreto de Y' },
    { customerRef: 'RY', state: 'open', text: 'secreto de Y' },
  ])
  const mails = (await world.itemsIn('MAIL#rights-request#')).map(({ id }) => String(id))
  const [{ requestId } = { requestId: '' }] = await entriesOf('RG-1')
  expect(mails).toContain(`${requestId}/moved/1`)
  const data = async (customerRef: string) =>
    JSON.stringify(
      (
        await send(world.http, operations.getCustomerData, {
          params: { dealerId, customerRef },
          claims: manager,
        })
      ).body,
    )
  expect(await data('RX')).not.toContain('secreto')
  expect(await data('RY')).toContain('secreto de Y')
  const erasing = erasingOn(world.table)
  erasing.state.now = rectifying.state.now
  const of = { dealerId, customerRef: 'RY' }
  const { planId, unanswered } = await erasing.plan(of)
  expect(unanswered).toMatchObject([{ right: 'access' }])
  const { erasureId } = await erasing.order(
    { ...of, planId },
    { identityCheck: 'document', blockedForDays: 0, type: 'person' },
    by,
  )
  await erasing.run(dealerId, erasureId)
  erasing.state.now = new Date(erasing.state.now.getTime() + dayMs)
  await erasing.due()
  expect(JSON.stringify(await world.itemsIn(''))).not.toContain('secreto')
  expect((await erasing.erasures.get(dealerId, erasureId))?.state).toBe('destroyed')
})

test('what was answered already keeps what was done, without what was asked; whoever asked has an entry of their own', async () => {
  await put(
    'RG-3',
    { ref: 'QX', phone: '600 518 001' },
    { requests: [{ right: 'access', text: 'secreto de Q' }] },
  )
  const [entry = expect.fail()] = await entriesOf('RG-3')
  const body = { state: 'completed', outcome: 'Enviado por carta', identityCheck: 'document' }
  const params = { dealerId, requestId: entry.requestId }
  await send(world.http, operations.concludeRightsRequest, { params, claims: manager, body })
  await move('RG-3', { ref: 'QY', phone: '600 518 002' })
  await world.follow('RG-3')
  expect(await entriesOf('RG-3')).toMatchObject([{ customerRef: 'QY', state: 'open', text: 'secreto de Q' }])
  const left = await requestStore(world.table).get(dealerId, entry.requestId)
  expect(left).toMatchObject({ customerRef: 'QX', state: 'completed', outcome: 'Enviado por carta' })
  expect(JSON.stringify(left)).not.toContain('secreto')
})
