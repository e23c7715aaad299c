import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getAgreement } from '../../../functions/supervision/agreement/get-agreement.ts'
import { runMonths } from '../../../functions/supervision/sample/run-months.ts'
import { changeStrata } from '../../../functions/supervision/strata/change-strata.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import { isShownTo } from '../../../functions/cases/review/is-shown-to.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
let log: ReturnType<typeof captureLog>
const at = { now: new Date() }
const begin = '2026-11-20T11:00:00.000Z'
const [eva, luis, ana] = ['specialist:eva', 'specialist:luis', 'specialist:ana'] as const
const isProblem = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const confirm = { action: 'confirm' as const }
const code = (name: string) => ({ error: { code: name } })

beforeAll(async () => {
  log = captureLog()
  table = await withTable()
  on = reviewingOn(table, at)
  // Every problem has a second specialist.
  at.now = new Date('2026-11-01T00:00:00.000Z')
  await changeStrata({ strata: on.ports.strata, clock: () => at.now })(
    { ...defaultStrata, second: 1 },
    'staff:s',
    'any',
  )
})
afterAll(async () => {
  log.restore()
  await table.stop()
})
beforeEach(() => {
  at.now = new Date(begin)
})

const later = (hours: number) => (at.now = new Date(at.now.getTime() + hours * 3_600_000))
const idsOf = async (by: string, state: 'pending' | 'mine' | 'final' = 'pending') =>
  (await on.list(by, state, 100, undefined)).items.map(({ reviewId }) => reviewId)
const run = () => runMonths({ ...on.ports, queue: on.queue })()
const callOf = async (callId: string) => {
  const call = await on.stores.cases.readCall(on.dealerId, callId)
  if (!call) throw new Error('There is no such call')
  return call
}
const isSeen = async (callId: string) => isShownTo({ audience: 'specialist' }, await callOf(callId))
const eventOf = async (reviewId: string) => (await on.kept()).find(({ id }) => id === `${reviewId}/final`)

test('two days after a verdict without an action another specialist may take that; the verdict stays the first one’s, and the second opinion is not for whoever saw it', async () => {
  await on.take('T-1', exampleCall)
  const [first, second] = [on.idOf('T-1'), on.idOf('T-1', 2)]
  const judged = await on.review(first, eva, isProblem)
  expect(judged.shown.verdict).toMatchObject({ own: true })
  later(47)
  expect(await idsOf(luis)).toEqual([second])
  await expect(on.claim(first, luis)).rejects.toMatchObject(code('already-claimed'))
  await expect(on.read(first, luis)).rejects.toMatchObject(code('not-found'))
  later(1)
  expect((await idsOf(luis)).toSorted()).toEqual([first, second].toSorted())
  await expect(on.read(first, luis)).rejects.toMatchObject(code('not-claimed'))
  await expect(on.act(first, confirm, luis, judged.etag)).rejects.toMatchObject(code('not-claimed'))
  // Whoever is at the second opinion would not be blind any more.
  await on.claim(second, ana)
  // Nor is it listed for them: one that is listed and not to be had would tell which call they are at.
  expect(await idsOf(ana)).toEqual([])
  await expect(on.read(first, ana)).rejects.toMatchObject(code('not-found'))
  await expect(on.claim(first, ana)).rejects.toMatchObject(code('already-claimed'))
  await on.claim(first, luis)
  expect(await idsOf(luis)).toEqual([])
  await expect(on.claim(second, luis)).rejects.toMatchObject(code('already-claimed'))
  expect(await idsOf(luis, 'mine')).toEqual([first])
  const seen = await on.read(first, luis)
  expect(seen.shown).toMatchObject({
    state: 'judged',
    verdict: { own: false, problem: true },
    said: { status: 'open', actions: ['confirm', 'reclassify', 'dismiss'] },
  })
  // What was said is not said again.
  await expect(on.judge(first, { problem: false, listened: true }, luis, seen.etag)).rejects.toMatchObject(
    code('already-reviewed'),
  )
  await on.act(first, confirm, luis, seen.etag)
  expect(await on.ports.reviews.get(first)).toMatchObject({
    ...{ state: 'final', verdict: { by: eva }, action: { by: luis } },
  })
  expect((await on.read(first, eva)).shown).toMatchObject({ state: 'final', action: { action: 'confirm' } })
  await expect(on.act(first, confirm, eva, judged.etag)).rejects.toMatchObject(code('already-reviewed'))
  await on.review(second, ana, isProblem)
  expect(await isSeen('T-1')).toBe(true)
})

test('whoever judged may still act while nobody else has', async () => {
  await on.take('T-2', exampleCall)
  const judged = await on.review(on.idOf('T-2'), eva, isProblem)
  // Opened again, as the console does, it stays theirs for as long.
  later(1)
  await on.claim(on.idOf('T-2'), eva)
  later(46)
  await expect(on.claim(on.idOf('T-2'), luis)).rejects.toMatchObject(code('already-claimed'))
  later(100)
  expect(await idsOf(eva)).toContain(on.idOf('T-2'))
  await on.act(on.idOf('T-2'), confirm, eva, judged.etag)
  expect(await on.ports.reviews.get(on.idOf('T-2'))).toMatchObject({ state: 'final', action: { by: eva } })
})

test('a verdict counts from when it was given, and a review that nobody did is none that waits', async () => {
  const of = { dealer: on.dealerId, from: '2026-12', to: '2026-12' }
  const figures = () => getAgreement(on.ports)(of, { audience: 'staff', id: 'staff:s' })
  at.now = new Date('2026-12-10T11:00:00.000Z')
  await on.take('F-1', exampleCall)
  await on.take('F-2', exampleCall)
  expect((await figures()).nonResponse).toMatchObject([{ drawn: 2, waiting: 2, notReviewed: 0 }])
  await on.review(on.idOf('F-1'), eva, isProblem)
  const judged = await figures()
  expect(judged.basis.disagreements).toBe(1)
  expect(judged.nonResponse).toMatchObject([{ waiting: 1, notReviewed: 0 }])
  await on.ports.reviews.close(on.idOf('F-2'))
  expect((await figures()).nonResponse).toMatchObject([{ waiting: 0, notReviewed: 1 }])
})

test('ten days after its month a judged review is over without an action: its verdict counts, its case stays, and it is told', async () => {
  at.now = new Date('2027-01-20T11:00:00.000Z')
  await run()
  for (const callId of ['E-1', 'E-2', 'E-3']) await on.take(callId, exampleCall)
  await on.review(on.idOf('E-1'), eva, isProblem)
  await on.review(on.idOf('E-2'), eva, isProblem, confirm)
  const before = await callOf('E-1')
  expect(await isSeen('E-2')).toBe(false)
  at.now = new Date('2027-02-09T12:00:00.000Z')
  await run()
  expect((await on.ports.months.get('2027-01'))?.key).toBeUndefined()
  at.now = new Date('2027-02-11T12:00:00.000Z')
  await run()
  expect((await on.ports.months.get('2027-01'))?.key).toBeDefined()
  const one = await on.ports.reviews.get(on.idOf('E-1'))
  expect(one).toMatchObject({ state: 'final', n: 3, verdict: { by: eva } })
  expect(one?.action).toBeUndefined()
  expect(await callOf('E-1')).toEqual(before)
  expect(await eventOf(on.idOf('E-1'))).toMatchObject({
    data: { dealerId: on.dealerId, callId: 'E-1', action: null },
  })
  expect(await idsOf(ana)).not.toContain(on.idOf('E-1'))
  expect(await idsOf(eva, 'final')).toContain(on.idOf('E-1'))
  const { shown, etag } = await on.read(on.idOf('E-1'), eva)
  expect(shown).toMatchObject({ state: 'final', action: null, said: { actions: [] } })
  await expect(on.act(on.idOf('E-1'), confirm, eva, etag)).rejects.toMatchObject(code('action-not-possible'))
  await expect(on.read(on.idOf('E-1'), ana)).rejects.toMatchObject(code('not-found'))
  await expect(on.claim(on.idOf('E-1'), ana)).rejects.toMatchObject(code('already-claimed'))
  // Its month's second opinions are over, too, and so is what they hid of their cases.
  expect(await on.ports.reviews.get(on.idOf('E-2', 2))).toMatchObject({ state: 'not-reviewed' })
  expect(await isSeen('E-2')).toBe(true)
  expect(await on.ports.reviews.get(on.idOf('E-3'))).toMatchObject({ state: 'not-reviewed' })
  const kept = await on.kept()
  await run()
  expect(await on.kept()).toEqual(kept)
})
