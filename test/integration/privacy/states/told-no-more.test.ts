import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aboutStore } from '../../../../functions/mails/store/about-store.ts'
import { mailStore } from '../../../../functions/mails/store/mail-store.ts'
import { sendDue } from '../../../../functions/mails/sending/send-due.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { enoughTime, sendDoubles } from '../../../support/mails/mail-doubles.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { send } from '../../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

const order = { identityCheck: 'document', ground: 'Carta del cliente' }
const setState = (customerRef: string, customerState: string, more: object = {}) =>
  send(world.http, operations.setCustomerState, {
    params: { dealerId: world.dealerId, customerRef, customerState },
    ...{ claims: manager, body: { ...order, ...more } },
  })
const endState = (customerRef: string, customerState: string) =>
  send(world.http, operations.endCustomerState, {
    params: { dealerId: world.dealerId, customerRef, customerState },
    ...{ claims: manager, body: order },
  })
const register = async (customerRef: string, right: string): Promise<string> => {
  const { status, body } = await send(world.http, operations.openRightsRequest, {
    ...{ params: { dealerId: world.dealerId }, claims: manager },
    body: { customerRef, right, askedAt: '2026-11-20T10:00:00Z', how: 'letter' },
  })
  expect(status).toBe(201)
  return String(Object(body)['requestId'])
}
/** Orders the erasure of a customer, and has them blocked. */
const erase = async (customerRef: string) => {
  const { dealerId } = world
  const erasing = erasingOn(world.table)
  erasing.state.now = new Date()
  const { planId } = await erasing.plan({ dealerId, customerRef })
  const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
  const content = { identityCheck: 'document' } as const
  const { erasureId } = await erasing.order({ dealerId, customerRef, planId }, content, by)
  await erasing.run(dealerId, erasureId)
}
const called = (callId: string, ref: string, phone: string) =>
  world.call(callId, { ref, name: 'Ana Pardo', phone })

/** Every e-mail that waits is due, and SES takes it: which kinds were sent to whom, about which customer. */
const sendAll = async () => {
  const doubles = sendDoubles(mailStore(world.table), new Date(Date.now() + 60_000).toISOString())
  await sendDue({ ...doubles.ports, ...aboutStore(world.table), newId: randomUUID })(enoughTime)
  return doubles.sent.map(({ tags, raw }) => ({ kind: tags.mail, raw }))
}
const kindsAbout = (sent: Awaited<ReturnType<typeof sendAll>>, customerRef: string) =>
  sent.flatMap(({ kind, raw }) => (raw.includes(customerRef) ? kind : [])).toSorted()

test('once its customer was erased, nothing that waited about them is sent, and none of it is kept', async () => {
  await called('TN-1', 'REF-GONE', '600 510 001')
  await setState('REF-GONE', 'objection')
  await register('REF-GONE', 'access')
  await register('REF-GONE', 'portability')
  await called('TN-2', 'REF-FROZEN', '600 510 002')
  await setState('REF-FROZEN', 'restriction')
  await world.follow('TN-2')
  await called('TN-3', 'REF-STAYS', '600 510 003')
  await setState('REF-STAYS', 'objection')
  await register('REF-STAYS', 'access')
  const waiting = (await world.itemsIn('MAIL#')).map(({ kind }) => String(kind))
  expect(waiting.toSorted()).toEqual([
    ...['objection', 'objection', 'restriction', 'rights-request', 'rights-request', 'rights-request'],
  ])
  await erase('REF-GONE')
  await erase('REF-FROZEN')
  const sent = await sendAll()
  expect(kindsAbout(sent, 'REF-GONE')).toEqual([])
  expect(kindsAbout(sent, 'REF-FROZEN')).toEqual([])
  expect(kindsAbout(sent, 'REF-STAYS')).toEqual(['objection', 'rights-request'])
  expect(JSON.stringify(await world.itemsIn('MAIL#'))).not.toMatch(/REF-(GONE|FROZEN|STAYS)/)
})

test('what is not so any more is not told: a state that has ended, an objection that was decided, a request that is over', async () => {
  await called('TN-4', 'REF-ENDED', '600 510 004')
  await setState('REF-ENDED', 'objection')
  await endState('REF-ENDED', 'objection')
  await called('TN-5', 'REF-DECIDED', '600 510 005')
  await setState('REF-DECIDED', 'objection')
  await send(world.http, operations.decideObjection, {
    ...{ params: { dealerId: world.dealerId, customerRef: 'REF-DECIDED' }, claims: manager },
    body: { decision: 'continue', ground: 'Garantía' },
  })
  await called('TN-6', 'REF-FREE', '600 510 006')
  await setState('REF-FREE', 'restriction')
  await world.follow('TN-6')
  await endState('REF-FREE', 'restriction')
  const requestId = await register('REF-ANSWERED', 'access')
  await send(world.http, operations.concludeRightsRequest, {
    ...{ params: { dealerId: world.dealerId, requestId }, claims: manager },
    body: { state: 'completed', outcome: 'Enviado' },
  })
  const waiting = (await world.itemsIn('MAIL#')).filter(({ document }) => document !== undefined)
  expect(waiting.map(({ kind }) => String(kind)).toSorted()).toEqual([
    ...['objection', 'objection', 'restriction', 'rights-request'],
  ])
  expect(await sendAll()).toEqual([])
})
