import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeStrata } from '../../../functions/supervision/strata/change-strata.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const [eva, luis, ana] = ['specialist:eva', 'specialist:luis', 'specialist:ana'] as const
const verdict = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const code = (name: string) => ({ error: { code: name } })
const days = (n: number) => n * 24 * 3_600_000
const later = (day: string, n: number) => new Date(Date.parse(day) + days(n)).toISOString()

test('a second opinion does not tell that a call is a problem: it comes once the first has judged, to whoever has not seen the call, due like a call of that day', async () => {
  const on = reviewingOn(table, at)
  await changeStrata({ strata: on.ports.strata, clock: () => at.now })(
    { ...defaultStrata, second: 1 },
    'staff:s',
    'any',
  )
  at.now = new Date('2026-11-20T11:00:01.000Z')
  const list = async (by: string) => (await on.list(by, 'pending', 100, undefined)).items
  const idsOf = async (by: string) => (await list(by)).map(({ reviewId }) => reviewId)
  await on.take('P-1', exampleCall)
  const [first, second] = [on.idOf('P-1'), on.idOf('P-1', 2)]
  expect(await on.ports.reviews.get(second)).toMatchObject({ number: 2, state: 'pending' })
  // One call, one review, for everybody.
  for (const by of [eva, luis, ana]) expect(await idsOf(by)).toEqual([first])
  // Nobody reads a call without claiming it, so nobody knows it again who has not.
  await expect(on.read(first, ana)).rejects.toMatchObject(code('not-claimed'))
  await on.claim(first, luis)
  await on.read(first, luis)
  expect(await idsOf(luis)).toEqual([])
  at.now = new Date(at.now.getTime() + 16 * 60_000)
  expect(await idsOf(luis)).toEqual([first])
  // Days later, another judges it.
  at.now = new Date(at.now.getTime() + days(3))
  await on.claim(first, eva)
  expect(await idsOf(ana)).toEqual([])
  const judged = await on.judge(first, verdict, eva, (await on.read(first, eva)).etag)
  await on.act(first, { action: 'confirm' }, eva, judged.etag)
  expect([await idsOf(eva), await idsOf(luis), await idsOf(ana)]).toEqual([[], [], [second]])
  for (const by of [eva, luis]) {
    await expect(on.claim(second, by)).rejects.toMatchObject(code('already-claimed'))
    await expect(on.read(second, by)).rejects.toMatchObject(code('not-found'))
  }
  // It stands in the queue as the first review of a call of today would.
  const { visit, startedAt, endedAt = startedAt } = exampleCall
  await on.take('P-2', {
    ...{ ...exampleCall, startedAt: later(startedAt, 3), endedAt: later(endedAt, 3) },
    visit: { ...visit, ref: 'another', ...(visit.date && { date: later(visit.date, 3).slice(0, 10) }) },
  })
  const rows = new Map((await list(ana)).map(({ reviewId, ...row }) => [reviewId, row]))
  expect(rows.get(second)).toEqual(rows.get(on.idOf('P-2')))
  await on.review(second, ana, verdict)
  expect(await on.ports.reviews.get(second)).toMatchObject({ state: 'final', verdict: { by: ana } })
  expect((await on.stores.cases.readCall(on.dealerId, 'P-1'))?.review?.second).toBeUndefined()
})

test('a call that an amendment makes a problem after its review is reviewed once more, by whoever has not had it, due like a call of that day', async () => {
  at.now = new Date('2026-11-24T11:00:00.000Z')
  const on = reviewingOn(table, at)
  await changeStrata({ strata: on.ports.strata, clock: () => at.now })(
    {
      ...{ ...defaultStrata, second: 0.001, newOperatorCalls: 1 },
      probabilities: { ...defaultStrata.probabilities, 'new-operator': 1, other: 0.001 },
    },
    'staff:s',
    'any',
  )
  at.now = new Date('2026-11-24T11:00:01.000Z')
  const moved = (content: CallContent, n: number, ref: string): CallContent => ({
    ...content,
    startedAt: later(content.startedAt, n),
    endedAt: later(content.endedAt ?? content.startedAt, n),
    visit: {
      ...content.visit,
      ref,
      ...(content.visit.date && { date: later(content.visit.date, n).slice(0, 10) }),
    },
  })
  const none = { ...typicalCall, operator: 'op-new' }
  await on.take('A-1', moved(none, 3, 'OR-1'))
  await on.take('A-3', moved(none, 3, 'OR-3'))
  expect(await on.ports.reviews.get(on.idOf('A-3'))).toBeUndefined()
  const [first, again] = [on.idOf('A-1'), on.idOf('A-1', 3)]
  await on.claim(first, luis)
  at.now = new Date(at.now.getTime() + 16 * 60_000)
  await on.review(first, eva, { problem: false, listened: true }, { action: 'confirm' })
  at.now = new Date(at.now.getTime() + days(2))
  const { answers, situations } = exampleCall
  for (const callId of ['A-1', 'A-3']) await on.amend(callId, { answers, situations })
  expect(await on.ports.reviews.get(again)).toMatchObject({ why: 'again', state: 'pending' })
  const list = async (by: string) => (await on.list(by, 'pending', 100, undefined)).items
  for (const by of [eva, luis]) {
    expect((await list(by)).map(({ reviewId }) => reviewId)).not.toContain(again)
    await expect(on.claim(again, by)).rejects.toMatchObject(code('already-claimed'))
  }
  await on.take('A-2', moved(exampleCall, 5, 'OR-2'))
  const rows = new Map((await list(ana)).map(({ reviewId, ...row }) => [reviewId, row]))
  // So is the first review of a call that was not drawn and has become a problem.
  for (const id of [again, on.idOf('A-3')]) expect(rows.get(id)).toEqual(rows.get(on.idOf('A-2')))
  const final = await on.review(again, ana, verdict, { action: 'confirm' })
  expect(final.shown.state).toBe('final')
})

test('a problem that a review dismissed, and an amendment makes one again, is reviewed once more by somebody else', async () => {
  const on = reviewingOn(table, at)
  const { answers, situations } = exampleCall
  const operatorVerdict = { problem: true, criteria: ['low-marks' as const] }
  await on.take('D-1', { ...typicalCall, operatorVerdict })
  await on.review(on.idOf('D-1'), eva, { problem: false, listened: true }, { action: 'dismiss', note: 'No' })
  await on.open({ dealerId: on.dealerId, callId: 'D-1' })
  expect(await on.ports.reviews.get(on.idOf('D-1', 3))).toBeUndefined()
  at.now = new Date(at.now.getTime() + 60_000)
  await on.amend('D-1', { answers, situations })
  const again = on.idOf('D-1', 3)
  expect(await on.ports.reviews.get(again)).toMatchObject({ why: 'again', state: 'pending' })
  await expect(on.claim(again, eva)).rejects.toMatchObject(code('already-claimed'))
  await on.review(again, ana, verdict, { action: 'confirm' })
  expect((await on.stores.cases.readCall(on.dealerId, 'D-1'))?.problem?.status).toBe('open')
})
