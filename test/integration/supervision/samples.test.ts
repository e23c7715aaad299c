import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthKeyOf } from '../../../functions/supervision/sample/month-key.ts'
import { listSampledCalls, readSample } from '../../../functions/supervision/sample/read-sample.ts'
import { runMonths } from '../../../functions/supervision/sample/run-months.ts'
import { sampleMonthStore } from '../../../functions/supervision/sample/sample-month-store.ts'
import { changeStrata } from '../../../functions/supervision/strata/change-strata.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import { checkCalls, checkKey } from '../../../tools/verify-sample/check-sample.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
let log: ReturnType<typeof captureLog>
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
beforeAll(async () => {
  log = captureLog()
  table = await withTable()
  on = reviewingOn(table, at)
})
afterAll(async () => {
  log.restore()
  await table.stop()
})

const ports = () => ({ ...on.ports, months: sampleMonthStore(table), queue: on.queue })
const run = () => runMonths(ports())()
const sample = (month: string) => readSample(ports())(month)
const calls = () => listSampledCalls(ports())(on.dealerId, '2026-11', 100, undefined)
const isGone = { error: { code: 'not-found' } }

test('the next month is committed to before it begins, and its key is not known', async () => {
  await expect(sample('2026-12')).rejects.toMatchObject(isGone)
  await run()
  await run()
  expect(await sample('2026-12')).toMatchObject({ key: null, committedAt: at.now.toISOString() })
  await on.take('s-0', typicalCall)
  expect(await calls()).toEqual({ items: [], position: null })
})

test('settings apply from the next call on, each version is kept, and repeating one changes nothing', async () => {
  const change = changeStrata({ strata: on.ports.strata, clock: () => at.now })
  await on.take('s-1', typicalCall)
  at.now = new Date('2026-11-20T12:00:00.000Z')
  const more = {
    ...defaultStrata,
    newOperatorCalls: 0,
    probabilities: { ...defaultStrata.probabilities, other: 1 },
  }
  await expect(change(more, 'staff:sam', undefined)).rejects.toMatchObject({
    error: { code: 'if-match-missing' },
  })
  await expect(change(more, 'staff:sam', 7)).rejects.toMatchObject({ error: { code: 'stale-version' } })
  expect(await change(more, 'staff:sam', 1)).toMatchObject({ version: 1 })
  expect(await change(more, 'staff:sam', undefined)).toMatchObject({ version: 1 })
  await on.open({ dealerId: on.dealerId, callId: 's-1' })
  at.now = new Date('2026-11-20T12:00:01.000Z')
  await on.take('s-2', typicalCall)
  const line = (callId: string) => on.ports.lines.get('2026-11', on.dealerId, callId)
  expect(await line('s-1')).toMatchObject({ trait: 'new-operator', probability: 0.5, settings: 0 })
  expect(await line('s-2')).toMatchObject({ trait: 'other', probability: 1, settings: 1, drawn: true })
  expect((await sample('2026-11')).settings.map(({ version }) => version)).toEqual([0, 1])
})

test('an event that comes late finds the settings of its call’s time', async () => {
  const call = { ...typicalCall, visit: { ...typicalCall.visit, ref: 'late' } }
  const before = at.now
  at.now = new Date('2026-11-20T11:30:00.000Z')
  await on.take('s-3', call)
  at.now = before
  expect(await on.ports.lines.get('2026-11', on.dealerId, 's-3')).toMatchObject({ settings: 0 })
})

test('the first calls of an operator, once each, are those of a new one', async () => {
  const { isAmongFirst } = on.ports.operators
  const ask = (callId: string) => isAmongFirst('op-new', { dealerId: 'd', callId }, 3)
  expect(await Promise.all(['1', '1', '2', '2', '3', '1'].map(ask))).toEqual(
    Array.from({ length: 6 }, () => true),
  )
  expect([await ask('4'), await ask('2')]).toEqual([false, true])
})

test('the key is published once the month is over and its reviews are done, and draws every call anew', async () => {
  const waiting = await on.list('specialist:eva', 'pending', 100, undefined)
  expect(waiting.items.length).toBeGreaterThan(0)
  at.now = new Date('2026-12-01T12:00:00.000Z')
  await run()
  expect((await sample('2026-11')).key).toBeNull()
  at.now = new Date('2026-12-05T12:00:00.000Z')
  await run()
  expect((await sample('2026-11')).key).toBeNull()
  for (const { reviewId } of waiting.items)
    await on.review(reviewId, 'specialist:eva', { problem: false, listened: true }, { action: 'confirm' })
  await run()
  const published = await sample('2026-11')
  expect(published.key).toBe(monthKeyOf('master', '2026-11').toString('hex'))
  expect(checkKey(published)).toEqual([])
  const { items } = await calls()
  expect(items.map(({ callId }) => callId)).toEqual(['s-0', 's-1', 's-2', 's-3'])
  const check = (of: typeof items, dealerId = on.dealerId) =>
    checkCalls(published.key ?? '', dealerId, of, published.settings)
  expect(check(items)).toEqual([])
  const [first] = items
  if (!first) throw new Error('There is no call')
  expect(check([{ ...first, drawn: !first.drawn }])).toHaveLength(1)
  // A call that is kept from review under a probability that it does not have.
  expect(check([{ ...first, probability: 0, drawn: false }])).toEqual([
    `${first.callId}: 0 is not its probability by the settings in force.`,
  ])
  expect(check([{ ...first, settings: first.settings + 1 }])).toHaveLength(1)
  expect(check(items, 'another')).toHaveLength(4)
  expect(checkKey({ ...published, key: '00'.repeat(32) })).toHaveLength(1)
})

test('ten days after its end whatever still waits is not reviewed, and the key is published', async () => {
  await on.take('t-1', exampleCall)
  const id = on.idOf('t-1')
  at.now = new Date('2027-01-09T12:00:00.000Z')
  await run()
  expect((await sample('2026-12')).key).toBeNull()
  at.now = new Date('2027-01-11T12:00:00.000Z')
  await run()
  expect((await sample('2026-12')).key).toMatch(/^[0-9a-f]{64}$/)
  expect(await on.ports.reviews.get(id)).toMatchObject({ state: 'not-reviewed' })
  await expect(on.read(id, 'specialist:eva')).rejects.toMatchObject(isGone)
  await expect(on.claim(id, 'specialist:eva')).rejects.toMatchObject({ error: { code: 'already-claimed' } })
})
