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

const again = (callId: string, name: string) => `${callId}-${name}`
const stateOf = async (callId: string) => {
  const { problem, progress, followUp } = await world.caseOf(callId)
  return { status: problem.status, verifiedAt: progress.verifiedAt, followUp: followUp?.state }
}
/** A recheck whose answers may turn out not to have been given. */
const partly = (callId: string) => ({ ...contentOn(callId), outcome: 'partial' as const })
const notAsked = { answers: [], operatorVerdict: undefined }
const another = (ref: string) => ({ customer: { ...exampleCall.customer, ref } })

test('what a recheck came to say while its problem was under another reference counts once both are one customer’s', async () => {
  const recheck = again('G-1', 'v2')
  await world.resolved('G-1')
  await world.put(recheck, contentOn('G-1'))
  await world.amend('G-1', 'x-1', another('K-G-right'))
  await world.amend(recheck, 'x-1', bad)
  expect(await stateOf('G-1')).toMatchObject({ status: 'resolved', followUp: 'done' })
  await world.amend(recheck, 'x-2', another('K-G-right'))
  expect(await stateOf('G-1')).toEqual({ status: 'open', verifiedAt: undefined, followUp: 'withheld' })
  expect((await world.notices('G-1')).at(-1)).toMatchObject({
    ...{ notice: 'reopened:1', again: { remarks: ['sigue fatal'] }, amended: true },
  })
  const { entries } = await world.caseOf('G-1')
  await world.amend(recheck, 'x-3', { said: { brandSurvey: true } })
  expect((await world.caseOf('G-1')).entries).toBe(entries)
})

test('a closure is verified as long as one recheck says that the customer is content', async () => {
  await world.resolved('H-1')
  for (const name of ['v1', 'v2']) await world.put(again('H-1', name), partly('H-1'))
  const { verifiedAt } = await stateOf('H-1')
  await world.amend(again('H-1', 'v1'), 'x-1', notAsked)
  expect(await stateOf('H-1')).toEqual({ status: 'resolved', verifiedAt, followUp: 'done' })
  await world.amend(again('H-1', 'v1'), 'x-2', { answers: typicalCall.answers })
  await world.amend(again('H-1', 'v2'), 'x-1', notAsked)
  expect(await stateOf('H-1')).toMatchObject({ status: 'resolved', followUp: 'done' })
  expect((await stateOf('H-1')).verifiedAt).toBeDefined()
  await world.amend(again('H-1', 'v1'), 'x-3', notAsked)
  expect(await stateOf('H-1')).toEqual({ status: 'resolved', verifiedAt: undefined, followUp: 'due' })
})

test('where somebody else did not want to talk, nobody is called again once nobody is content any more', async () => {
  await world.resolved('I-1')
  await world.put(again('I-1', 'v1'), partly('I-1'))
  const { answers: _, operatorVerdict: __, ...nothingAsked } = contentOn('I-1')
  await world.put(again('I-1', 'v2'), { ...nothingAsked, outcome: 'declined' })
  expect((await stateOf('I-1')).followUp).toBe('done')
  await world.amend(again('I-1', 'v1'), 'x-1', notAsked)
  const { followUp } = await world.caseOf('I-1')
  expect(followUp).toMatchObject({ state: 'withdrawn', why: 'declined' })
})

test('two rechecks of one problem that are corrected at once are both counted', async () => {
  await world.resolved('J-1')
  for (const name of ['v1', 'v2']) await world.put(again('J-1', name), partly('J-1'))
  await Promise.all(['v1', 'v2'].map((name) => world.amend(again('J-1', name), 'x-1', notAsked)))
  expect(await stateOf('J-1')).toEqual({ status: 'resolved', verifiedAt: undefined, followUp: 'due' })
})

test('a recheck of a customer who is not content is told to the dealer who is at the problem, as news', async () => {
  await world.openProblem('K-1')
  await world.step('K-1', { step: 'acknowledge' })
  await world.put(again('K-1', 'v1'), contentOn('K-1'))
  expect(await world.notices('K-1')).toEqual([])
  await world.put(again('K-1', 'v2'), discontentOn('K-1'))
  expect((await world.notices('K-1')).at(-1)).toMatchObject({ kind: 'changed', first: true, again: {} })
  expect((await world.caseOf('K-1')).due.notice).toBeDefined()
  // Of the other one, which says so too by now, nothing was told yet either; what is corrected of this one was.
  await world.amend(again('K-1', 'v1'), 'x-1', bad)
  expect((await world.notices('K-1')).at(-1)).toMatchObject({
    first: true,
    again: { remarks: ['sigue fatal'] },
  })
  await world.amend(again('K-1', 'v2'), 'x-1', good)
  const last = (await world.notices('K-1')).at(-1)
  expect(last).toMatchObject({ kind: 'changed', again: { words: ['Ha dicho que todo está bien.'] } })
  expect(last).not.toHaveProperty('first')
  expect((await world.caseOf('K-1')).problem.status).toBe('acknowledged')
})

test('that a problem was reopened by what is not so is known, until that is so again or it is closed', async () => {
  await world.resolved('L-1')
  await world.put(again('L-1', 'v1'), discontentOn('L-1'))
  const reason = async () => (await world.caseOf('L-1')).progress.reopenedFor
  expect(await reason()).toBeUndefined()
  await world.amend(again('L-1', 'v1'), 'x-1', good)
  expect(await reason()).toBe('taken-back')
  await world.amend(again('L-1', 'v1'), 'x-2', bad)
  expect(await reason()).toBeUndefined()
  await world.amend(again('L-1', 'v1'), 'x-3', good)
  await world.step('L-1', { step: 'acknowledge' })
  expect(await reason()).toBe('taken-back')
  await world.resolve('L-1')
  expect(await reason()).toBeUndefined()
})
