import { afterAll, beforeAll, expect, test } from 'vitest'
import { amendCall } from '../../../../functions/calls/amending/amend-call.ts'
import type { AmendmentContent } from '../../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../../functions/cases/call/call-content.ts'
import { privacyOperations as operations } from '../../../../functions/privacy/operations.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { fingerprintKey, manager, privacyWorld } from '../../../support/privacy/privacy-world.ts'
import { rectifyingOn } from '../../../support/privacy/rectifying.ts'
import { Killed } from '../../../support/running/killed-table.ts'
import { send } from '../../../support/running/http-event.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const dayMs = 86_400_000
let world: Awaited<ReturnType<typeof privacyWorld>>
let rectifying: ReturnType<typeof rectifyingOn>
beforeAll(async () => {
  world = await privacyWorld()
  rectifying = rectifyingOn(world.table, fingerprintKey)
  rectifying.state.now = new Date(Date.now() + dayMs)
})
afterAll(() => world.stop())

/** Everything that a call says of a customer, each value found nowhere else. */
const valuesOf = (name: string) => ({
  customer: {
    ref: `C-${name}`,
    name: `Nombre${name}`,
    phone: `600 4${name.length}0 ${String(name.charCodeAt(0)).padStart(3, '0')} (${name}tel)`,
    email: `${name}@correo.example`,
  },
  visit: {
    ref: `V-${name}`,
    date: '2026-11-17',
    vehicle: { plate: `PL${name}`, model: `Modelo${name}`, vin: `VIN${name}` },
  },
})
const patternOf = (name: string) =>
  new RegExp(
    `C-${name}\\b|Nombre${name}|${name}tel|${name}@|V-${name}\\b|PL${name}|Modelo${name}|VIN${name}`,
    'i',
  )

const amendAs = async (callId: string, amendmentId: string, content: AmendmentContent) =>
  amendCall(world.doing)({ dealerId, callId, amendmentId, by: 'machine:x', content })
const asText = (items: unknown) =>
  JSON.stringify(items, (_, value: unknown) => (value instanceof Set ? [...value] : value))
const rows = async () => (await world.itemsIn('')).filter(({ pk }) => !String(pk).startsWith('BLOCKED#'))
/** The items outside what is blocked that say something of somebody. */
const saying = async (name: string, callId = '') =>
  (await rows()).filter(
    (item) => patternOf(name).test(asText(item)) && (callId === '' || String(item['sk']).includes(callId)),
  )
const held = async (customerRef: string) => {
  const asked = { params: { dealerId, customerRef }, claims: manager }
  return asText((await send(world.http, operations.getCustomerData, asked)).body)
}
const found = async (body: object) => {
  const asked = { params: { dealerId }, claims: manager, body }
  const { items } = (await send(world.http, operations.searchCustomers, asked)).body as {
    items: { customerRef: string }[]
  }
  return items.map(({ customerRef }) => customerRef)
}

/** A call with a problem, put for one, corrected once, and then found to be another's; nobody has heard of the last. */
const moved = async (from: string, to: string, callId = `${from}-moved`) => {
  const [first, second] = [valuesOf(from), valuesOf(to)]
  const more: Partial<CallContent> = {
    visit: first.visit,
    situations: [{ state: 'unresolved', description: 'Sigue el ruido' }],
  }
  await world.call(callId, { ...first.customer, phone: '600 499 111' }, more)
  await amendAs(callId, 'a-1', { note: 'El teléfono era otro', customer: first.customer })
  await world.follow(callId)
  await amendAs(callId, 'a-2', { note: `No era de Nombre${from}`, ...second })
}
const erase = async (name: string, blockedForDays: number) => {
  const erasing = erasingOn(world.table)
  erasing.state.now = rectifying.state.now
  const of = { dealerId, customerRef: `C-${name}` }
  const { planId, calls } = await erasing.plan(of)
  const { erasureId } = await erasing.order(
    { ...of, planId },
    { identityCheck: 'document', blockedForDays, type: 'person' },
    by,
  )
  await erasing.run(dealerId, erasureId)
  erasing.state.now = new Date(erasing.state.now.getTime() + dayMs)
  await erasing.due()
  rectifying.state.now = erasing.state.now
  await rectifying.due()
  return { calls, state: (await erasing.erasures.get(dealerId, erasureId))?.state, erasing }
}

test('what a moved call said of its first customer is in nothing that the other one is shown, and leads to nobody', async () => {
  await moved('ADA', 'BOB')
  await world.call('ADA-own', valuesOf('ADA').customer, {
    visit: { ref: 'V-OWN', vehicle: { plate: '1111BBB' } },
  })
  const put = (await world.doing.cases.readCall(dealerId, 'ADA-moved'))?.put.classification
  await world.follow('ADA-moved')
  await rectifying.due()
  expect(await held('C-BOB')).toContain('NombreBOB')
  expect(await held('C-BOB')).not.toMatch(patternOf('ADA'))
  expect(await held('C-BOB')).not.toContain('600 499 111')
  expect(await held('C-ADA')).not.toMatch(/ADA-moved|BOB/)
  expect(await saying('ADA', 'ADA-moved')).toEqual([])
  for (const body of [{ phone: '600 499 111' }, { plate: 'PLADA' }, { visitRef: 'V-ADA' }])
    expect(await found(body), asText(body)).toEqual([])
  expect(await found({ customerRef: 'C-ADA' })).toEqual(['C-ADA'])
  expect(await found({ email: 'bob@correo.example' })).toEqual(['C-BOB'])
  const call = await world.doing.cases.readCall(dealerId, 'ADA-moved')
  expect(call?.put.classification).toEqual(put)
  expect(call?.put.content).toMatchObject({
    ...valuesOf('BOB'),
    situations: [{ description: 'Sigue el ruido' }],
  })
})

test('what was taken out is blocked as the first customer’s, without anything of the other, until its day', async () => {
  const [order] =
    (await rectifying.rectifications.ofCustomer(dealerId, rectifying.held.customerHash(dealerId, 'C-ADA'))) ??
    []
  expect(order).toMatchObject({ state: 'blocked', calls: 1, by: 'service' })
  expect(asText(order)).not.toMatch(patternOf('ADA'))
  const blocked = asText(await Array.fromAsync(rectifying.blocked.list(order?.rectificationId ?? '')))
  for (const value of ['NombreADA', '600 499 111', 'ADAtel', 'PLADA', 'VINADA', 'V-ADA'])
    expect(blocked, value).toContain(value)
  expect(blocked).not.toMatch(patternOf('BOB'))
  expect(blocked).not.toContain('Sigue el ruido')
})

test('an erasure of the first customer leaves nothing of them, and destroys what was taken out of the call', async () => {
  const { calls, state } = await erase('ADA', 0)
  expect([calls, state]).toEqual([['ADA-own'], 'destroyed'])
  expect(await saying('ADA')).toEqual([])
  expect(await world.itemsIn('BLOCKED#')).toEqual([])
  expect(await held('C-BOB')).toContain('NombreBOB')
})

test('an erasure of either reaches what nobody has heard of yet', async () => {
  for (const [first, second, erased] of [
    ['EVA', 'FIN', 'EVA'],
    ['GIL', 'HUG', 'HUG'],
  ] as const) {
    await moved(first, second)
    await world.call(`${erased}-own`, valuesOf(erased).customer)
    if (erased === second) {
      // As a version did that took nothing out: the call leads from its customer.
      await world.follow(`${first}-moved`)
    }
    expect((await erase(erased, 0)).state).toBe('destroyed')
    const left = await saying(first, `${first}-moved`)
    expect(left, first).toEqual([])
    const kept = erased === first ? '' : asText(await world.itemsIn('BLOCKED#'))
    expect(kept).not.toMatch(patternOf(second))
  }
})

test('a number with which a call was put for somebody else is not kept from being called', async () => {
  await moved('MIA', 'NOE')
  await world.follow('MIA-moved')
  const { suppression } = await erasingOn(world.table).plan({ dealerId, customerRef: 'C-NOE' })
  expect(suppression).toEqual({ state: 'suppressed', numbers: 1, sharedWith: [] })
})

test('killed before each of its requests, taking out ends complete', async () => {
  await moved('IVO', 'JON')
  await world.follow('IVO-moved')
  const [order] = await rectifying.rectifications.ofCustomer(
    dealerId,
    rectifying.held.customerHash(dealerId, 'C-IVO'),
  )
  let kills = 0
  for (let killAt = 1; ; killAt += 1)
    try {
      await rectifying.upTo(killAt).run(dealerId, order?.rectificationId ?? '')
      break
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault
      kills += 1
    }
  expect(kills).toBeGreaterThan(5)
  expect(await saying('IVO')).toEqual([])
})

test('a call that comes back to its first customer is theirs again', async () => {
  await moved('KAI', 'LEO')
  await world.follow('KAI-moved')
  await rectifying.due()
  await amendAs('KAI-moved', 'a-3', { note: 'Sí era suya', ...valuesOf('KAI') })
  await world.follow('KAI-moved')
  await rectifying.due()
  expect(await saying('LEO')).toEqual([])
  expect(await held('C-KAI')).toContain('NombreKAI')
  expect(await found({ plate: 'PLLEO' })).toEqual([])
})

test('what is taken out only once the call has come back is taken out of nothing', async () => {
  await moved('NIL', 'OTO')
  await world.follow('NIL-moved')
  await amendAs('NIL-moved', 'a-3', { note: 'Sí era suya', ...valuesOf('NIL') })
  await rectifying.due()
  await world.follow('NIL-moved')
  await rectifying.due()
  expect(await held('C-NIL')).toContain('600 499 111')
  expect(await saying('OTO')).toEqual([])
  const { customerHash } = rectifying.held
  const [order] = await rectifying.rectifications.ofCustomer(dealerId, customerHash(dealerId, 'C-NIL'))
  expect(order).toMatchObject({ state: 'destroyed', calls: 0 })
  expect(order?.dueAt ?? order?.customerRef).toBeUndefined()
  const blocked = await rectifying.rectifications.ofCustomer(dealerId, customerHash(dealerId, 'C-OTO'))
  expect(blocked).toMatchObject([{ state: 'blocked', calls: 1 }])
})
