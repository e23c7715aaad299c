import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyContact } from '../../../functions/cases/customer/contact-ref.ts'
import { readContact } from '../../../functions/cases/customer/read-contact.ts'
import { rightsInForce } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import { privacyErrors } from '../../../functions/privacy/errors.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { numberHashes } from '../../support/calls/contact-ports.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { exportingOn } from '../../support/privacy/exporting.ts'
import { readZip } from '../../support/files/read-zip.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const content = { identityCheck: 'document' } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

/** A company with two drivers, of whom the second has the switchboard's number, too. */
const company = async (customerRef: string, first: string, second: string) => {
  const erasing = erasingOn(table)
  const call = (n: number, name: string, phone: string) =>
    erasing.takeCall(
      dealerId,
      `${customerRef}-${n}`,
      { ref: customerRef, type: 'company', name, phone },
      {
        ...exampleCall,
        visit: { ref: `V-${customerRef}-${n}`, vehicle: { plate: `${n}${customerRef}` } },
      },
    )
  await call(1, 'Ana Conductora', first)
  await call(2, 'Ana Conductora', `+34 ${first}`)
  await call(3, 'Luis Conductor', second)
  return { erasing, of: { dealerId, customerRef } }
}
const typeMissing = { errors: [{ pointer: '/type', code: 'missing' }] }
const inForce = async (ref: string, phone: string) => {
  const { customers, rights } = openCases(table)
  const numbers = numberHashes(dealerId, phone)
  return rightsInForce((await readContact({ customers, rights })(dealerId, [ref], numbers)).allRights)
}

test("a company's driver is erased, and the rest of the company stays", async () => {
  const { erasing, of } = await company('AUTOESCUELA', '600 710 001', '600 710 002')
  const only = { phones: ['0034 600710001'] }
  // Nobody erases the whole company by leaving out whose data is meant.
  await expect(erasing.plan(of)).rejects.toMatchObject(typeMissing)
  const all = await erasing.plan(of, { type: 'person' })
  expect([all.calls.length, all.callsStaying]).toEqual([3, 0])
  const plan = await erasing.plan(of, only)
  expect(plan.calls.toSorted()).toEqual(['AUTOESCUELA-1', 'AUTOESCUELA-2'])
  expect(plan).toMatchObject({ callsStaying: 1, suppression: { state: 'suppressed', numbers: 1 } })
  const order = (more: object) => erasing.order({ ...of, planId: plan.planId }, { ...content, ...more }, by)
  await expect(order({})).rejects.toMatchObject(typeMissing)
  await expect(order({ type: 'person' })).rejects.toMatchObject({ error: privacyErrors.planOutdated })
  const { erasureId } = await order(only)
  await erasing.run(dealerId, erasureId)
  const gone = (callId: string) => erasing.cases.calls.get(dealerId, callId)
  for (const callId of plan.calls)
    await expect(gone(callId)).rejects.toMatchObject({ error: { code: 'gone' } })
  expect((await gone('AUTOESCUELA-3'))?.content.customer.name).toBe('Luis Conductor')
  expect((await erasing.plan(of, { type: 'person' })).calls).toEqual(['AUTOESCUELA-3'])
  expect(await inForce('NEW', '600710001')).toHaveLength(1)
  expect(await inForce('AUTOESCUELA', '600 710 002')).toEqual([])
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  expect(await erasing.erasures.get(dealerId, erasureId)).toMatchObject({ state: 'blocked', suppressed: 1 })
  expect((await erasing.plan(of, { type: 'person' })).calls).toEqual(['AUTOESCUELA-3'])
})

test('by calls, and a number that others share is not suppressed', async () => {
  const { erasing, of } = await company('FLOTA', '600 710 003', '600 710 003')
  const plan = await erasing.plan(of, { calls: ['FLOTA-3'] })
  expect(plan).toMatchObject({ calls: ['FLOTA-3'], callsStaying: 2, suppression: { numbers: 0 } })
  await expect(erasing.plan(of, { phones: ['600 000 000'] })).rejects.toMatchObject({
    error: platformErrors.notFound,
  })
  await expect(erasing.plan(of, { phones: ['ninguno'] })).rejects.toMatchObject({ error: { status: 422 } })
})

test('whose data is meant is said once, and without contradiction', async () => {
  const { erasing, of } = await company('MUDANZAS', '600 710 010', '600 710 011')
  await expect(erasing.plan(of, { type: 'company' })).rejects.toMatchObject({
    errors: [{ pointer: '/phones', code: 'missing' }],
  })
  await expect(erasing.plan(of, { type: 'person', calls: ['MUDANZAS-1'] })).rejects.toMatchObject({
    errors: [{ pointer: '/type', code: 'does-not-fit' }],
  })
  const one = await erasing.plan(of, { type: 'company', phones: ['600 710 011'] })
  expect(one.calls).toEqual(['MUDANZAS-3'])
})

test("a reference is a company's if an older call says so, or one of its drivers is in a state", async () => {
  const { erasing, of } = await company('REPARTO', '600 710 012', '600 710 013')
  // The dealer's software did not say it this time.
  await erasing.takeCall(dealerId, 'REPARTO-4', { ref: 'REPARTO', phone: '600 710 014' })
  await expect(erasing.plan(of)).rejects.toMatchObject(typeMissing)
  const { customers } = openCases(table)
  await customers.keepNumbers(dealerId, companyContact('SOLO-ESTADO', 'n1'), ['n1'])
  await expect(erasing.plan({ dealerId, customerRef: 'SOLO-ESTADO' })).rejects.toMatchObject(typeMissing)
})

test("the driver's request of the register goes with them, the company's others stay", async () => {
  const { erasing, of } = await company('TAXIS', '600 710 004', '600 710 005')
  const requests = requestStore(table)
  const request = (requestId: string) => ({
    ...{ dealerId, requestId, customerRef: 'TAXIS', right: 'erasure' as const, how: 'letter' as const },
    ...{ askedAt: '2026-11-20T09:00:00.000Z', registeredAt: '2026-11-20T09:00:00.000Z' },
    ...{ registeredBy: 'dealer:gema', dueBy: '2026-12-20', state: 'open' as const, text: 'Soy Ana' },
  })
  for (const requestId of ['R-ana', 'R-luis']) {
    await requests.open(request(requestId))
    await erasing.held.putRequest(dealerId, 'TAXIS', requestId)
  }
  const only = { phones: ['600 710 004'], requestId: 'R-ana' }
  const { planId } = await erasing.plan(of, only)
  const { erasureId } = await erasing.order({ ...of, planId }, { ...content, ...only }, by)
  await erasing.run(dealerId, erasureId)
  expect(await requests.get(dealerId, 'R-ana')).toMatchObject({ customerRef: 'erased', state: 'completed' })
  expect((await requests.get(dealerId, 'R-ana'))?.text).toBeUndefined()
  expect(await requests.get(dealerId, 'R-luis')).toMatchObject({ customerRef: 'TAXIS', state: 'open' })
})

test('what an erasure blocked of one driver is opened without what another blocked of the others', async () => {
  const { erasing, of } = await company('GRUA', '600 710 008', '600 710 009')
  const erase = async (only: { phones: string[] }) => {
    const { planId } = await erasing.plan(of, only)
    return erasing.order({ ...of, planId }, { ...content, ...only }, by)
  }
  const { erasureId } = await erase({ phones: ['600 710 008'] })
  await erasing.due()
  await erase({ phones: ['600 710 009'] })
  await erasing.due()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  const [gema, sam] = [
    { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const,
    { audience: 'staff', id: 'staff:sam' } as const,
  ]
  const opened = async (only: { erasureId?: string }) => {
    const { accessId } = await erasing.opening.request(
      of,
      { reason: 'court', reference: 'PO 8/2026', ...only },
      gema,
    )
    await erasing.opening.approve({ ...of, accessId }, sam)
    return JSON.stringify((await erasing.opening.read({ ...of, accessId }, gema)).items)
  }
  const theirs = await opened({ erasureId })
  expect(theirs).toContain('Ana Conductora')
  expect(theirs).not.toContain('Luis Conductor')
  expect(await opened({})).toContain('Luis Conductor')
  await expect(opened({ erasureId: 'unknown' })).rejects.toMatchObject({ error: platformErrors.notFound })
})

test("a copy of a driver's data has nothing of the others", async () => {
  const { of } = await company('VTC', '600 710 006', '600 710 007')
  const exporting = exportingOn(table, 'f')
  for (const kind of ['access', 'portability'] as const)
    await expect(
      exporting.start(of, kind, content, { by: 'dealer:gema', key: `vtc-${kind}` }),
    ).rejects.toMatchObject(typeMissing)
  const asked = { by: 'dealer:gema', key: 'vtc' }
  const exportId = await exporting.start(of, 'access', { ...content, phones: ['600 710 006'] }, asked)
  await exporting.make(dealerId, exportId)
  const [file] = exporting.state.files.values()
  const text = [...(await readZip(file ?? expect.fail())).values()].join()
  expect(text).toContain('Ana Conductora')
  expect(text).not.toContain('Luis Conductor')
  expect(text).not.toContain('VTC-3')
  await expect(
    exporting.start(of, 'access', { ...content, phones: ['600 000 001'] }, { ...asked, key: 'none' }),
  ).rejects.toMatchObject({ error: platformErrors.notFound })
})
