import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FollowUpState } from '../../../functions/cases/follow-up/follow-up.ts'
import { listFollowUps } from '../../../functions/calls/following-up/list-follow-ups.ts'
import { caseWorld } from '../../support/calls/case-world.ts'
import { contactPorts } from '../../support/calls/contact-ports.ts'
import { exampleBrand, exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let world: ReturnType<typeof caseWorld>
beforeAll(async () => {
  table = await withTable()
  world = caseWorld(table)
})
afterAll(() => table.stop())

const { dealerId } = exampleDealer
/** Nothing but the operator says that it is one. */
const doubtful = {
  ...{ situations: [], motives: [], answers: [{ question: 'overall', mark: 10 }] },
  operatorVerdict: { problem: true, criteria: ['low-marks' as const] },
}
const fatal = { answers: [{ question: 'overall', mark: 1, comment: 'fatal' }] }

test('a dismissed problem whose call is corrected to something worse is open again, and its reminder withheld', async () => {
  await world.openProblem('A-1', doubtful)
  await world.dismiss('A-1')
  expect((await world.caseOf('A-1')).followUp).toMatchObject({ kind: 'reminder', state: 'due' })
  expect(await world.openProblems('A-1')).toEqual([])
  const { body } = await world.amend('A-1', 'x-1', fatal)
  const { problem, progress, followUp, due, now } = await world.caseOf('A-1')
  expect(problem).toMatchObject({ status: 'open', reopenings: 1, changedAt: body.amendedAt })
  expect([progress.reopenedAt, progress.closedAt, now?.againAt]).toEqual([
    ...[body.amendedAt, undefined, body.amendedAt],
  ])
  expect(followUp).toMatchObject({ kind: 'recheck', state: 'withheld' })
  expect(Object.keys(due).toSorted()).toEqual(['acknowledge', 'notice', 'resolve'])
  expect((await world.notices('A-1')).at(-1)).toMatchObject({ notice: 'reopened:1', amended: true })
  expect((await world.timeline('A-1'))[0]).toMatchObject({
    ...{ what: 'call-amended', detail: { from: 'dismissed', to: 'open', criteria: ['low-marks'] } },
  })
  // The survey is not mentioned to them any more.
  expect(await world.openProblems('A-1')).toEqual(['A-1'])
  expect(await world.amend('A-1', 'x-1', fatal)).toEqual({ status: 200, body })
})

test('a dismissed problem stays dismissed by other words, or by something less bad', async () => {
  await world.openProblem('B-1', { ...doubtful, answers: [{ question: 'overall', mark: 6 }] })
  await world.dismiss('B-1')
  await world.amend('B-1', 'x-1', { answers: [{ question: 'overall', mark: 7, comment: 'bien' }] })
  await world.amend('B-1', 'x-2', { said: { brandSurvey: true } })
  expect((await world.caseOf('B-1')).problem.status).toBe('dismissed')
  // What the operator says anew is.
  await world.amend('B-1', 'x-3', { operatorVerdict: { problem: true, criteria: ['unresolved-situation'] } })
  expect((await world.caseOf('B-1')).problem.status).toBe('open')
})

const waited = [
  { question: 'waiting-time', mark: 3 },
  { question: 'price-warned', choice: 'no' },
]
const noisy = { state: 'unresolved', topic: 'repair-quality' } as const
const upset = { state: 'resolved', topic: 'repair-quality', stillUpset: true } as const
const nothing = {
  answers: [{ question: 'overall', mark: 10 }],
  situations: [],
  motives: [],
  operatorVerdict: undefined,
}
const refusal = { question: 'recommend', refused: true } as const
const overall = (mark: number) => ({ question: 'overall', mark })

test.each([
  ['a refusal', { answers: waited }, { answers: [...waited, refusal] }],
  [
    'refusals',
    { situations: [noisy] },
    { answers: [{ question: 'overall', refused: true as const }, refusal] },
  ],
  ['one more situation of its topic', { situations: [noisy] }, { situations: [noisy, noisy] }],
  ['one more that upsets', { answers: waited, situations: [upset] }, { situations: [upset, upset] }],
])(
  'a dismissed problem is open again by %s, whatever else makes it one',
  async (name, before, correction) => {
    const callId = `W-${name.replaceAll(' ', '')}`
    await world.openProblem(callId, { ...nothing, ...before })
    await world.dismiss(callId)
    await world.amend(callId, 'x-1', correction)
    expect((await world.caseOf(callId)).problem.status).toBe('open')
  },
)

test.each([
  ['beside the same refusal', { answers: [overall(5), refusal] }, { answers: [overall(10), refusal] }],
  ['with reservations', { answers: [overall(5)] }, { answers: [{ ...overall(9), reserved: true }] }],
  [
    'but for the state of what upsets',
    { answers: waited, situations: [upset] },
    { situations: [{ state: 'external' as const, topic: 'repair-quality' as const }] },
  ],
])('a dismissed problem stays dismissed by a call that is better, %s', async (name, before, correction) => {
  const callId = `N-${name.replaceAll(' ', '')}`
  await world.openProblem(callId, { ...nothing, ...before })
  await world.dismiss(callId)
  await world.amend(callId, 'x-1', correction)
  expect((await world.caseOf(callId)).problem.status).toBe('dismissed')
})

test('what was better for a while and is as it was known when the problem was dismissed does not open it again', async () => {
  await world.openProblem('KN-1', { ...nothing, answers: [overall(7)] })
  await world.amend('KN-1', 'x-0', { answers: [overall(5)] })
  await world.dismiss('KN-1')
  for (const [id, mark] of [
    ['x-1', 10],
    ['x-2', 6],
    ['x-3', 9],
    ['x-4', 5],
  ] as const) {
    await world.amend('KN-1', id, { answers: [overall(mark)] })
    expect((await world.caseOf('KN-1')).problem.status).toBe('dismissed')
  }
  await world.amend('KN-1', 'x-5', { answers: [overall(4)] })
  expect((await world.caseOf('KN-1')).problem.status).toBe('open')
  // Known better when it was dismissed, it is open again by what was said first.
  await world.openProblem('KN-2', { ...nothing, answers: [overall(5)] })
  await world.amend('KN-2', 'x-1', { answers: [overall(9)] })
  await world.dismiss('KN-2')
  await world.amend('KN-2', 'x-2', { answers: [overall(5)] })
  expect((await world.caseOf('KN-2')).problem.status).toBe('open')
})

test.each(['resolve', 'close-unresolved'] as const)(
  'a problem that its dealer has closed (%s) is open again by something worse, and its dealer hears of anything else',
  async (step) => {
    const callId = `C-${step}`
    await world.openProblem(callId, { ...nothing, answers: [overall(7)] })
    await world.step(callId, { step: 'acknowledge' })
    await world.step(callId, { step, outcome: 'Hablado', rootCause: 'workshop/parts', decision: 'Nada' })
    const { status } = (await world.caseOf(callId)).problem
    await world.amend(callId, 'x-1', { answers: [{ ...overall(7), comment: 'por la espera' }] })
    const { problem, due } = await world.caseOf(callId)
    expect([problem.status, due.notice !== undefined]).toEqual([status, true])
    expect(await world.notices(callId)).toMatchObject([{ kind: 'changed', story: true }])
    await world.amend(callId, 'x-2', { situations: [{ ...noisy, description: 'Se quedó sin frenos' }] })
    const worse = await world.caseOf(callId)
    expect([worse.problem.status, worse.progress.reopenedFor, worse.followUp?.state]).toEqual([
      ...['open', 'correction', 'withheld'],
    ])
    // Only what a review had dismissed is reviewed once more.
    expect(worse.now?.againAt).toBeUndefined()
    expect((await world.notices(callId)).at(-1)).toMatchObject({
      ...{ notice: 'reopened:1', amended: true, closed: true },
    })
    expect(await world.openProblems(callId)).toEqual([callId])
  },
)

test('a follow-up whose visit is corrected keeps to the days that held when its call was taken', async () => {
  await world.openProblem('D-1', { visit: { ...exampleCall.visit, date: '2026-11-19' } })
  const { brand } = world.directory
  Object.assign(world.directory, { brand: async () => ({ ...exampleBrand, surveyExpectedAfterDays: 3 }) })
  await world.amend('D-1', 'x-1', { visit: { ...exampleCall.visit, date: '2026-11-18' } })
  Object.assign(world.directory, { brand })
  expect((await world.caseOf('D-1')).followUp?.survey).toBe('2026-11-28')
})

const listed = async (state: Extract<FollowUpState, 'due' | 'withheld' | 'lapsed'>, now: string) => {
  const list = listFollowUps({
    ...{ ...contactPorts(table), ...world.stores, directory: world.directory, clock: () => new Date(now) },
  })
  const { items } = await list(dealerId, { state, kind: undefined, limit: 100 }, undefined)
  return items
    .filter(({ callId }) => callId.startsWith('V-'))
    .map(({ callId, surveyExpected }) => [callId, surveyExpected])
}

test('the survey of a visit whose day is corrected is expected on another day: for its follow-up, too', async () => {
  const visit = (date: string) => ({ visit: { ...exampleCall.visit, date } })
  for (const callId of ['V-1', 'V-2', 'V-3']) await world.openProblem(callId, visit('2026-11-19'))
  await world.resolve('V-1')
  await world.resolve('V-2')
  const monday = '2026-11-23T12:00:00Z'
  expect(await listed('due', monday)).toEqual([
    ['V-1', '2026-11-29'],
    ['V-2', '2026-11-29'],
  ])
  const deadlines = async () => {
    const { acknowledgeBy, resolveBy } = (await world.caseOf('V-3')).problem
    return [acknowledgeBy, resolveBy]
  }
  const before = await deadlines()
  await world.amend('V-1', 'x-1', visit('2026-11-20'))
  await world.amend('V-2', 'x-1', visit('2026-11-12'))
  await world.amend('V-3', 'x-1', visit('2026-11-14'))
  expect(await listed('due', monday)).toEqual([['V-1', '2026-11-30']])
  expect(await listed('lapsed', monday)).toEqual([['V-2', '2026-11-22']])
  expect(await listed('withheld', monday)).toEqual([['V-3', '2026-11-24']])
  // Running deadlines stay (decision 26).
  expect(await deadlines()).toEqual(before)
  // Whoever keeps them by their day hears of the new one.
  const told = world.events.flatMap(({ name, id, data }) =>
    name === 'FollowUpDue' && id.includes('V-') ? [data] : [],
  )
  expect(told).toMatchObject([
    { callId: 'V-1', surveyExpected: '2026-11-30' },
    { callId: 'V-2', surveyExpected: '2026-11-22' },
  ])
})

test('a follow-up that the stream writes while its visit is corrected is of the corrected visit', async () => {
  const visit = { ...exampleCall.visit, date: '2026-11-19' }
  const before = await world.unfollowed('V-9', { ...exampleCall, visit })
  const corrected = { visit: { ...visit, date: '2026-11-15' } }
  await world.amend('V-9', 'x-1', corrected, () => world.follow(undefined, before))
  expect((await world.caseOf('V-9')).followUp).toMatchObject({ survey: '2026-11-25', state: 'withheld' })
})
