import { afterAll, beforeAll, expect, test } from 'vitest'
import { followCall } from '../../../../functions/cases/following/follow-call.ts'
import { possibleContacts } from '../../../../functions/cases/customer/contact-ref.ts'
import { openCases } from '../../../../functions/cases/store/open-cases.ts'
import { bringInLine } from '../../../../functions/cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../../../../functions/cases/suspension/rights-of-call.ts'
import { followStates } from '../../../../functions/privacy/states/follow-states.ts'
import { contactPorts } from '../../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../../support/calls/directory-double.ts'
import { exampleDealer } from '../../../support/calls/example-call.ts'
import { erasingOn } from '../../../support/privacy/erasing.ts'
import { Killed } from '../../../support/running/killed-table.ts'
import { type TestTable, withTable } from '../../../support/running/table.ts'

const { dealerId } = exampleDealer
const by = { audience: 'dealer', id: 'dealer:gema', dealerIds: [dealerId] } as const
const content = { identityCheck: 'document' } as const
let table: TestTable
beforeAll(async () => (table = await withTable()))
afterAll(() => table.stop())

type Erasing = ReturnType<typeof erasingOn>
type Right = 'objection' | 'restriction'

const portsOf = ({ state, cases }: Erasing) => {
  const [clock, directory] = [() => state.now, exampleDirectory()]
  const contact = contactPorts(table)
  return {
    ...{ ...cases, ...contact, clock, directory, publish: async () => {} },
    bringInLine: bringInLine({
      ...{ ...cases, directory, clock },
      rightsOf: rightsOfCall({ ...cases, ...contact }),
    }),
    ...{ tellObjection: async () => {}, tellRestriction: async () => {} },
  }
}
const held = async (callId: string) => (await openCases(table).calls.get(dealerId, callId)) ?? expect.fail()

/** The stream's consumer follows a call; then, unless nobody has heard of it yet, whoever finds customers. */
const followed = async (erasing: Erasing, callId: string) =>
  followCall(portsOf(erasing))(undefined, await held(callId))
const heard = async (erasing: Erasing, callId: string) => {
  await erasing.follow({ dealerId, callId })
  await followStates(portsOf(erasing))({ dealerId, callId })
}

/** A customer in a state, whose erasure is ordered, and whose next problem comes at once. */
const ordered = async (name: string, right: Right, phone = '600 172 001') => {
  const erasing = erasingOn(table)
  const customer = { ref: `REF-${name}`, name: `Canario ${name}`, phone }
  const of = { dealerId, customerRef: customer.ref }
  await erasing.takeCall(dealerId, `${name}-1`, customer)
  await followed(erasing, `${name}-1`)
  const holder = { dealerId, contact: customer.ref, numbers: [] }
  await openCases(table).rights.set(holder, right, { at: erasing.state.now.toISOString(), by: by.id })
  const { planId } = await erasing.plan(of)
  const { erasureId } = await erasing.order({ ...of, planId }, content, by)
  erasing.state.now = new Date(erasing.state.now.getTime() + 1000)
  await erasing.takeUnheard(dealerId, `${name}-2`, customer)
  await followed(erasing, `${name}-2`)
  expect(await held(`${name}-2`)).toMatchObject({ suspension: { right } })
  return { erasing, erasureId, callId: `${name}-2` }
}
const later = async ({ state, due }: Erasing, minutes: number) => {
  state.now = new Date(state.now.getTime() + minutes * 60_000)
  await due()
}
const goesOn = async (callId: string) => {
  const call = await held(callId)
  expect(call.suspension, callId).toBeNull()
  expect(call.problem).toMatchObject({ status: 'open' })
  expect(call.due).toHaveProperty('alert')
  const range = { from: '0', to: '9', after: undefined, limit: 100 }
  const { problems } = await openCases(table).problems.query({ dealerId, side: 'open', ...range })
  expect(problems.map((problem) => problem.callId)).toContain(callId)
}

for (const right of ['objection', 'restriction'] as const)
  test(`a problem that arrives while its customer's erasure is under way goes on when their ${right} is erased`, async () => {
    const { erasing, callId } = await ordered(`Rosa-${right}`, right)
    await heard(erasing, callId)
    await later(erasing, 0)
    await goesOn(callId)
  })

test('it goes on, too, if nothing led to it yet when the state was erased', async () => {
  const { erasing, callId } = await ordered('Rita', 'objection')
  await later(erasing, 0)
  await heard(erasing, callId)
  await goesOn(callId)
})

test('an erasure that is killed anywhere leaves no case that stands still for ever', async () => {
  for (let killAt = 40, killed = true; killed; killAt += 5) {
    const { erasing, erasureId, callId } = await ordered(`Kim${killAt}`, 'restriction')
    await heard(erasing, callId)
    killed = await erasing
      .upTo(killAt)
      .run(dealerId, erasureId)
      .then(
        () => false,
        (fault: unknown) => {
          expect(fault).toBeInstanceOf(Killed)
          return true
        },
      )
    await later(erasing, 0)
    await goesOn(callId)
  }
})

test("of a company, a driver's new problem goes on when their state is erased, and another's stands still", async () => {
  const erasing = erasingOn(table)
  const driver = (phone: string) => ({ ref: 'FLOTA', type: 'company' as const, name: 'Luis', phone })
  const [first, second] = ['600 172 011', '600 172 012'] as const
  const objects = async (phone: string) => {
    const numbers = contactPorts(table).numberHashes(dealerId, phone)
    for (const contact of possibleContacts('FLOTA', numbers).slice(1))
      await openCases(table).rights.set({ dealerId, contact, numbers }, 'objection', {
        ...{ at: erasing.state.now.toISOString(), by: by.id },
      })
  }
  const take = async (callId: string, phone: string) => {
    erasing.state.now = new Date(erasing.state.now.getTime() + 1000)
    await erasing.takeCall(dealerId, callId, driver(phone))
    await followed(erasing, callId)
  }
  await take('FLOTA-1', first)
  for (const phone of [first, second]) await objects(phone)
  const of = { dealerId, customerRef: 'FLOTA' }
  const { planId } = await erasing.plan(of, { phones: [first] })
  await erasing.order({ ...of, planId }, { ...content, phones: [first] }, by)
  await take('FLOTA-2', first)
  await take('FLOTA-3', second)
  for (const callId of ['FLOTA-2', 'FLOTA-3']) expect((await held(callId)).suspension).not.toBeNull()
  await later(erasing, 0)
  await goesOn('FLOTA-2')
  expect(await held('FLOTA-3')).toMatchObject({ suspension: { right: 'objection' } })
})

test('a state set since the order stays, in both passes, and so does what stands still by it', async () => {
  const { erasing, erasureId, callId } = await ordered('Nueva', 'objection')
  await heard(erasing, callId)
  erasing.state.now = new Date(erasing.state.now.getTime() + 1000)
  const contact = 'REF-Nueva'
  const numbers = contactPorts(table).numberHashes(dealerId, '600 172 099')
  const at = erasing.state.now.toISOString()
  const { rights, customers } = openCases(table)
  await rights.set({ dealerId, contact, numbers }, 'restriction', { at, by: by.id, ground: 'carta' })
  const states = async () => (await customers.get(dealerId, contact, { consistent: true })).rights
  for (const minutes of [0, 21, 21]) {
    await later(erasing, minutes)
    expect(await states()).toEqual({ restriction: { at, by: by.id, ground: 'carta' } })
  }
  expect(await erasing.erasures.get(dealerId, erasureId)).toMatchObject({ state: 'blocked' })
  expect((await held(callId)).suspension).toMatchObject({ right: 'restriction' })
  const sealed = (await Array.fromAsync(erasing.blocked.list(erasureId))).map((one) => JSON.stringify(one))
  expect(sealed.some((one) => one.includes('"objection":{'))).toBe(true)
})
