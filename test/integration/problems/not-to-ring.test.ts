import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCall } from '../../../functions/calls/reading/get-call.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { caseWorld } from '../../support/calls/case-world.ts'
import { contactPorts, numberHashes } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const reader = { audience: 'dealer' } as const
const clock = () => new Date('2026-11-23T12:00:00Z')
let table: TestTable
let world: ReturnType<typeof caseWorld>
beforeAll(async () => {
  table = await withTable()
  world = caseWorld(table)
})
afterAll(() => table.stop())

const ports = () => ({ ...openCases(table), ...contactPorts(table), directory: exampleDirectory(), clock })
const shown = async (callId: string) => {
  const [{ body }, call] = await Promise.all([
    getProblem(ports())(dealerId, callId, reader),
    getCall(ports())(dealerId, callId, reader),
  ])
  expect(call.ringing).toEqual(body.ringing)
  expect(call.customer).toEqual(body.customer)
  return { ringing: body.ringing, customer: call.customer }
}

test('a number that is not to be rung has nothing that dials it, and says why', async () => {
  await world.put('N-1', { ...exampleCall, customer: { ref: 'K-1', phone: '600 111 222' } })
  const before = await shown('N-1')
  expect(before.ringing).toEqual({ allowed: true, customer: null, number: null })
  expect(before.customer.phone).toMatchObject({ dial: 'tel:+34600111222' })
  const numbers = numberHashes(dealerId, '+34 600111222')
  const record = { at: '2026-11-23T11:00:00.000Z', by: 'dealer:gema', ground: 'art. 21' }
  const { rights } = openCases(table)
  await rights.set({ dealerId, contact: 'K-2', numbers }, 'no-contact', record)
  expect(await shown('N-1')).toMatchObject({
    ringing: { allowed: true, customer: null, number: 'no-contact' },
    customer: { phone: { dial: 'tel:+34600111222' } },
  })
  await rights.set({ dealerId, contact: 'K-3', numbers }, 'objection', record)
  expect(await shown('N-1')).toMatchObject({
    ringing: { allowed: false, customer: null, number: 'objection' },
    customer: { phone: { dial: null, shown: '600 111 222' } },
  })
})

test('so has that of a customer who objected', async () => {
  await world.put('N-2', { ...exampleCall, customer: { ref: 'K-9', phone: '611 222 333' } })
  const holder = { dealerId, contact: 'K-9', numbers: numberHashes(dealerId, '611 222 333') }
  const record = { at: '2026-11-23T11:00:00.000Z', by: 'dealer:gema', ground: 'art. 21' }
  await openCases(table).rights.set(holder, 'objection', record)
  expect(await shown('N-2')).toMatchObject({
    ringing: { allowed: false, customer: 'objection', number: null },
    customer: { phone: { dial: null } },
  })
})
