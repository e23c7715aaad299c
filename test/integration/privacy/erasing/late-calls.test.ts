import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { platformErrors } from '../../../../functions/platform/errors/errors.ts'
import { hashOfProof } from '../../../../functions/privacy/record/check-chain.ts'
import { numberHashes } from '../../../support/calls/contact-ports.ts'
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
const customerOf = (name: string) => ({ ref: `REF-${name}`, name: `Canario ${name}`, phone: '600 300 420' })
/** A customer with one call that is found and one of which nobody has heard when the erasure is ordered. */
const ordered = async (name: string) => {
  const erasing = erasingOn(table)
  const customer = customerOf(name)
  const of = { dealerId, customerRef: customer.ref }
  await erasing.takeCall(dealerId, `${name}-1`, customer)
  await erasing.takeUnheard(dealerId, `${name}-2`, { ...customer, phone: '600 300 421' })
  const { planId, calls } = await erasing.plan(of)
  expect(calls).toEqual([`${name}-1`])
  return { erasing, of, customer, erasure: await erasing.order({ ...of, planId }, content, by) }
}
const later = async ({ state, due }: Erasing, minutes: number) => {
  state.now = new Date(state.now.getTime() + minutes * 60_000)
  await due()
}
const holding = async (text: string) => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items.filter((item) => JSON.stringify(item).includes(text))
}
/** The proofs that a receipt leads to, the oldest first. */
const proofsOf = async ({ state, erasures }: Erasing, receipt: string) => {
  const known = await Promise.all(
    [...state.proofs.values()].map(async (proof) => ({
      proof,
      erasure: await erasures.get(dealerId, proof.erasureId),
    })),
  )
  return known.filter(({ erasure }) => erasure?.receipt === receipt).map(({ proof }) => proof)
}

for (const [when, heardAfter, goneAfter] of [
  ['before the first pass', 0, [1, 1]],
  ['before the second pass', 1, [21, 1]],
] as const)
  test(`a call that the order could not see yet, heard of ${when}, goes with a proof of its own`, async () => {
    const name = `Lola${heardAfter}`
    const { erasing, customer, erasure } = await ordered(name)
    if (heardAfter > 0) await later(erasing, 1)
    await erasing.follow({ dealerId, callId: `${name}-2` })
    // What is put after the order is a new fact.
    erasing.state.now = new Date(erasing.state.now.getTime() + 1000)
    await erasing.takeCall(dealerId, `${name}-3`, { ...customer, phone: '600 300 422', name: 'Nueva' })
    for (const minutes of goneAfter) await later(erasing, minutes)
    await expect(erasing.cases.calls.get(dealerId, `${name}-2`)).rejects.toMatchObject({
      error: platformErrors.gone,
    })
    for (const minutes of [21, 21]) await later(erasing, minutes)
    expect(await holding(customer.name)).toEqual([])
    expect((await erasing.plan({ dealerId, customerRef: customer.ref })).calls).toEqual([`${name}-3`])
    const proofs = await proofsOf(erasing, erasure.receipt)
    expect(proofs.map(({ calls }) => calls)).toEqual([[`${name}-1`], [`${name}-2`]])
    expect(proofs[1]).toMatchObject({
      ...{ at: erasure.orderedAt, blockedUntil: erasure.blockedUntil },
      suppression: { state: 'suppressed', numbers: 1 },
    })
    expect(proofs[1]?.previous).toBe(proofs[0] && hashOfProof(proofs[0]))
  })

test('a late call at a number that was asked for goes with it, and the rest of the company stays', async () => {
  const erasing = erasingOn(table)
  const driver = (phone: string) => ({ ref: 'REF-LATE-CO', type: 'company' as const, phone })
  const of = { dealerId, customerRef: 'REF-LATE-CO' }
  await erasing.takeCall(dealerId, 'CO-1', driver('600 300 431'))
  await erasing.takeCall(dealerId, 'CO-2', driver('600 300 432'))
  await erasing.takeUnheard(dealerId, 'CO-3', driver('+34 600300431'))
  await erasing.takeUnheard(dealerId, 'CO-4', driver('600 300 432'))
  const only = { phones: ['600300431'] }
  const { planId } = await erasing.plan(of, only)
  await erasing.order({ ...of, planId }, { ...content, ...only }, by)
  for (const callId of ['CO-3', 'CO-4']) await erasing.follow({ dealerId, callId })
  for (const minutes of [1, 21, 1, 21]) await later(erasing, minutes)
  expect((await erasing.plan(of, { type: 'person' })).calls.toSorted()).toEqual(['CO-2', 'CO-4'])
})

/** Whoever erases looks at the calls that became known late. */
const lookAtLate = async ({ state, eraseKnownLate }: Erasing) => {
  for (const late of state.knownLate.splice(0)) await eraseKnownLate(late)
}

for (const [when, passes] of [
  ['between the passes', [1, 18]],
  ['after the last pass', [1, 21]],
  ['weeks after, when what was blocked is destroyed', [1, 21, 60 * 24 * 40]],
] as const)
  test(`a call whose event comes ${when} goes with a proof of its own, however late`, async () => {
    const name = `Vera${passes.length}${passes[1]}`
    const { erasing, customer, erasure } = await ordered(name)
    for (const minutes of passes) await later(erasing, minutes)
    const numbers = numberHashes(dealerId, '600 300 42' + String(passes.length + 2))
    await erasing.cases.customers.keepNumbers(dealerId, customer.ref, numbers)
    await erasing.follow({ dealerId, callId: `${name}-2` })
    await lookAtLate(erasing)
    // An event comes again, and a new fact stays.
    await erasing.follow({ dealerId, callId: `${name}-2` })
    await lookAtLate(erasing)
    await erasing.takeCall(dealerId, `${name}-3`, { ...customer, phone: '600 300 422', name: 'Nueva' })
    for (const minutes of [1, 21, 1, 21]) await later(erasing, minutes)
    await expect(erasing.cases.calls.get(dealerId, `${name}-2`)).rejects.toMatchObject({
      error: platformErrors.gone,
    })
    expect(await holding(customer.name)).toEqual([])
    expect((await erasing.plan({ dealerId, customerRef: customer.ref })).calls).toEqual([`${name}-3`])
    const proofs = await proofsOf(erasing, erasure.receipt)
    expect(proofs.map(({ calls }) => calls)).toEqual([[`${name}-1`], [`${name}-2`]])
    const isOver = passes.length > 2
    expect((proofs[1]?.blockedUntil ?? '') > (erasure.blockedUntil ?? '')).toBe(isOver)
    // Whoever else was called under the reference since may be called again.
    expect(proofs[1]).toMatchObject({ suppression: { numbers: 1 } })
    for (const rights of await erasing.cases.rights.ofNumbers(dealerId, numbers)) expect(rights).toEqual({})
  })

test('a call that was received after the order, or is another’s, is left alone however late it is heard of', async () => {
  const { erasing, customer } = await ordered('Nora')
  await later(erasing, 1)
  await erasing.takeUnheard(dealerId, 'Nora-3', customer)
  await erasing.takeUnheard(dealerId, 'Otra-1', { ref: 'REF-OTRA', phone: '600 300 440' })
  for (const minutes of [21, 21]) await later(erasing, minutes)
  for (const callId of ['Nora-3', 'Otra-1']) await erasing.follow({ dealerId, callId })
  expect(erasing.state.knownLate).toHaveLength(2)
  await lookAtLate(erasing)
  await later(erasing, 21)
  for (const callId of ['Nora-3', 'Otra-1'])
    expect(await erasing.cases.calls.get(dealerId, callId)).toBeDefined()
})

test('of a company, a call that is heard of after the last pass goes if it was at a number that was asked for', async () => {
  const erasing = erasingOn(table)
  const driver = (phone: string) => ({ ref: 'REF-LATER-CO', type: 'company' as const, phone })
  const of = { dealerId, customerRef: 'REF-LATER-CO' }
  await erasing.takeCall(dealerId, 'LCO-1', driver('600 300 451'))
  await erasing.takeUnheard(dealerId, 'LCO-2', driver('+34 600300451'))
  await erasing.takeUnheard(dealerId, 'LCO-3', driver('600 300 452'))
  const only = { phones: ['600300451'] }
  const { planId } = await erasing.plan(of, only)
  await erasing.order({ ...of, planId }, { ...content, ...only }, by)
  for (const minutes of [1, 21]) await later(erasing, minutes)
  for (const callId of ['LCO-2', 'LCO-3']) await erasing.follow({ dealerId, callId })
  await lookAtLate(erasing)
  for (const minutes of [1, 21]) await later(erasing, minutes)
  expect((await erasing.plan(of, { type: 'person' })).calls).toEqual(['LCO-3'])
})
