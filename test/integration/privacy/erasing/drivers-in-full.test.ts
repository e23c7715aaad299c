import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyContact } from '../../../../functions/cases/customer/contact-ref.ts'
import { keepNoCalls } from '../../../../functions/cases/customer/keep-no-calls.ts'
import { readContact } from '../../../../functions/cases/customer/read-contact.ts'
import { rightsInForce } from '../../../../functions/cases/customer/rights/customer-rights.ts'
import { openCases } from '../../../../functions/cases/store/open-cases.ts'
import { contactPorts, numberHashes } from '../../../support/calls/contact-ports.ts'
import { exampleCall, exampleDealer } from '../../../support/calls/example-call.ts'
import { readZip } from '../../../support/files/read-zip.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { exportingOn } from '../../../support/privacy/exporting.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const content = { identityCheck: 'document' } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

const [unos, dosPhone] = ['0620 161 001', '0620 161 003']
const customerOf = (ref: string, name: string, phone: string) => ({
  ref,
  type: 'company' as const,
  name,
  phone,
})

/** A company with two drivers whose numbers have a digit too many and follow one another; the second wants no calls. */
const fleet = async (ref: string) => {
  const erasing = erasingOn(table)
  const call = (n: number, name: string, phone: string) =>
    erasing.takeCall(dealerId, `${ref}-${n}`, customerOf(ref, name, phone), {
      ...exampleCall,
      visit: { ref: `V-${ref}-${n}`, vehicle: { plate: `${n}${ref}` } },
    })
  await call(1, 'Uno Conductor', unos ?? '')
  await call(2, 'Dos Conductora', dosPhone ?? '')
  await keepNoCalls({ ...openCases(table), ...contactPorts(table) })({
    ...{ dealerId, callId: `${ref}-2`, at: '2026-11-20T10:00:00.000Z', by: 'op-1' },
    customer: customerOf(ref, 'Dos Conductora', dosPhone ?? ''),
    requests: [{ right: 'no-more-calls' }],
  })
  return { erasing, of: { dealerId, customerRef: ref } }
}
const states = async (ref: string, phone: string) => {
  const contacts = numberHashes(dealerId, phone).map((number) => companyContact(ref, number))
  return rightsInForce((await readContact(openCases(table))(dealerId, contacts, [])).allRights)
}

test('a copy of a driver’s data has nothing of one whose number shares eight digits with theirs', async () => {
  const { of } = await fleet('DIEZ')
  const exporting = exportingOn(table, 'f')
  const exportId = await exporting.start(
    of,
    'access',
    { ...content, phones: [unos ?? ''] },
    { by: 'dealer:gema', key: undefined },
  )
  await exporting.make(dealerId, exportId)
  const [file] = exporting.state.files.values()
  const text = [...(await readZip(file ?? expect.fail())).values()].join()
  expect(text).toContain('Uno Conductor')
  for (const others of ['Dos Conductora', 'DIEZ-2', 'asked-on-the-phone']) expect(text).not.toContain(others)
})

test('their erasure takes nothing of the other, and suppresses all that they may be called at', async () => {
  const { erasing, of } = await fleet('ONCE')
  const only = { phones: ['0620161001'] }
  const plan = await erasing.plan(of, only)
  expect(plan).toMatchObject({ calls: ['ONCE-1'], callsStaying: 1, suppression: { numbers: 3 } })
  const { erasureId } = await erasing.order({ ...of, planId: plan.planId }, { ...content, ...only }, by)
  await erasing.run(dealerId, erasureId)
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  const erased = await erasing.erasures.get(dealerId, erasureId)
  expect(erased).toMatchObject({ state: 'blocked', part: { ofNumbers: true } })
  expect(erased?.part).not.toHaveProperty('numbers')
  expect((await erasing.cases.calls.get(dealerId, 'ONCE-2'))?.content.customer.name).toBe('Dos Conductora')
  expect(await states('ONCE', dosPhone ?? '')).toMatchObject([{ right: 'no-contact' }])
  const { rights } = openCases(table)
  expect(await rights.ofNumbers(dealerId, numberHashes(dealerId, '620 161 001'))).toMatchObject([
    {},
    { 'no-contact': { ground: 'erasure' } },
  ])
})
