import { afterAll, beforeAll, expect, test } from 'vitest'
import { isTombstone } from '../../../../functions/platform/table/tombstone.ts'
import { platformErrors } from '../../../../functions/platform/errors/errors.ts'
import { privacyErrors } from '../../../../functions/privacy/errors.ts'
import { keys } from '../../../../functions/cases/keys.ts'
import { readOneByOne } from '../../../../functions/platform/table/read-item.ts'
import { nameCalls } from '../../../../functions/privacy/erasing/ordering/name-calls.ts'
import { namingStore } from '../../../../functions/privacy/erasing/ordering/naming-store.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const content = { identityCheck: 'document' } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

type Erasing = ReturnType<typeof erasingOn>
const gone = { error: platformErrors.gone }
const customerOf = (name: string) => ({ ref: `REF-${name}`, name: `Canario ${name}`, phone: '600 173 001' })
const other = { ref: 'REF-other', name: 'Otra', phone: '600 173 009' }
const later = async ({ state, due }: Erasing, minutes: number) => {
  state.now = new Date(state.now.getTime() + minutes * 60_000)
  await due()
}
const isErased = async (callId: string) =>
  isTombstone(await readOneByOne(table)(keys.call(dealerId, callId), true))

/** Every call that a proof names is erased, and says so. */
const expectTrue = async ({ state }: Erasing) => {
  for (const { calls } of state.proofs.values())
    for (const callId of calls) expect(await isErased(callId), callId).toBe(true)
}

test('a call does not become somebody else’s once its erasure is ordered, so that its proof is true', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Tere')
  const of = { dealerId, customerRef: customer.ref }
  await erasing.takeCall(dealerId, 'Tere-1', customer)
  const { planId } = await erasing.plan(of)
  const { proof } = await erasing.order({ ...of, planId }, content, by)
  await expect(erasing.amendCustomer(dealerId, 'Tere-1', other)).rejects.toMatchObject(gone)
  // Another number is somebody else's, too: it would not be kept from being called.
  const again = { ...customer, phone: '600 173 002' }
  await expect(erasing.amendCustomer(dealerId, 'Tere-1', again)).rejects.toMatchObject(gone)
  await erasing.amend(dealerId, 'Tere-1', { customer: { ...customer, name: 'Teresa' } })
  await later(erasing, 0)
  await later(erasing, 21)
  expect(erasing.state.proofs.get(`${dealerId}/${proof.number}`)?.calls).toEqual(['Tere-1'])
  await expectTrue(erasing)
})

test('a call that became somebody else’s between the plan and the order is not named: the plan does not hold', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Tina')
  const of = { dealerId, customerRef: customer.ref }
  for (const callId of ['Tina-1', 'Tina-2']) await erasing.takeCall(dealerId, callId, customer)
  const { planId } = await erasing.plan(of)
  await erasing.amendCustomer(dealerId, 'Tina-2', other)
  const order = erasing.order({ ...of, planId }, content, by)
  await expect(order).rejects.toMatchObject({ error: privacyErrors.planOutdated })
  await erasing.amendCustomer(dealerId, 'Tina-1', other).catch(() => expect.fail('It was not named'))
})

test('amending and ordering at once, the call is either amended or erased, and named only if it is erased', async () => {
  for (let n = 1; n <= 12; n += 1) {
    const erasing = erasingOn(table)
    const customer = customerOf(`Toni${n}`)
    const of = { dealerId, customerRef: customer.ref }
    await erasing.takeCall(dealerId, `Toni${n}-1`, customer)
    await erasing.takeCall(dealerId, `Toni${n}-2`, customer)
    const { planId } = await erasing.plan(of)
    const [amended, ordered] = await Promise.allSettled([
      new Promise((resolve) => setTimeout(resolve, n * 2)).then(() =>
        erasing.amendCustomer(dealerId, `Toni${n}-2`, other),
      ),
      erasing.order({ ...of, planId }, content, by),
    ])
    await later(erasing, 0)
    await later(erasing, 21)
    expect([amended.status, ordered.status].toSorted(), String(n)).toEqual(['fulfilled', 'rejected'])
    expect(await isErased(`Toni${n}-2`)).toBe(ordered.status === 'fulfilled')
    await expectTrue(erasing)
  }
})

test('a call that an order names late does not become somebody else’s either', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Tomas')
  const of = { dealerId, customerRef: customer.ref }
  await erasing.takeCall(dealerId, 'Tomas-1', customer)
  await erasing.takeUnheard(dealerId, 'Tomas-2', customer)
  const { planId } = await erasing.plan(of)
  await erasing.order({ ...of, planId }, content, by)
  await erasing.follow({ dealerId, callId: 'Tomas-2' })
  await later(erasing, 0)
  await expect(erasing.amendCustomer(dealerId, 'Tomas-2', other)).rejects.toMatchObject(gone)
  for (const minutes of [1, 21, 21]) await later(erasing, minutes)
  expect([...erasing.state.proofs.values()].map(({ calls }) => calls)).toEqual([['Tomas-1'], ['Tomas-2']])
  await expectTrue(erasing)
})

test('of more calls than a transaction takes, none becomes somebody else’s', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Flota')
  const of = { dealerId, customerRef: customer.ref }
  const ids = Array.from({ length: 95 }, (_, n) => `Flota-${n}`)
  for (const callId of ids) await erasing.takeCall(dealerId, callId, customer)
  const { planId } = await erasing.plan(of)
  await erasing.order({ ...of, planId }, content, by)
  const read = await Promise.all(ids.map((callId) => erasing.cases.calls.get(dealerId, callId)))
  expect(new Set(read.map((call) => call?.erasing))).toEqual(new Set([planId]))
})

test('an order of many calls that breaks off lets them go, cannot come about any more, and is given anew', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Rota')
  const of = { dealerId, customerRef: customer.ref }
  const ids = Array.from({ length: 81 }, (_, n) => `Rota-${n}`)
  for (const callId of ids) await erasing.takeCall(dealerId, callId, customer)
  const { calls } = erasing.cases
  const marks = async () => {
    const read = await Promise.all(ids.map((callId) => calls.get(dealerId, callId)))
    return new Set(read.map((call) => call?.erasing ?? null))
  }
  const { erasures, state } = erasing
  const name = nameCalls({ calls, erasures, namings: namingStore(table), clock: () => state.now })
  const named = ids.map((callId) => ({ callId, seen: undefined }))
  // Here it is cut off.
  const steps = await name({ dealerId, erasureId: 'E-broken' }, named)
  expect(await marks()).toEqual(new Set(['E-broken', null]))
  await expect(erasing.amendCustomer(dealerId, 'Rota-0', other)).rejects.toMatchObject(gone)
  await erasing.free()
  expect(await marks()).toEqual(new Set(['E-broken', null]))
  state.now = new Date(state.now.getTime() + 31 * 60_000)
  for (let times = 1; times <= 2; times += 1) await erasing.free()
  expect(await marks()).toEqual(new Set([null]))
  expect(await erasures.writeBefore(steps ?? expect.fail())).toBe(false)
  const { planId } = await erasing.plan(of)
  await erasing.order({ ...of, planId }, content, by)
  state.now = new Date(state.now.getTime() + 31 * 60_000)
  await erasing.free()
  expect(await marks()).toEqual(new Set([planId]))
})
