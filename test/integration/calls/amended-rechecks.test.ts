import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseWorld, contentOn, discontentOn } from '../../support/calls/case-world.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let world: ReturnType<typeof caseWorld>
beforeAll(async () => {
  table = await withTable()
  world = caseWorld(table)
})
afterAll(() => table.stop())

const bad = {
  answers: [{ question: 'overall', mark: 3, comment: 'sigue fatal' }],
  operatorVerdict: undefined,
}
const good = {
  ...{ situations: [], motives: [], answers: typicalCall.answers },
  operatorVerdict: { problem: false },
}

test.each(['resolved', 'dismissed'])(
  'a recheck or reminder of a problem that was %s reopens it once it is corrected to a customer who is not content',
  async (was) => {
    const callId = `A-${was}`
    await world.resolved(callId)
    if (was === 'dismissed') await world.dismiss(callId)
    await world.put(`${callId}-again`, contentOn(callId, was === 'resolved' ? 'recheck' : 'reminder'))
    expect((await world.caseOf(callId)).followUp?.state).toBe('done')
    const { status, body } = await world.amend(`${callId}-again`, 'x-1', bad)
    expect([status, body.problem, body.criteria]).toEqual([201, true, ['low-marks']])
    const { problem, progress, followUp, due } = await world.caseOf(callId)
    expect(problem).toMatchObject({ status: 'open', reopenings: 1, changedAt: body.amendedAt })
    expect([progress.verifiedAt, progress.reopenedAt, followUp?.state]).toEqual([
      ...[undefined, body.amendedAt, 'withheld'],
    ])
    expect(Object.keys(due).toSorted()).toEqual(['acknowledge', 'notice', 'resolve'])
    const words = [expect.stringContaining('valoración baja')]
    const noted = { callId: `${callId}-again`, words, remarks: ['sigue fatal'], amended: true }
    expect((await world.timeline(callId))[0]).toMatchObject({
      ...{ who: 'machine:x', what: 'reopen', detail: { from: was, to: 'open', call: noted } },
    })
    expect((await world.notices(callId)).at(-1)).toMatchObject({
      ...{ notice: 'reopened:1', again: { words, remarks: ['sigue fatal'] }, amended: true },
    })
    // Sent again, it changes nothing.
    expect(await world.amend(`${callId}-again`, 'x-1', bad)).toEqual({ status: 200, body })
    expect((await world.caseOf(callId)).problem.reopenings).toBe(1)
  },
)

test('the same correction twenty times at once, beside a step, reopens the problem once', async () => {
  await world.resolved('B-1')
  await world.put('B-1-again', contentOn('B-1'))
  await Promise.all([
    ...Array.from({ length: 20 }, () => world.amend('B-1-again', 'x-1', bad)),
    world.step('B-1', { step: 'note', note: 'Ha vuelto por el taller' }),
  ])
  const { problem, entries } = await world.caseOf('B-1')
  // Acknowledged, resolved, verified, the note, and reopened.
  expect([problem.status, problem.reopenings, entries]).toEqual(['open', 1, 5])
  expect(await world.notices('B-1')).toHaveLength(1)
})

test('a recheck that reopened a problem and is corrected leaves it as its dealer has it, and the dealer is told', async () => {
  await world.resolved('C-1')
  await world.put('C-1-again', discontentOn('C-1'))
  const { body } = await world.amend('C-1-again', 'x-1', good)
  expect([body.problem, body.criteria]).toEqual([false, []])
  const { problem, progress, followUp, due } = await world.caseOf('C-1')
  expect([problem.status, progress.verifiedAt, followUp?.state]).toEqual(['open', undefined, 'withheld'])
  expect(due.notice).toBeDefined()
  const words = ['Ha dicho que todo está bien.']
  expect((await world.timeline('C-1'))[0]).toMatchObject({
    ...{ what: 'recheck', detail: { call: { callId: 'C-1-again', words, amended: true } } },
  })
  expect((await world.notices('C-1')).at(-1)).toMatchObject({ kind: 'changed', again: { words } })
  // What has nothing to do with what the customer said is no news of the problem.
  await world.amend('C-1-again', 'x-2', { said: { brandSurvey: true } })
  expect((await world.notices('C-1')).length).toBe(2)
  // Resolved again, its customer is called again: the recheck before that says nothing of this closure.
  await world.resolve('C-1')
  await world.amend('C-1-again', 'x-3', bad)
  expect((await world.caseOf('C-1')).problem.status).toBe('resolved')
  expect((await world.caseOf('C-1')).followUp?.state).toBe('due')
  expect((await world.timeline('C-1'))[0]).toMatchObject({ what: 'recheck' })
})

test('other words of a customer who is not content reach the dealer, too', async () => {
  await world.resolved('D-1')
  await world.put('D-1-again', discontentOn('D-1'))
  const motives = [{ topic: 'repair-quality' as const, text: 'Ahora vibra el volante' }]
  await world.amend('D-1-again', 'x-1', { motives })
  expect((await world.notices('D-1')).at(-1)).toMatchObject({
    again: { remarks: expect.arrayContaining(['Ahora vibra el volante']) },
  })
})

test('a recheck that nobody answered verifies the closure once it is corrected, and no more once it is not so', async () => {
  await world.resolved('E-1')
  const { answers: _, operatorVerdict: __, ...nothingAsked } = contentOn('E-1')
  await world.put('E-1-again', { ...nothingAsked, outcome: 'partial' })
  expect((await world.caseOf('E-1')).followUp?.state).toBe('due')
  const { body } = await world.amend('E-1-again', 'x-1', { answers: typicalCall.answers })
  const verified = await world.caseOf('E-1')
  expect([verified.progress.verifiedAt, verified.followUp?.state]).toEqual([body.amendedAt, 'done'])
  expect((await world.timeline('E-1'))[0]?.what).toBe('verification')
  await world.amend('E-1-again', 'x-2', { answers: [] })
  const { progress, followUp, problem } = await world.caseOf('E-1')
  expect([progress.verifiedAt, followUp?.state, problem.status]).toEqual([undefined, 'due', 'resolved'])
  expect((await world.timeline('E-1'))[0]).toMatchObject({
    detail: { call: { words: ['No se le ha podido preguntar.'] } },
  })
})

test('a recheck of a problem whose call is of another customer by now changes nothing of it', async () => {
  await world.resolved('F-1')
  await world.put('F-1-again', contentOn('F-1'))
  await world.amend('F-1', 'x-1', { customer: { ...exampleCall.customer, ref: 'K-other' } })
  const before = await world.caseOf('F-1')
  await world.amend('F-1-again', 'x-1', bad)
  expect(await world.caseOf('F-1')).toEqual(before)
})
