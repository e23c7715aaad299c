import { afterAll, beforeAll, expect, test } from 'vitest'
import { showReview } from '../../../functions/cases/review/review-summary.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
const [eva, luis] = ['specialist:eva', 'specialist:luis']
const isProblem = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const isNone = { problem: false, listened: true }

beforeAll(async () => {
  table = await withTable()
  on = reviewingOn(table, at)
})
afterAll(() => table.stop())

const pending = async (by: string) =>
  (await on.list(by, 'pending', 100, undefined)).items.map(({ reviewId }) => reviewId)
const callOf = async (callId: string) => {
  const call = await on.stores.cases.readCall(on.dealerId, callId)
  if (!call) throw new Error('There is no such call')
  return call
}
const entriesOf = async (callId: string) =>
  (await on.stores.entries.list(await callOf(callId), 300, 300)).entries.map(({ kind }) => kind)
const noticesOf = (callId: string) => on.stores.notices.list(on.dealerId, callId)
/** Calls of this operator's first hundred are drawn or not; this finds an id whose call is. */
const takeDrawn = async (prefix: string, content = typicalCall, drawn = true): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const callId = `${prefix}-${number}`
    await on.take(callId, content)
    const line = await on.ports.lines.get('2026-11', on.dealerId, callId)
    if (line?.drawn === drawn) return callId
  }
}

test('a problem is waiting to be reviewed, is claimed, judged blind and confirmed; its case says so once', async () => {
  await on.take('P-1', exampleCall)
  const id = on.idOf('P-1')
  expect(await pending(eva)).toContain(id)
  await on.claim(id, eva)
  expect(await pending(luis)).not.toContain(id)
  await expect(on.claim(id, luis)).rejects.toMatchObject({ error: { code: 'already-claimed' } })
  const blind = await on.read(id, eva)
  expect(blind.shown).toMatchObject({ state: 'pending', verdict: null, said: null, action: null })
  await expect(on.act(id, { action: 'confirm' }, eva, blind.etag)).rejects.toMatchObject({
    error: { code: 'verdict-missing' },
  })
  const judged = await on.judge(id, isProblem, eva, blind.etag)
  expect(judged.shown.said).toMatchObject({
    operator: { problem: true, criteria: ['unresolved-situation'] },
    facts: { problem: true, criteria: ['unresolved-situation', 'low-marks'] },
    agreement: 'differs',
    status: 'open',
    actions: ['confirm', 'reclassify', 'dismiss'],
  })
  const done = await on.act(id, { action: 'confirm' }, eva, judged.etag)
  expect(done.shown).toMatchObject({ state: 'final', action: { action: 'confirm' } })
  expect(await pending(luis)).not.toContain(id)
  const call = await callOf('P-1')
  expect(call.review).toMatchObject({ action: 'confirm', entry: 1 })
  expect(call.problem).toMatchObject({ status: 'open', revision: 1 })
  expect(await entriesOf('P-1')).toEqual(['review'])
  expect(await noticesOf('P-1')).toEqual([])
  // Repeated, with whatever ETag was seen first.
  expect((await on.judge(id, isProblem, eva, blind.etag)).shown.state).toBe('final')
  expect((await on.act(id, { action: 'confirm' }, eva, judged.etag)).shown.state).toBe('final')
  expect(await entriesOf('P-1')).toEqual(['review'])
  await expect(on.judge(id, isNone, eva, blind.etag)).rejects.toMatchObject({
    error: { code: 'already-reviewed' },
  })
  expect(await on.kept()).toMatchObject([{ id: `${id}/final`, name: 'CallReviewed', version: 1 }])
})

test('a problem of which nobody can tell stays as it is, and its dealer is not told that it was found right', async () => {
  await on.take('T-1', exampleCall)
  await on.review(on.idOf('T-1'), eva, { cannotTell: 'no-recording' }, { action: 'confirm' })
  const call = await callOf('T-1')
  expect(showReview(call)).toEqual({
    at: at.now.toISOString(),
    action: 'confirm',
    judged: false,
    found: false,
  })
  expect(showReview(await callOf('P-1'))).toMatchObject({ action: 'confirm', judged: true })
  const { entries } = await on.stores.entries.list(call, 300, 300)
  expect(entries).toMatchObject([{ kind: 'review', cannotTell: true }])
})

test('a call that the sample drew and a specialist finds to be a problem becomes one, told as found', async () => {
  const callId = await takeDrawn('S')
  await on.review(on.idOf(callId), eva, isProblem, {
    action: 'reclassify',
    criteria: ['unresolved-situation'],
    note: 'En la grabación dice que el ruido sigue.',
  })
  const call = await callOf(callId)
  expect(call.classification).toMatchObject({ problem: true, main: 'unresolved-situation', derived: [] })
  expect(call.put.classification.problem).toBe(false)
  expect(call.problem).toMatchObject({ status: 'open', problemAt: at.now.toISOString() })
  expect(call.due).toMatchObject({
    acknowledge: call.problem?.acknowledgeBy,
    resolve: call.problem?.resolveBy,
  })
  expect(await noticesOf(callId)).toMatchObject([{ notice: 'verdict:1', kind: 'verdict', action: 'found' }])
  // The problem's own events make no further review.
  await on.open({ dealerId: on.dealerId, callId })
  expect(await on.ports.reviews.get(on.idOf(callId, 3))).toBeUndefined()
})

test('a call that stays no problem shows no trace of its review', async () => {
  const callId = await takeDrawn('N')
  const before = await callOf(callId)
  await on.review(on.idOf(callId), eva, isNone, { action: 'confirm' })
  expect(await callOf(callId)).toEqual(before)
  const event = (await on.kept()).find(({ id }) => id.startsWith(on.idOf(callId)))
  expect(event).toMatchObject({ data: { dealerId: null, callId: null, action: 'confirm' } })
})

test('a dismissed problem is closed, its reminder due, and its dealer told', async () => {
  await on.take('D-1', exampleCall)
  await on.review(on.idOf('D-1'), eva, isNone, { action: 'dismiss', note: 'Es otra visita.' })
  const call = await callOf('D-1')
  expect(call.problem).toMatchObject({ status: 'dismissed', revision: 2 })
  expect(call.followUp).toMatchObject({ kind: 'reminder', state: 'due', dueSince: at.now.toISOString() })
  expect(Object.keys(call.due)).toEqual(['notice'])
  expect(await noticesOf('D-1')).toMatchObject([{ action: 'dismiss', note: 'Es otra visita.' }])
})

test('a reclassified problem has the criteria that the specialist named, and stays open', async () => {
  await on.take('R-1', exampleCall)
  await on.review(on.idOf('R-1'), eva, isProblem, {
    action: 'reclassify',
    criteria: ['refusal', 'lingering-discontent'],
    note: 'Está resuelto.',
  })
  const call = await callOf('R-1')
  expect(call.classification.criteria).toEqual(['lingering-discontent', 'refusal'])
  expect(call.problem?.status).toBe('open')
  expect(await noticesOf('R-1')).toMatchObject([
    { action: 'reclassify', criteriaBefore: ['unresolved-situation', 'low-marks'] },
  ])
  // A correction of the phone number leaves what the specialist said.
  await on.amend('R-1', { customer: { ref: 'C-10442', phone: '600 999 999' } })
  expect((await callOf('R-1')).classification.criteria).toEqual(['lingering-discontent', 'refusal'])
})

test('a call still on the line is not reviewed before it ends', async () => {
  const { endedAt: _, ...onTheLine } = exampleCall
  await on.take('L-1', onTheLine)
  expect(await on.ports.reviews.get(on.idOf('L-1'))).toBeUndefined()
  await on.close('L-1', '2026-11-20T10:02:40Z')
  expect(await on.ports.reviews.get(on.idOf('L-1'))).toMatchObject({ state: 'pending' })
})

test('a claim ends by itself', async () => {
  await on.take('C-1', exampleCall)
  const id = on.idOf('C-1')
  await on.claim(id, eva)
  const { etag } = await on.read(id, eva)
  at.now = new Date(at.now.getTime() + 15 * 60_000)
  await on.claim(id, luis)
  await expect(on.judge(id, isProblem, eva, etag)).rejects.toMatchObject({ error: { code: 'not-found' } })
})
