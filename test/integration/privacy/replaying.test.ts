import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import { noCustomer } from '../../../functions/platform/personal-data/no-customer.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { Killed } from '../../support/running/killed-table.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const dayMs = 86_400_000
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

type Item = Record<string, unknown>
const copy = async (): Promise<Item[]> => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items
}
/** The table becomes what a copy holds, and nothing else. */
const restoreFrom = async (items: readonly Item[]) => {
  const { tableName: TableName, client } = table
  for (const { pk, sk } of await copy()) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
  for (const Item of items) await client.send(new PutCommand({ TableName, Item }))
}
const text = (items: readonly Item[]) =>
  JSON.stringify(items, (_, value: unknown) => (value instanceof Set ? [...value] : value))

const customerOf = (name: string) => ({
  ref: `REF-${name}`,
  name: `Canario ${name}`,
  phone: name === 'Tom' ? '600 300 401' : '600 300 400',
  email: `${name.toLowerCase()}@canary.example`,
})
/** A customer with two calls, a copy of the table with them, and the same erased afterwards; nobody else's is. */
const erased = async (name: string, until: 'blocked' | 'destroyed') => {
  const erasing = erasingOn(table)
  const customer = customerOf(name)
  await erasing.takeCall(dealerId, `${name}-1`, customer)
  await erasing.takeCall(dealerId, `${name}-2`, customer)
  await erasing.takeCall(dealerId, `Tom-of-${name}`, customerOf('Tom'))
  const before = await copy()
  const { planId } = await erasing.plan({ dealerId, customerRef: customer.ref })
  const content = { identityCheck: 'document' } as const
  const { erasureId } = await erasing.order({ dealerId, customerRef: customer.ref, planId }, content, by)
  await erasing.due()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  if (until === 'destroyed') erasing.state.now = new Date(erasing.state.now.getTime() + 31 * dayMs)
  await erasing.due()
  return { erasing, customer, before, erasureId }
}

test('after a restore from an earlier copy, what was erased is erased again, and the erasure is known', async () => {
  const { erasing, customer, before, erasureId } = await erased('Ana', 'blocked')
  await restoreFrom(before)
  expect(text(await copy())).toContain(customer.name)
  expect(await erasing.replay()).toBe(1)
  for (const canary of Object.values(customer)) {
    // The reference is the erasure's own until it is settled.
    const left = (await copy()).filter(({ pk }) => !String(pk).startsWith('ERASURES#'))
    expect(text(left), canary).not.toContain(canary)
  }
  const { requests } = await requestStore(table).list(dealerId, 100, undefined)
  const entries = requests.filter(({ carriedOut = [] }) => carriedOut.some(({ id }) => id === erasureId))
  expect(entries).toMatchObject([
    {
      ...{ customerRef: noCustomer, right: 'erasure', state: 'completed', registeredBy: by.id },
      carriedOut: [{ what: 'erasure', identityCheck: 'document', proofId: '1' }],
    },
  ])
  await expect(erasing.cases.calls.get(dealerId, 'Ana-1')).rejects.toMatchObject({
    error: platformErrors.gone,
  })
  expect(await erasing.cases.calls.get(dealerId, 'Tom-of-Ana')).toBeDefined()
  expect(await erasing.erasures.get(dealerId, erasureId)).toMatchObject({ state: 'settling' })
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.due()
  expect(await erasing.erasures.get(dealerId, erasureId)).toMatchObject({ state: 'blocked' })
  expect(text(await copy())).not.toContain(customer.ref)
})

test('what came back of a destroyed erasure is destroyed at once; replaying it again changes not one byte', async () => {
  const { erasing, customer, before, erasureId } = await erased('Bea', 'destroyed')
  // Only the calls were copied back, as the runbook has it.
  const { tableName: TableName, client } = table
  for (const Item of before.filter(({ pk }) => pk === `DEALER#${dealerId}` || String(pk).startsWith('HELD#')))
    await client.send(new PutCommand({ TableName, Item }))
  expect(text(await copy())).toContain(customer.name)
  await erasing.replay()
  expect(text(await copy())).not.toContain(customer.name)
  expect(await erasing.erasures.get(dealerId, erasureId)).toMatchObject({ state: 'destroyed' })
  const once = await copy()
  await erasing.replay()
  expect(await copy()).toEqual(once)
})

test('a replay in the middle of an erasure that blocks for no day does not keep it from its end', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Ines')
  await erasing.takeCall(dealerId, 'Ines-1', customer)
  const of = { dealerId, customerRef: customer.ref }
  const { planId } = await erasing.plan(of)
  const content = { identityCheck: 'document', blockedForDays: 0 } as const
  const { erasureId } = await erasing.order({ ...of, planId }, content, by)
  await erasing.due()
  await erasing.replay()
  erasing.state.now = new Date(erasing.state.now.getTime() + 21 * 60_000)
  await erasing.takeCall(dealerId, 'Ines-2', customer)
  await erasing.due()
  expect(await erasing.erasures.get(dealerId, erasureId)).toMatchObject({ state: 'destroyed' })
})

test('killed before any of its requests, a replay that is repeated ends complete', async () => {
  const { erasing, customer, before } = await erased('Eva', 'blocked')
  for (let killAt = 1, killed = true; killed; killAt += 5) {
    await restoreFrom(before)
    killed = false
    await erasing
      .upTo(killAt)
      .replay()
      .catch((fault: unknown) => {
        if (!(fault instanceof Killed)) throw fault
        killed = true
      })
    await erasing.replay()
    expect(text(await copy()), String(killAt)).not.toContain(customer.name)
  }
})
