import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactPermission } from '../../../functions/calls/reading/contact-permission.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { openRightsChanges } from '../../../functions/cases/customer/rights/open-rights-changes.ts'
import type { RightChange } from '../../../functions/cases/customer/rights/rights-change.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

const later = () => new Date('2026-11-24T10:00:00Z')

/** Puts a call of a customer as call-centre software does, later than any erasure here. */
const call = (callId: string, customer: CallContent['customer']) =>
  takeCall({
    ...erasingOn(table).cases,
    ...contactPorts(table),
    ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint('k'), clock: later },
    retryOnConflict: systemRetryOnConflict,
  })({ dealerId, callId, content: { ...typicalCall, customer }, putBy: callId })

const permission = (customerRef: string, phone: string) =>
  contactPermission({ ...contactPorts(table), directory: exampleDirectory(), clock: later })(dealerId, {
    ...{ customerRef, phones: [phone], kind: 'after-service' },
  })

const erase = async (customerRef: string, erasing = erasingOn(table)) => {
  const { planId, suppression } = await erasing.plan({ dealerId, customerRef })
  const erasure = await erasing.order({ dealerId, customerRef, planId }, { identityCheck: 'document' }, by)
  await erasing.run(dealerId, erasure.erasureId)
  return {
    erasing,
    erasure,
    suppression,
    proof: erasing.state.proofs.get(`${dealerId}/${erasure.proof.number}`),
  }
}

test('whoever was erased is not called under a new reference with the same phone in another spelling', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Ana-1', { ref: 'REF-Ana', phone: '600 300 401' })
  expect(await permission('NEW-Ana', '600300401')).toMatchObject({ allowed: true })
  const { suppression, proof } = await erase('REF-Ana', erasing)
  expect(suppression).toEqual({ state: 'suppressed', numbers: 1, sharedWith: [] })
  expect(proof?.suppression).toEqual({ state: 'suppressed', numbers: 1 })
  for (const phone of ['+34 600-300-401', '0034600300401', '６００ 300 401', '911 000 000 / 600 30 04 01'])
    expect(await permission('NEW-Ana', phone)).toMatchObject({
      ...{ allowed: false, reasons: [{ code: 'no-contact', until: null }] },
      ...{ mentionSurvey: false, mentionPrize: false },
    })
  const { status, body } = await call('Ana-2', { ref: 'NEW-Ana', phone: '(+34) 600.300.401' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ flags: ['called-despite-objection'], script: { steps: [] } })
  expect((await call('Bea-1', { ref: 'REF-Bea', phone: '600 300 402' })).body.flags).toEqual([])
})

test('a number keeps nothing that somebody wrote, not even from before', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Lia-1', { ref: 'REF-Lia', phone: '600 300 410' })
  const numbers = contactPorts(table).numberHashes(dealerId, '600 300 410')
  const Key = { pk: `DEALER#${dealerId}`, sk: `SUPPRESSED#${numbers[0]}` }
  const at = '2026-11-20T10:00:00.000Z'
  const words = { ground: 'Carta de Lía', instruction: { reference: 'Correo sobre Lía', at } }
  const item = async () => (await table.client.send(new GetCommand({ TableName: table.tableName, Key }))).Item
  await erasing.cases.rights.set({ dealerId, contact: 'REF-Lia', numbers }, 'objection', {
    ...{ at, by: 'dealer:gema', callId: 'Lia-0' },
    ...words,
  })
  expect(await item()).toMatchObject({ objection: { at, by: 'dealer:gema', callId: 'Lia-0' } })
  expect(JSON.stringify(await item())).not.toContain('Lía')
  await table.client.send(
    new PutCommand({
      TableName: table.tableName,
      Item: { ...Key, v: 1, objection: { at, by: 'dealer:gema', ...words } },
    }),
  )
  await erase('REF-Lia', erasing)
  expect(await item()).toMatchObject({
    ...{ objection: { at, by: 'dealer:gema' }, erased: { by: by.id } },
  })
  expect(JSON.stringify(await item())).not.toContain('Lía')
})

test('every number that was ever known is suppressed, also one before a correction', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Eva-1', { ref: 'REF-Eva', phone: '600 300 403' })
  await erasing.takeCall(dealerId, 'Eva-2', { ref: 'REF-Eva', phone: '600 300 404' })
  await erasing.amendCustomer(dealerId, 'Eva-1', { ref: 'REF-Eva', phone: '600 300 405' })
  const { suppression } = await erase('REF-Eva', erasing)
  expect(suppression.numbers).toBe(3)
  for (const phone of ['600300403', '600300404', '600300405'])
    expect(await permission('NEW-Eva', phone)).toMatchObject({ allowed: false })
})

test('a number that another customer has is suppressed, and the plan says who has it', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Flor-1', { ref: 'REF-Flor', phone: '600 300 406' })
  await erasing.takeCall(dealerId, 'Gil-1', { ref: 'REF-Gil', phone: '+34 600 300 406' })
  const { suppression } = await erase('REF-Flor', erasing)
  expect(suppression).toEqual({ state: 'suppressed', numbers: 1, sharedWith: ['REF-Gil'] })
  expect(await permission('REF-Gil', '600 300 406')).toMatchObject({ allowed: false })
})

test('without a number nothing can be suppressed, which the plan, the erasure and its proof say', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Hugo-1', { ref: 'REF-Hugo' })
  const { suppression, erasure, proof } = await erase('REF-Hugo', erasing)
  expect(suppression).toEqual({ state: 'cannot-suppress', numbers: 0, sharedWith: [] })
  expect(erasure.suppressed).toBe(0)
  expect(proof?.suppression).toEqual({ state: 'cannot-suppress', numbers: 0 })
  expect((await call('Hugo-2', { ref: 'REF-Hugo' })).body.flags).toEqual([])
})

test('whoever has the number of somebody erased cannot end that it is not called, only their own state', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Luz-1', { ref: 'REF-Luz', phone: '600 300 411' })
  const numbers = contactPorts(table).numberHashes(dealerId, '600 300 411')
  const { rights } = erasing.cases
  const rightsChanges = openRightsChanges(table)
  const asked = { at: '2026-11-20T09:00:00.000Z', by: 'dealer:gema', ground: 'asked-on-the-phone' }
  await rights.set({ dealerId, contact: 'REF-Luz', numbers }, 'no-contact', asked)
  await erase('REF-Luz', erasing)
  const holders = [{ dealerId, contact: 'NEW-Luz', numbers }]
  const at = '2026-11-23T10:00:00.000Z'
  const change = (to: RightChange) => rightsChanges.change(holders, 'no-contact', to, async () => [])
  await change({ set: { at, by: 'dealer:gema', ground: 'Lo ha pedido' } })
  await change({ end: { at: '2026-11-23T11:00:00.000Z', by: 'dealer:gema' } })
  expect(await permission('NEW-Luz', '600300411')).toMatchObject({
    ...{ allowed: false, reasons: [{ code: 'no-contact', until: null }] },
  })
  const [reason] = (await permission('NEW-Luz', '600300411')).reasons
  expect(reason?.words).toMatch(/^No se puede llamar a este número: quien lo tenía pidió que se suprimieran/)
})

test('a replay after a restore suppresses again', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Iris-1', { ref: 'REF-Iris', phone: '600 300 407' })
  await erasing.takeCall(dealerId, 'Juan-1', { ref: 'REF-Juan', phone: '600 300 408' })
  const { erasure } = await erase('REF-Iris', erasing)
  const juan = await erase('REF-Juan', erasing)
  const { numberHashes } = contactPorts(table)
  const [lost = ''] = numberHashes(dealerId, '600 300 407')
  const Key = { pk: `DEALER#${dealerId}`, sk: `SUPPRESSED#${lost}` }
  await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
  expect(await permission('NEW-Iris', '600300407')).toMatchObject({ allowed: true })
  await erasing.replay()
  expect(await permission('NEW-Iris', '600300407')).toMatchObject({ allowed: false })
  expect(await permission('NEW-Juan', '600300408')).toMatchObject({ allowed: false })
  expect([erasure.suppressed, juan.erasure.suppressed]).toEqual([1, 1])
})

test('once it is blocked, the erasure itself names no number any more, not even by hash', async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Kim-1', { ref: 'REF-Kim', phone: '600 300 409' })
  const { erasure } = await erase('REF-Kim', erasing)
  expect((await erasing.erasures.get(dealerId, erasure.erasureId))?.numbers).toHaveLength(1)
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  const blocked = await erasing.erasures.get(dealerId, erasure.erasureId)
  expect(blocked).toMatchObject({ state: 'blocked', suppressed: 1 })
  expect(blocked?.numbers).toBeUndefined()
})
