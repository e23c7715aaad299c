import { afterAll, beforeAll, expect, test } from 'vitest'
import { customerRights } from '../../../../functions/cases/customer/rights/customer-rights.ts'
import { followCall } from '../../../../functions/cases/following/follow-call.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { numberHashes } from '../../../support/calls/contact-ports.ts'
import { manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { send } from '../../../support/running/http-event.ts'

let world: Awaited<ReturnType<typeof privacyWorld>>
beforeAll(async () => {
  world = await privacyWorld()
})
afterAll(() => world.stop())

/** A driver's call of which everybody has heard: something is kept of the driver. */
const drive = async (callId: string, ref: string, phone: string) => {
  await world.call(callId, { ref, phone, type: 'company' })
  const now = await world.doing.calls.get(world.dealerId, callId)
  await followCall({ ...world.doing, publish: async () => {} })(undefined, now ?? expect.fail())
}

const change = (
  operation: 'setCustomerState' | 'endCustomerState',
  customerRef: string,
  customerState: string,
  body: object,
) =>
  send(world.http, operations[operation], {
    ...{ params: { dealerId: world.dealerId, customerRef, customerState }, claims: manager },
    body: { identityCheck: 'document', ground: 'Carta del cliente', ...body },
  })

/** Whether a state stands against calling a number under any reference. */
const isSuppressed = async (right: (typeof customerRights)[number], phone: string) => {
  const all = await world.doing.rights.ofNumbers(world.dealerId, numberHashes(world.dealerId, phone))
  return all.some((rights) => rights[right] !== undefined && rights[right].endedAt === undefined)
}

test.each(customerRights)('a state of everybody of a company ends: %s', async (right) => {
  const ref = `EMP-${right}`
  const phones = [1, 2].map((n) => `600 41${customerRights.indexOf(right)} 00${n}`)
  for (const [n, phone] of phones.entries()) await drive(`${ref}-${n}`, ref, phone)
  expect(await change('setCustomerState', ref, right, { type: 'person' })).toMatchObject({
    ...{ status: 200, body: { suppressedNumbers: 2 } },
  })
  // Who comes later is in it, too.
  const later = `600 41${customerRights.indexOf(right)} 003`
  await drive(`${ref}-later`, ref, later)
  for (const phone of [...phones, later]) expect(await isSuppressed(right, phone)).toBe(true)
  expect(await change('endCustomerState', ref, right, { type: 'person' })).toMatchObject({ status: 204 })
  for (const phone of [...phones, later]) expect(await isSuppressed(right, phone)).toBe(false)
})

test('what one of the drivers asked for alone does not end with it', async () => {
  const [own, other] = ['600 414 001', '600 414 002']
  const ref = 'EMP-own'
  for (const [n, phone] of [own, other].entries()) await drive(`${ref}-${n}`, ref, phone)
  await change('setCustomerState', ref, 'objection', { type: 'company', phones: [own] })
  await change('setCustomerState', ref, 'objection', { type: 'person' })
  await drive(`${ref}-later`, ref, '600 414 003')
  const suppressed = async () => {
    const all = [own, other, '600 414 003']
    const are = await Promise.all(all.map((phone) => isSuppressed('objection', phone)))
    return all.filter((_, at) => are[at])
  }
  expect(await suppressed()).toHaveLength(3)
  const end = (body: object) => change('endCustomerState', ref, 'objection', body)
  // A repeated request ends no more than the first one.
  for (const _ of [1, 2]) {
    expect(await end({ type: 'person' })).toMatchObject({ status: 204 })
    expect(await suppressed()).toEqual([own])
  }
  expect(await end({ type: 'company', phones: [own] })).toMatchObject({ status: 204 })
  expect(await suppressed()).toEqual([])
})
