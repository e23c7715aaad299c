import { afterAll, beforeAll, expect, test } from 'vitest'
import { amendCall } from '../../../../functions/calls/amending/amend-call.ts'
import type { StoredCall } from '../../../../functions/cases/call/call-item.ts'
import { followCall } from '../../../../functions/cases/following/follow-call.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { fingerprintKey, manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { rectifyingOn } from '../../../support/privacy/rectifying.ts'
import { send } from '../../../support/running/http-event.ts'

const { dealerId } = exampleDealer
const hourMs = 3_600_000
let world: Awaited<ReturnType<typeof privacyWorld>>
let rectifying: ReturnType<typeof rectifyingOn>
beforeAll(async () => {
  world = await privacyWorld()
  rectifying = rectifyingOn(world.table, fingerprintKey)
  rectifying.state.now = new Date(Date.now() + 2 * hourMs)
})
afterAll(() => world.stop())

const read = async (callId: string) => (await world.doing.calls.get(dealerId, callId)) ?? expect.fail()
const streamed = (before: StoredCall | undefined, now: StoredCall) =>
  followCall({ ...world.doing, publish: async () => {} })(before, now)
const held = async (customerRef: string) => {
  const params = { dealerId, customerRef }
  const { body } = await send(world.http, operations.getCustomerData, { params, claims: manager })
  return (body as { items: { kind: string; data: object }[] }).items
}
const rights = async (callId: string) => {
  const { entries } = await world.doing.entries.list(await read(callId), 300, 300)
  return entries.flatMap((entry) => (entry.kind === 'right' ? [entry] : [])).toReversed()
}

test('what the first customer objected to is theirs: the thread keeps that it stood still, the other is shown nothing', async () => {
  const ground = 'Escrito de Olga Sanz: no quiere que el taller use sus datos'
  const situations = [{ state: 'unresolved' as const, description: 'Sigue el ruido' }]
  await world.call('ST-1', { ref: 'C-OLGA', phone: '600 620 001' }, { situations })
  await streamed(undefined, await read('ST-1'))
  await world.follow('ST-1')
  const set = {
    params: { dealerId, customerRef: 'C-OLGA', customerState: 'objection' },
    ...{ claims: manager, body: { ground, identityCheck: 'document' } },
  }
  expect((await send(world.http, operations.setCustomerState, set)).status).toBe(200)
  expect(await rights('ST-1')).toMatchObject([{ right: 'objection', change: 'in-force', ground }])
  world.doing.clock = () => new Date(Date.now() + hourMs)
  const before = await read('ST-1')
  const customer = { ref: 'C-PABLO', phone: '600 620 002' }
  const content = { note: 'Era de otro', customer }
  const by = 'machine:x'
  await amendCall(world.doing)({ dealerId, callId: 'ST-1', amendmentId: 'm-1', by, content })
  await streamed(before, await read('ST-1'))
  await world.follow('ST-1')
  await rectifying.due()
  const left = await rights('ST-1')
  expect(left).toMatchObject([
    { right: 'objection', change: 'in-force', former: true },
    { right: 'objection', change: 'ended', former: true },
  ])
  expect(left.every((entry) => entry.ground === undefined)).toBe(true)
  const shown = await held('C-PABLO')
  expect(shown.some(({ kind }) => kind === 'call')).toBe(true)
  expect(shown.filter(({ kind }) => kind === 'event')).toEqual([])
  const hash = rectifying.held.customerHash(dealerId, 'C-OLGA')
  const [order] = await rectifying.rectifications.ofCustomer(dealerId, hash)
  const blocked = await Array.fromAsync(rectifying.blocked.list(order?.rectificationId ?? ''))
  expect(blocked).toContainEqual(expect.objectContaining({ kind: 'right', change: 'in-force', ground }))
  // What the other asks for from then on is the other's.
  const theirs = { ...set, params: { ...set.params, customerRef: 'C-PABLO' } }
  world.doing.clock = () => new Date(Date.now() + 3 * hourMs)
  await send(world.http, operations.setCustomerState, theirs)
  await rectifying.due()
  expect((await held('C-PABLO')).filter(({ kind }) => kind === 'event')).toMatchObject([
    { data: { right: 'objection', change: 'in-force', ground } },
  ])
})
