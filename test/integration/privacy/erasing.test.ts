import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { companyContact } from '../../../functions/cases/customer/contact-ref.ts'
import { platformErrors } from '../../../functions/platform/errors/errors.ts'
import { transact } from '../../../functions/platform/table/transact.ts'
import { privacyErrors } from '../../../functions/privacy/errors.ts'
import { faultsOfChain } from '../../../functions/privacy/record/check-chain.ts'
import type { RightsRequest } from '../../../functions/privacy/register/rights-request.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { erasingOn } from '../../support/privacy/erasing.ts'
import { Killed } from '../../support/running/killed-table.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const minuteMs = 60_000
const dayMs = 86_400_000
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const other = { audience: 'staff', id: 'staff:sam' } as const
const content = { identityCheck: 'document' } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

const rows = async () => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
  return Items
}
/** Every item of the table that contains a text, in its key or what it holds. */
const holding = async (text: string) =>
  (await rows()).filter((item) =>
    JSON.stringify(item, (_, value: unknown) => (value instanceof Set ? [...value] : value)).includes(text),
  )
const customerOf = (name: string) => ({
  ref: `REF-${name}`,
  name: `Canario ${name}`,
  phone: '600 300 400',
  email: `${name.toLowerCase()}@canary.example`,
})

const ordered = async (name: string, erasing = erasingOn(table)) => {
  const customer = customerOf(name)
  await erasing.takeCall(dealerId, `${name}-1`, customer)
  await erasing.takeCall(dealerId, `${name}-2`, customer)
  const { planId, calls } = await erasing.plan({ dealerId, customerRef: customer.ref })
  expect(calls.toSorted()).toEqual([`${name}-1`, `${name}-2`])
  const erasure = await erasing.order({ dealerId, customerRef: customer.ref, planId }, content, by)
  return { erasing, erasure, customer, planId }
}

/** Lets everything happen until the erasure is blocked, or destroyed. */
const settle = async ({ state, due }: ReturnType<typeof erasingOn>, until: 'blocked' | 'destroyed') => {
  await due()
  state.now = new Date(state.now.getTime() + 21 * minuteMs)
  await due()
  if (until === 'blocked') return
  state.now = new Date(state.now.getTime() + 31 * dayMs)
  await due()
}

test('what is erased is absent everywhere at once: ids answer 410, and nothing but sealed bytes is left', async () => {
  const { erasing, erasure, customer } = await ordered('Ana')
  await erasing.run(dealerId, erasure.erasureId)
  await expect(erasing.cases.calls.get(dealerId, 'Ana-1')).rejects.toMatchObject({
    error: platformErrors.gone,
  })
  await expect(erasing.takeCall(dealerId, 'Ana-1', customer)).rejects.toMatchObject({
    error: platformErrors.gone,
  })
  await settle(erasing, 'blocked')
  for (const canary of [customer.ref, customer.name, customer.email, customer.phone])
    expect(await holding(canary)).toEqual([])
  expect(await erasing.erasures.get(dealerId, erasure.erasureId)).toMatchObject({ state: 'blocked' })
  const sealed = await Array.fromAsync(erasing.blocked.list(erasure.erasureId))
  expect(JSON.stringify(sealed)).toContain(customer.name)
  expect(erasing.state.events).toEqual(['ErasureOrdered', 'CustomerBlocked'])
})

test('on its day everything is destroyed but the tombstones, the erasure and its proof', async () => {
  const { erasing, erasure, customer } = await ordered('Bea')
  await settle(erasing, 'destroyed')
  expect(await erasing.erasures.get(dealerId, erasure.erasureId)).toMatchObject({ state: 'destroyed' })
  expect(await Array.fromAsync(erasing.blocked.list(erasure.erasureId))).toEqual([])
  expect((await rows()).filter(({ pk }) => pk === `BLOCKED#${erasure.erasureId}`)).toEqual([])
  expect(await holding(customer.name)).toEqual([])
  expect(await holding('Bea-1')).toHaveLength(2)
  const proof = erasing.state.proofs.get(`${dealerId}/${erasure.proof.number}`)
  expect(proof?.calls.toSorted()).toEqual(['Bea-1', 'Bea-2'])
  expect(JSON.stringify(proof)).not.toMatch(/Canario|canary|REF-|600 ?300 ?400/)
})

test('what comes late changes nothing: not one byte', async () => {
  const { erasing } = await ordered('Caro')
  await settle(erasing, 'destroyed')
  const before = await rows()
  await erasing.follow({ dealerId, callId: 'Caro-1' })
  await erasing.due()
  expect(await rows()).toEqual(before)
})

test('a plan that does not hold any more is not carried out, and the same order again is the same erasure', async () => {
  const { erasing, erasure, customer, planId } = await ordered('Dora')
  const place = { dealerId, customerRef: customer.ref }
  expect(await erasing.order({ ...place, planId }, content, by)).toEqual(erasure)
  await erasing.takeCall(dealerId, 'Eva-1', customerOf('Eva'))
  const { planId: later } = await erasing.plan({ dealerId, customerRef: 'REF-Eva' })
  await erasing.takeCall(dealerId, 'Eva-2', customerOf('Eva'))
  const outdated = { error: privacyErrors.planOutdated }
  const ofEva = { dealerId, customerRef: 'REF-Eva' }
  await expect(erasing.order({ ...ofEva, planId: later }, content, by)).rejects.toMatchObject(outdated)
  const { planId: old } = await erasing.plan({ dealerId, customerRef: 'REF-Eva' })
  erasing.state.now = new Date(erasing.state.now.getTime() + 15 * minuteMs)
  await expect(erasing.order({ ...ofEva, planId: old }, content, by)).rejects.toMatchObject(outdated)
  await expect(erasing.plan({ dealerId, customerRef: 'REF-nobody' })).rejects.toMatchObject({
    error: platformErrors.notFound,
  })
})

test("a company's contacts are erased with it, those of a similar reference are not", async () => {
  const erasing = erasingOn(table)
  const company = (ref: string) => ({ ...customerOf('Fleet'), ref, type: 'company' as const })
  await erasing.takeCall(dealerId, 'Fleet-1', company('REF-Fleet'))
  const { customers } = erasing.cases
  for (const contact of ['REF-Fleet', companyContact('REF-Fleet', 'n1'), companyContact('REF-Fleet2', 'n2')])
    await customers.keepNumbers(dealerId, contact, [`of-${contact}`])
  const place = { dealerId, customerRef: 'REF-Fleet' }
  const { planId } = await erasing.plan(place, { type: 'person' })
  await erasing.order({ ...place, planId }, { ...content, type: 'person' }, by)
  await settle(erasing, 'blocked')
  const left = (await holding('of-REF-Fleet')).map(({ sk }) => String(sk))
  // The numbers themselves are suppressed.
  expect(left.filter((sk) => !sk.startsWith('SUPPRESSED#'))).toEqual([
    `CUSTOMER#${companyContact('REF-Fleet2', 'n2')}`,
  ])
})

test("a call that turned out to be another customer's is not erased with the first one's", async () => {
  const erasing = erasingOn(table)
  await erasing.takeCall(dealerId, 'Nora-1', customerOf('Nora'))
  await erasing.takeCall(dealerId, 'Nora-2', customerOf('Nora'))
  await erasing.amendCustomer(dealerId, 'Nora-2', customerOf('Olga'))
  const place = { dealerId, customerRef: 'REF-Nora' }
  const { planId, calls } = await erasing.plan(place)
  expect(calls).toEqual(['Nora-1'])
  await erasing.order({ ...place, planId }, content, by)
  await settle(erasing, 'blocked')
  expect((await erasing.cases.calls.get(dealerId, 'Nora-2'))?.content.customer.ref).toBe('REF-Olga')
  expect(await holding('Canario Olga')).not.toEqual([])
})

test('killed before any of its requests, an erasure ends complete, with one proof', async () => {
  for (let killAt = 1, killed = true; killed; killAt += 7) {
    const { erasing, erasure, customer } = await ordered(`Kim${killAt}`)
    killed = await erasing
      .upTo(killAt)
      .run(dealerId, erasure.erasureId)
      .then(
        () => false,
        (fault: unknown) => {
          expect(fault).toBeInstanceOf(Killed)
          return true
        },
      )
    await settle(erasing, 'destroyed')
    expect(await holding(customer.name), String(killAt)).toEqual([])
    expect(await holding(customer.ref), String(killAt)).toEqual([])
    const proofs = [...erasing.state.proofs.values()].filter(({ calls }) => calls.includes(`Kim${killAt}-1`))
    expect(proofs).toHaveLength(1)
  }
})

test('the proofs of a dealer are a chain, which shows what was changed or taken out', async () => {
  const erasing = erasingOn(table)
  const first = await ordered('Pia', erasing)
  await ordered('Paz', erasing)
  await erasing.due()
  const chain = [...erasing.state.proofs.values()].toSorted((a, b) => a.number - b.number)
  expect(chain.map(({ number }) => number)).toEqual([
    first.erasure.proof.number,
    first.erasure.proof.number + 1,
  ])
  // As if they were the dealer's first two.
  const [one, two] = chain.map((proof, index) => ({ ...proof, number: index + 1 }))
  if (!one || !two) throw new Error('There are two')
  const begun = { ...one, previous: null }
  expect(faultsOfChain([begun])).toEqual([])
  expect(faultsOfChain([begun, two])).toEqual([{ number: 2, fault: 'previous' }])
  expect(faultsOfChain([two])).toEqual([{ number: 1, fault: 'number' }])
})

describe('what is blocked', () => {
  test('is opened by two people, for the one who asked, for an hour', async () => {
    const { erasing, customer } = await ordered('Zoe')
    await settle(erasing, 'blocked')
    const { opening, state } = erasing
    const place = { dealerId, customerRef: customer.ref }
    const asked = await opening.request(place, { reason: 'court', reference: 'PO 1' }, by)
    const at = { ...place, accessId: asked.accessId }
    expect((await opening.read(at, by)).items).toEqual([])
    await expect(opening.approve(at, by)).rejects.toMatchObject({ error: privacyErrors.needsSecondPerson })
    // Whoever asks cannot make up somebody who approves.
    const madeUp = { ...other, id: 'dealer:made-up' }
    state.changedAt.set(madeUp.id, new Date(state.now.getTime() + 1).toISOString())
    await expect(opening.approve(at, madeUp)).rejects.toMatchObject({
      error: privacyErrors.needsSecondPerson,
    })
    state.changedAt.set(other.id, state.now.toISOString())
    await opening.approve(at, other)
    expect(JSON.stringify((await opening.read(at, by)).items)).toContain(customer.name)
    await expect(opening.read(at, other)).rejects.toMatchObject({ error: platformErrors.notFound })
    state.now = new Date(state.now.getTime() + 60 * minuteMs)
    await expect(opening.read(at, by)).rejects.toMatchObject({ error: platformErrors.notFound })
  })

  test('cannot be approved after a day, nor asked for where nothing is blocked', async () => {
    const { erasing, customer } = await ordered('Mara')
    const { opening, state } = erasing
    const place = { dealerId, customerRef: customer.ref }
    const content = { reason: 'person', reference: 'x' } as const
    await expect(opening.request({ dealerId, customerRef: 'NADIE' }, content, by)).rejects.toMatchObject({
      error: platformErrors.notFound,
    })
    await settle(erasing, 'blocked')
    const { accessId } = await opening.request(place, content, by)
    state.now = new Date(state.now.getTime() + dayMs)
    await expect(opening.approve({ ...place, accessId }, other)).rejects.toMatchObject({
      error: platformErrors.notFound,
    })
  })
})

test('an order without a request of the register leaves an entry of its own there, concluded, that does not say whose', async () => {
  const { erasing, erasure } = await ordered('Noa')
  const entries = async () => {
    const { requests } = await requestStore(table).list(dealerId, 100, undefined)
    return requests.filter(({ carriedOut = [] }) => carriedOut.some(({ id }) => id === erasure.erasureId))
  }
  expect(await entries()).toMatchObject([
    {
      ...{ right: 'erasure', state: 'completed', customerRef: 'erased', registeredBy: by.id },
      ...{ concludedBy: by.id, identityCheck: 'document' },
      carriedOut: [
        { what: 'erasure', id: erasure.erasureId, by: by.id, proofId: String(erasure.proof.number) },
      ],
    },
  ])
  await settle(erasing, 'destroyed')
  expect(await entries()).toHaveLength(1)
})

test('the reference of the instruction says nothing of whose data it is: the proof keeps it', async () => {
  const erasing = erasingOn(table)
  const of = { dealerId, customerRef: 'REF-Pilar' }
  await erasing.takeCall(dealerId, 'Pilar-1', customerOf('Pilar'))
  const { planId } = await erasing.plan(of)
  const order = (reference: string) =>
    erasing.order(
      { ...of, planId },
      { ...content, instruction: { reference, at: '2026-11-20T10:00:00Z' } },
      other,
    )
  for (const reference of ['Carta de PILAR', 'tel. 600-300-400', 'REF PILAR', 'correo de gema@example.com'])
    await expect(order(reference), reference).rejects.toMatchObject({
      errors: [{ pointer: '/instruction/reference', code: 'names-customer' }],
    })
  const erasure = await order('Carta 2026/114 de la gerente')
  expect(erasure.instruction?.reference).toBe('Carta 2026/114 de la gerente')
})

test("the dealer's files of problems go with every erasure", async () => {
  const { erasing, erasure } = await ordered('Uma')
  await erasing.run(dealerId, erasure.erasureId)
  expect(erasing.state.removed).toContain(`problems of ${dealerId}`)
})

test('an entry of the register stays, without whose it is and what was written in it', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Quima')
  await erasing.takeCall(dealerId, 'Quima-1', customer)
  const asked: RightsRequest = {
    ...{
      dealerId,
      requestId: 'r-quima',
      customerRef: customer.ref,
      right: 'access',
      askedAt: '2026-11-01T10:00:00Z',
    },
    ...{ how: 'letter', text: 'Canario Quima', outcome: 'Canario Quima, en mano', state: 'completed' },
    ...{
      registeredAt: '2026-11-01T10:00:00Z',
      registeredBy: by.id,
      dueBy: '2026-12-01',
      concludedAt: '2026-11-02T10:00:00Z',
    },
  }
  await transact(table, [requestStore(table).record(asked)])
  await erasing.held.putRequest(dealerId, customer.ref, 'r-quima')
  const { planId } = await erasing.plan({ dealerId, customerRef: customer.ref })
  await erasing.order({ dealerId, customerRef: customer.ref, planId }, content, by)
  await settle(erasing, 'destroyed')
  const { text: _, outcome: __, ...left } = asked
  expect(await requestStore(table).get(dealerId, 'r-quima')).toEqual({ ...left, customerRef: 'erased' })
  expect(await holding(customer.ref)).toEqual([])
})

test('an open request is concluded with the erasure, since nobody could tell any more whose it was; the plan names those that can be answered only before', async () => {
  const erasing = erasingOn(table)
  const customer = customerOf('Rita')
  await erasing.takeCall(dealerId, 'Rita-1', customer)
  const requests = requestStore(table)
  const ask = async (right: 'erasure' | 'access') => {
    const requestId = `r-rita-${right}`
    await requests.open({
      ...{ dealerId, requestId, customerRef: customer.ref, right, askedAt: '2026-11-01T10:00:00.000Z' },
      ...{ how: 'call', state: 'open', dueBy: '2026-12-01' },
      ...{ registeredAt: '2026-11-01T10:00:00.000Z', registeredBy: by.id },
    })
    await erasing.held.putRequest(dealerId, customer.ref, requestId)
  }
  await ask('erasure')
  await ask('access')
  const { planId, unanswered } = await erasing.plan({ dealerId, customerRef: customer.ref })
  expect(unanswered).toEqual([{ requestId: 'r-rita-access', right: 'access', dueBy: '2026-12-01' }])
  await erasing.order({ dealerId, customerRef: customer.ref, planId }, content, by)
  await settle(erasing, 'blocked')
  expect(await requests.get(dealerId, 'r-rita-erasure')).toMatchObject({
    ...{ customerRef: 'erased', state: 'completed', concludedBy: 'service' },
    concludedAt: '2026-11-20T11:00:00.000Z',
  })
  expect(await requests.get(dealerId, 'r-rita-access')).toMatchObject({
    ...{ customerRef: 'erased', state: 'refused', ground: 'not-held-here', concludedBy: 'service' },
  })
})
