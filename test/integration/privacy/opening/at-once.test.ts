import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformErrors } from '../../../../functions/platform/errors/errors.ts'
import type { Caller } from '../../../../functions/platform/http/caller.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const callerOf = (name: string): Caller => ({
  audience: 'dealer',
  id: `dealer:${name}`,
  dealerIds: [dealerId],
})
const [gema, eva, ines] = [
  callerOf('gema'),
  callerOf('made-up'),
  { audience: 'staff', id: 'staff:sam' } as const,
]
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

/** Something blocked of a customer, which Gema has asked to open. */
const asked = async (name: string) => {
  const erasing = erasingOn(table)
  const of = { dealerId, customerRef: `REF-${name}` }
  await erasing.takeCall(dealerId, `${name}-1`, { ref: of.customerRef, name, phone: '600 310 401' })
  const { planId } = await erasing.plan(of)
  await erasing.order({ ...of, planId }, { identityCheck: 'document' }, { audience: 'staff', id: 'staff:x' })
  for (const minutes of [0, 21]) {
    erasing.state.now = new Date(erasing.state.now.getTime() + minutes * 60_000)
    await erasing.due()
  }
  const { opening } = erasing
  const content = { reason: 'court', reference: 'PO 7/2026' } as const
  const { accessId } = await opening.request(of, content, gema)
  return { opening, of: { ...of, accessId } }
}

test('who approves several times at once has approved once, each time with the same answer', async () => {
  const { opening, of } = await asked('Ana')
  const approved = await Promise.all([1, 2, 3, 4].map(() => opening.approve(of, eva)))
  for (const each of approved) expect(each).toEqual(approved[0])
  expect(approved[0]).toMatchObject({ approvedBy: eva.id, n: 2 })
})

test('of two who approve at once one does', async () => {
  const { opening, of } = await asked('Bea')
  const all = await Promise.allSettled([eva, ines].map((by) => opening.approve(of, by)))
  expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
  expect(refused).toMatchObject([{ error: platformErrors.notFound }])
})

test('who reads several times at once reads each time, and each is recorded', async () => {
  const { opening, of } = await asked('Caro')
  await opening.approve(of, eva)
  const read = await Promise.all([1, 2, 3, 4].map(() => opening.read(of, gema)))
  for (const { items } of read) expect(items.length).toBeGreaterThan(0)
  expect(read.map(({ access }) => access.readings).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4])
})
