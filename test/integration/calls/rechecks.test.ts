import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { FollowUpStart } from '../../../functions/calls/following-up/follow-up-schemas.ts'
import { listFollowUps } from '../../../functions/calls/following-up/list-follow-ups.ts'
import { maxReopenings } from '../../../functions/cases/entries/entry-limits.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import { keys } from '../../../functions/cases/keys.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { contactPorts, nothingAsked } from '../../support/calls/contact-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
const directory = exampleDirectory()
let minute = 0
const clock = () => new Date(Date.UTC(2026, 10, 23, 9, (minute += 1)))
const stores = () => openCases(table)
/** Each problem has a customer of its own. */
const customerOf = (callId: string) => ({ ...exampleCall.customer, ref: `K-${callId}` })
const put = (callId: string, content: CallContent, putBy = `request-${Math.random()}`) =>
  takeCall({
    ...stores(),
    ...contactPorts(table),
    directory,
    fingerprint: keyedFingerprint('k'),
    clock,
    retryOnConflict: systemRetryOnConflict,
  })({
    ...{ dealerId, callId, content, putBy },
  })
const step = (callId: string, content: StepContent) =>
  takeStep({ ...stores(), directory, clock, waiting: systemWaiting })({
    ...{ dealerId, callId, content, by: 'dealer:ana', seen: 'any' },
  })
const closing = { outcome: 'Reparado', rootCause: 'workshop/parts', decision: 'Pieza nueva' } as const
const caseOf = async (callId: string) => {
  const call = await stores().cases.readCall(dealerId, callId)
  if (!call?.problem) throw new Error('There is no such problem')
  return { ...call, problem: call.problem }
}
const resolve = async (callId: string) => {
  if ((await caseOf(callId)).problem.status === 'open') await step(callId, { step: 'acknowledge' })
  await step(callId, { step: 'resolve', ...closing })
}
const openProblem = async (callId: string) => {
  await put(callId, { ...exampleCall, customer: customerOf(callId) })
  const follow = followCall({
    ...stores(),
    ...contactPorts(table),
    directory,
    clock,
    publish: async () => {},
  })
  const call = await stores().calls.get(dealerId, callId)
  if (call) await follow(undefined, call)
}
const resolved = async (callId: string) => {
  await openProblem(callId)
  await resolve(callId)
}
const dismiss = (callId: string) =>
  table.client.send(
    new UpdateCommand({
      ...{ TableName: table.tableName, Key: keys.call(dealerId, callId) },
      UpdateExpression: 'SET #status = :dismissed, problems = :closed, followUp.kind = :reminder',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':dismissed': 'dismissed',
        ':closed': `${dealerId}#closed`,
        ':reminder': 'reminder',
      },
    }),
  )
const content = (recheckOf: string): CallContent => ({
  ...typicalCall,
  ...{ kind: 'recheck', recheckOf, customer: customerOf(recheckOf) },
})
const discontent = (recheckOf: string): CallContent => ({
  ...exampleCall,
  ...{ kind: 'recheck', recheckOf, customer: customerOf(recheckOf) },
})
const unreachable = (recheckOf: string): CallContent => {
  const { answers: _, operatorVerdict: __, ...rest } = content(recheckOf)
  return { ...rest, outcome: 'unreachable' }
}
const timeline = async (callId: string) =>
  (
    await getProblem({ ...stores(), ...nothingAsked, directory, clock })(dealerId, callId, {
      audience: 'dealer',
    })
  ).body.timeline

test('a new problem withholds its follow-up; resolving it makes the recheck due', async () => {
  await openProblem('W-1')
  const survey = { survey: '2026-11-27', lapsesAt: '2026-11-26T23:00:00.000Z' }
  expect((await caseOf('W-1')).followUp).toEqual({ kind: 'recheck', state: 'withheld', ...survey })
  await resolve('W-1')
  const { followUp, progress } = await caseOf('W-1')
  expect(followUp).toEqual({ kind: 'recheck', state: 'due', dueSince: progress.closedAt, ...survey })
  const shown = await getProblem({ ...stores(), ...nothingAsked, directory, clock })(dealerId, 'W-1', {
    audience: 'dealer',
  })
  expect(shown.body.followUp).toEqual({
    ...{ kind: 'recheck', state: 'due', dueSince: progress.closedAt, surveyExpected: '2026-11-27' },
    ...{ endedAt: null, withdrawnBecause: null },
  })
})

test('closing unresolved leaves nothing to follow up, and reopening withholds it again', async () => {
  await openProblem('W-2')
  await step('W-2', { step: 'acknowledge' })
  await step('W-2', { step: 'close-unresolved', ...closing })
  expect((await caseOf('W-2')).followUp?.state).toBe('withdrawn')
  await step('W-2', { step: 'reopen' })
  expect((await caseOf('W-2')).followUp?.state).toBe('withheld')
})

test('a content customer verifies the closure and is reminded of the survey', async () => {
  await resolved('V-1')
  const { status, body } = await put('V-1-recheck', content('V-1'))
  expect(status).toBe(201)
  expect(body).toMatchObject({ problem: null, script: { class: 'no-problem', brandSurvey: true } })
  const { problem, progress, followUp } = await caseOf('V-1')
  expect(problem.status).toBe('resolved')
  expect(progress.verifiedAt).toBe(body.receivedAt)
  expect(followUp?.state).toBe('done')
  expect((await timeline('V-1'))[0]).toEqual({
    ...{ at: body.receivedAt, who: typicalCall.operator, what: 'verification' },
    detail: {
      call: {
        ...{ callId: 'V-1-recheck', outcome: 'completed', criteria: [] },
        shows: 'content',
        words: ['Ha dicho que todo está bien.'],
        remarks: [],
      },
    },
  })
})

test.each([
  ['resolved', async () => {}],
  ['dismissed', dismiss],
])('a customer who is not content reopens a problem that was %s, with new clocks', async (was, become) => {
  const callId = `R-${was}`
  await resolved(callId)
  await become(callId)
  const before = await caseOf(callId)
  const { body } = await put(`${callId}-recheck`, discontent(callId))
  expect(body).toMatchObject({
    classification: { problem: true },
    problem: null,
    script: { class: 'problem', brandSurvey: false },
  })
  expect((await stores().cases.readCall(dealerId, `${callId}-recheck`))?.problem).toBeNull()
  const { problem, progress, followUp, due } = await caseOf(callId)
  expect(problem).toMatchObject({
    ...{ status: 'open', reopenings: 1, revision: before.problem.revision + 1 },
    problemAt: before.problem.problemAt,
  })
  expect(problem.acknowledgeBy > before.problem.acknowledgeBy).toBe(true)
  expect(due).toMatchObject({ acknowledge: problem.acknowledgeBy, resolve: problem.resolveBy })
  expect(progress).toEqual({ reopenedAt: body.receivedAt })
  expect(followUp).toMatchObject({ kind: 'recheck', state: 'withheld' })
  const [notice, ...more] = await stores().notices.list(dealerId, callId)
  expect(more).toEqual([])
  expect(notice).toMatchObject({ notice: 'reopened:1', kind: 'reopened', by: exampleCall.operator })
  expect(notice).toMatchObject({
    again: {
      words: [expect.stringContaining('Tiene una situación sin resolver'), expect.any(String)],
      remarks: expect.arrayContaining([expect.stringContaining('Sigue el ruido')]),
    },
  })
  expect((await timeline(callId))[0]).toMatchObject({
    ...{ who: exampleCall.operator, what: 'reopen' },
    detail: {
      ...{ from: was, to: 'open' },
      call: {
        callId: `${callId}-recheck`,
        words: [expect.stringContaining('sin resolver'), expect.anything()],
      },
    },
  })
})

test('a recheck of an open problem is noted on it, and the survey is not mentioned', async () => {
  await openProblem('N-1')
  expect(await put('N-1-recheck', content('N-1'))).toMatchObject({ body: { script: { brandSurvey: false } } })
  await put('N-1-again', discontent('N-1'))
  const { problem, progress, followUp } = await caseOf('N-1')
  expect([problem.status, problem.reopenings, progress, followUp?.state]).toEqual(['open', 0, {}, 'withheld'])
  expect((await timeline('N-1')).slice(0, 2).map(({ what }) => what)).toEqual(['recheck', 'recheck'])
})

test('a recheck that reaches nobody leaves everything as it is; one that is declined is the last', async () => {
  await resolved('U-1')
  const before = await caseOf('U-1')
  expect(await put('U-1-recheck', unreachable('U-1'))).toMatchObject({ status: 201 })
  expect(await caseOf('U-1')).toEqual(before)
  await put('U-1-again', { ...unreachable('U-1'), outcome: 'declined' })
  expect((await caseOf('U-1')).followUp?.state).toBe('withdrawn')
  expect((await caseOf('U-1')).progress.verifiedAt).toBeUndefined()
})

test('the same recheck twenty times at once reopens once', async () => {
  await resolved('O-1')
  const sent = await Promise.all(Array.from({ length: 20 }, () => put('O-1-recheck', discontent('O-1'))))
  expect(sent.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  const { problem, entries } = await caseOf('O-1')
  expect([problem.reopenings, entries]).toEqual([1, 3])
  expect(await stores().notices.list(dealerId, 'O-1')).toHaveLength(1)
  expect(await put('O-1-recheck', discontent('O-1'))).toMatchObject({ status: 200 })
  await expect(put('O-1-recheck', content('O-1'))).rejects.toMatchObject({
    code: 'already-exists-with-other-content',
  })
  expect((await caseOf('O-1')).entries).toBe(3)
})

test('of two rechecks at once, one reopens the problem and the other is noted or verifies first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const callId = `T-${round}`
    await resolved(callId)
    const both = await Promise.all([
      put(`${callId}-a`, discontent(callId)),
      put(`${callId}-b`, content(callId)),
    ])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    const { problem, entries, progress, followUp } = await caseOf(callId)
    expect([problem.status, problem.reopenings, entries]).toEqual(['open', 1, 4])
    expect([progress.verifiedAt, followUp?.state]).toEqual([undefined, 'withheld'])
  }
})

test('a recheck and a step at once are both taken, in either order', async () => {
  for (let round = 0; round < 5; round += 1) {
    const callId = `S-${round}`
    await resolved(callId)
    await Promise.all([
      put(`${callId}-recheck`, discontent(callId)),
      step(callId, { step: 'note', note: 'Ha vuelto por el taller' }),
    ])
    const { problem, entries, followUp } = await caseOf(callId)
    expect([problem.status, problem.reopenings, entries, followUp?.state]).toEqual(['open', 1, 4, 'withheld'])
  }
})

test('responds 201 when its own write is repeated after a lost response', async () => {
  await resolved('L-1')
  const { body } = await put('L-1-recheck', discontent('L-1'), 'request-7')
  expect(await put('L-1-recheck', discontent('L-1'), 'request-7')).toEqual({ status: 201, body })
  expect((await caseOf('L-1')).problem.reopenings).toBe(1)
})

test('a problem is reopened ten times at most, and what was taken stays taken', async () => {
  await resolved('X-1')
  for (let times = 1; times <= maxReopenings; times += 1) {
    await put(`X-1-${times}`, discontent('X-1'))
    await resolve('X-1')
  }
  await expect(put('X-1-more', discontent('X-1'))).rejects.toMatchObject({ code: 'no-more-reopenings' })
  expect(await stores().calls.get(dealerId, 'X-1-more')).toBeUndefined()
  expect(await put('X-1-3', discontent('X-1'))).toMatchObject({ status: 200 })
})

test('a reminder carries out the follow-up of a dismissed problem, and of no other', async () => {
  await resolved('D-1')
  const { recheckOf: _, ...rest } = content('D-1')
  const reminder = (reminderOf: string): CallContent => ({ ...rest, kind: 'reminder', reminderOf })
  await expect(put('D-1-early', reminder('D-1'))).rejects.toMatchObject({
    errors: [{ pointer: '/reminderOf', code: 'no-such-problem' }],
  })
  await dismiss('D-1')
  expect(await put('D-1-reminder', reminder('D-1'))).toMatchObject({
    ...{ status: 201, body: { problem: null, script: { brandSurvey: true } } },
  })
  const { followUp, progress } = await caseOf('D-1')
  expect([followUp?.kind, followUp?.state, progress.verifiedAt]).toEqual(['reminder', 'done', undefined])
  expect((await timeline('D-1'))[0]).toMatchObject({ what: 'reminder' })
})

test('the work lists have what is due, withheld and lapsed, by the day of the survey, of one dealer and of all', async () => {
  const visitOn = (callId: string, date: string): CallContent => ({
    ...exampleCall,
    customer: customerOf(callId),
    visit: { ...exampleCall.visit, date },
  })
  const days = ['2026-11-19', '2026-11-16', '2026-11-18', '2026-11-12']
  for (const [index, date] of days.entries()) {
    await put(`F-${index}`, visitOn(`F-${index}`, date))
    const call = await stores().calls.get(dealerId, `F-${index}`)
    if (call)
      await followCall({ ...stores(), ...contactPorts(table), directory, clock, publish: async () => {} })(
        undefined,
        call,
      )
    if (index > 0) await resolve(`F-${index}`)
  }
  const at = (now: string) =>
    listFollowUps({ ...contactPorts(table), ...stores(), directory, clock: () => new Date(now) })
  const found = async (
    now: string,
    dealer: string | undefined,
    state: 'due' | 'withheld' | 'lapsed',
    limit = 100,
  ) => {
    const ids: string[] = []
    let start: FollowUpStart | undefined
    for (;;) {
      const { items, position } = await at(now)(dealer, { state, kind: undefined, limit }, start)
      ids.push(...items.map(({ callId }) => callId).filter((callId) => callId.startsWith('F-')))
      if (!position) return ids
      start = position
    }
  }
  const monday = '2026-11-23T12:00:00Z'
  for (const dealer of [dealerId, undefined]) {
    expect(await found(monday, dealer, 'withheld')).toEqual(['F-0'])
    for (const limit of [1, 2, 100]) expect(await found(monday, dealer, 'due', limit)).toEqual(['F-1', 'F-2'])
    expect(await found(monday, dealer, 'lapsed')).toEqual(['F-3'])
    expect(await found('2026-11-27T12:00:00Z', dealer, 'due')).toEqual(['F-2'])
    expect(await found('2026-11-27T12:00:00Z', dealer, 'lapsed')).toEqual(['F-3', 'F-1'])
  }
  const { items } = await at(monday)(dealerId, { state: 'due', kind: 'recheck', limit: 1 }, undefined)
  expect(items).toMatchObject([
    {
      ...{ callId: 'F-1', dealerId, kind: 'recheck', surveyExpected: '2026-11-26' },
      ...{ visit: { ref: exampleCall.visit.ref }, customer: { phone: { given: '+34600111222' } } },
      closedAt: (await caseOf('F-1')).progress.closedAt,
    },
  ])
  await put('F-1-recheck', content('F-1'))
  expect(await found(monday, undefined, 'due')).toEqual(['F-2'])
  await put('F-2-recheck', discontent('F-2'))
  expect(await found(monday, undefined, 'withheld')).toEqual(['F-2', 'F-0'])
  await expect(at(monday)('nobody', { state: 'due', kind: undefined, limit: 1 }, undefined)).rejects.toThrow()
})

test('attempts that reach nobody are counted once each, however often the stream brings them', async () => {
  const { recheckOf: _, ...rest } = unreachable('A-1')
  const follow = followCall({
    ...stores(),
    ...contactPorts(table),
    directory,
    clock,
    publish: async () => {},
  })
  const followed = async (callId: string) => {
    await put(callId, { ...rest, kind: 'after-service' })
    const call = await stores().calls.get(dealerId, callId)
    if (!call) throw new Error('not there')
    await Promise.all([follow(undefined, call), follow(undefined, call)])
  }
  await Promise.all(['A-10', 'A-11', 'A-12'].map(followed))
  const { attempts } = await stores().customers.get(dealerId, rest.customer.ref)
  expect(attempts).toMatchObject([{ visit: rest.visit.ref, brandId: 'seat' }])
  expect(attempts?.[0]?.calls.map((call) => call.split(' ')[1]).toSorted()).toEqual(['A-10', 'A-11', 'A-12'])
})
