import { afterAll, beforeAll, expect, test } from 'vitest'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { listSaidWrongly } from '../../../functions/supervision/said-wrongly/list-said-wrongly.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
beforeAll(async () => {
  table = await withTable()
  on = reviewingOn(table, at)
})
afterAll(() => table.stop())

/** Takes a call, and what the stream's second consumer does about it. */
const take = async (callId: string, content: CallContent) => {
  await on.take(callId, content)
  const call = await on.stores.calls.get(on.dealerId, callId)
  await followCall({ ...on.ports, publish: async () => {} })(undefined, call ?? expect.fail())
}
const wrongOf = async (callId: string, ports: Parameters<typeof listSaidWrongly>[0] = on.ports) => {
  const { items } = await listSaidWrongly(ports)('2026-11', 100, undefined)
  return items.find((one) => one.callId === callId)?.wrong
}
const both = { brandSurvey: true, prize: true }
const of = (ref: string, content: CallContent): CallContent => ({
  ...content,
  customer: { ref, phone: `600 20${ref}` },
})

test('survey and prize mentioned to a customer with another open problem are said wrongly, also once that is closed', async () => {
  await take('P-1', of('1001', exampleCall))
  await take('G-1', of('1001', { ...typicalCall, said: both }))
  await take('G-2', of('1001', { ...typicalCall, said: undefined }))
  await take('G-3', of('1002', { ...typicalCall, said: both }))
  const expected = [['survey-to-problem', 'prize-to-problem'], ['not-known'], undefined]
  const found = async () => [await wrongOf('G-1'), await wrongOf('G-2'), await wrongOf('G-3')]
  expect(await found()).toEqual(expected)
  await on.stores.customers.keepProblem(on.dealerId, '1001', 'P-1', false)
  expect(await found()).toEqual(expected)
})

test('a prize is judged by the rule of when the call was taken, whatever the brand decides later', async () => {
  await take('G-4', of('1003', { ...typicalCall, said: both }))
  const { directory } = on.ports
  const without = {
    ...directory,
    brand: async (id: string) => {
      const brand = await directory.brand(id)
      return brand && { ...brand, rewardRule: 'none' as const }
    },
  }
  expect(await wrongOf('G-4', { ...on.ports, directory: without })).toBeUndefined()
})
