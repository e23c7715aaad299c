import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringInLine } from '../../../functions/cases/suspension/bring-in-line.ts'
import { runMonths } from '../../../functions/supervision/sample/run-months.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
let log: ReturnType<typeof captureLog>
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
const [eva, luis] = ['specialist:eva', 'specialist:luis'] as const
const isProblem = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const isGone = { error: { code: 'not-found' } }

beforeAll(async () => {
  log = captureLog()
  table = await withTable()
  on = reviewingOn(table, at)
})
afterAll(async () => {
  log.restore()
  await table.stop()
})

const idsOf = async (by: string, state: 'pending' | 'mine' = 'pending') =>
  (await on.list(by, state, 100, undefined)).items.map(({ reviewId }) => reviewId)
const inLine = (callId: string, isRestricted: boolean) =>
  bringInLine({
    ...{ ...on.stores, directory: on.ports.directory, clock: () => at.now },
    rightsOf: async () =>
      isRestricted ? { restriction: { at: at.now.toISOString(), by: 'staff:s', ground: 'accuracy' } } : {},
  })({ dealerId: on.dealerId, callId })
/** What the events of the change lead to. */
const restrict = async (callId: string, isRestricted = true) => {
  await inLine(callId, isRestricted)
  await on.open({ dealerId: on.dealerId, callId })
}
const later = (minutes: number) => (at.now = new Date(at.now.getTime() + minutes * 60_000))

test('the reviews of a restricted customer’s call are out of the queue until the restriction ends, and are not to be had', async () => {
  for (const callId of ['H-1', 'H-2', 'H-3']) await on.take(callId, exampleCall)
  const [one, two, three] = [on.idOf('H-1'), on.idOf('H-2'), on.idOf('H-3')]
  const order = await idsOf(luis)
  const judged = await on.review(two, eva, isProblem)
  await on.claim(three, eva)
  for (const callId of ['H-1', 'H-2', 'H-3']) await restrict(callId)
  expect(await idsOf(luis)).toEqual([])
  expect(await idsOf(eva, 'mine')).toEqual([])
  for (const id of [one, two, three]) {
    await expect(on.claim(id, luis)).rejects.toMatchObject(isGone)
    await expect(on.claim(id, eva)).rejects.toMatchObject(isGone)
  }
  await expect(on.act(two, { action: 'confirm' }, eva, judged.etag)).rejects.toMatchObject(isGone)
  later(20)
  for (const callId of ['H-1', 'H-2', 'H-3']) await restrict(callId, false)
  const rest = order.filter((id) => id !== two)
  expect(await idsOf(luis)).toEqual(rest)
  expect(await idsOf(eva, 'mine')).toEqual([two])
  await on.act(two, { action: 'confirm' }, eva, (await on.read(two, eva)).etag)
  expect(await on.ports.reviews.get(two)).toMatchObject({ state: 'final' })
  await on.review(three, luis, isProblem, { action: 'confirm' })
  await on.review(one, luis, isProblem, { action: 'confirm' })
  expect(await idsOf(luis)).toEqual([])
  // What is over does not come back.
  await restrict('H-1')
  await restrict('H-1', false)
  expect(await idsOf(luis)).toEqual([])
  expect((await on.ports.reviews.get(one))?.onHold).toBeUndefined()
})

test('a review that is not to be had yet is not claimed in the moment before it leaves the queue', async () => {
  await on.take('M-1', exampleCall)
  await inLine('M-1', true)
  await expect(on.claim(on.idOf('M-1'), luis)).rejects.toMatchObject(isGone)
  expect((await on.ports.reviews.get(on.idOf('M-1')))?.claim).toBeUndefined()
  await on.open({ dealerId: on.dealerId, callId: 'M-1' })
  expect(await idsOf(luis)).not.toContain(on.idOf('M-1'))
})

test('a call that is restricted before it has a review gets it after that', async () => {
  const { endedAt: _, ...onTheLine } = exampleCall
  await on.take('B-1', onTheLine)
  await inLine('B-1', true)
  await on.close('B-1', '2026-11-20T10:02:40Z')
  expect(await on.ports.reviews.get(on.idOf('B-1'))).toBeUndefined()
  await restrict('B-1', false)
  expect(await idsOf(luis)).toContain(on.idOf('B-1'))
})

test('an event that comes late does not take out of the queue what is not restricted any more', async () => {
  await on.take('L-1', exampleCall)
  await restrict('L-1')
  const stale = await on.stores.cases.readCall(on.dealerId, 'L-1')
  await restrict('L-1', false)
  const reads = [stale]
  const slow = reviewingOn(table, at)
  const { readCall } = slow.ports.cases
  slow.ports.cases.readCall = async (dealerId, callId) => reads.shift() ?? readCall(dealerId, callId)
  await slow.open({ dealerId: on.dealerId, callId: 'L-1' })
  expect(reads).toEqual([])
  expect(await idsOf(luis)).toContain(on.idOf('L-1'))
})

test('a restricted customer’s review does not hold the month’s key back', async () => {
  const run = () => runMonths({ ...on.ports, queue: on.queue })()
  at.now = new Date('2026-12-20T11:00:00.000Z')
  await run()
  await on.take('K-1', exampleCall)
  await restrict('K-1')
  at.now = new Date('2027-01-02T12:00:00.000Z')
  await run()
  expect((await on.ports.months.get('2026-12'))?.key).toBeDefined()
  expect(await on.ports.reviews.get(on.idOf('K-1'))).toMatchObject({ state: 'pending', onHold: true })
})
