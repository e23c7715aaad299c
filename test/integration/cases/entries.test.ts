import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCall } from '../../../functions/calls/taking/close-call.ts'
import { getCall } from '../../../functions/calls/reading/get-call.ts'
import { earliest } from '../../../functions/cases/clocks/due.ts'
import { maxEntries } from '../../../functions/cases/entries/entry-limits.ts'
import { keys } from '../../../functions/cases/keys.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { listTimeline } from '../../../functions/problems/timeline/list-timeline.ts'
import type { TimelinePosition } from '../../../functions/problems/timeline/timeline.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { contactPorts, nothingAsked } from '../../support/calls/contact-ports.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const dealerId = 'talleres-gredos'
const directory = exampleDirectory()
let minute = 0
const clock = () => new Date(Date.UTC(2026, 10, 20, 11, (minute += 1)))
const stores = () => openCases(table)
const put = async (item: object) => {
  await table.client.send(new PutCommand({ TableName: table.tableName, Item: { ...item } }))
}
const { endedAt: _, ...onTheLine } = exampleCall
const putProblem = (callId: string, content = exampleCall) => put(problemItem({ callId, content }))
const step = (callId: string, content: StepContent, seen: number | 'any' = 'any') =>
  takeStep({ ...stores(), directory, clock, waiting: systemWaiting })({
    dealerId,
    callId,
    content,
    by: 'dealer:ana',
    seen,
  })
const close = (callId: string, endedAt: string) =>
  closeCall({ ...stores(), ...contactPorts(table), fingerprint: keyedFingerprint('k'), clock })(
    dealerId,
    callId,
    { endedAt },
  )
const note = (text: string): StepContent => ({ step: 'note', note: text })
const closing: StepContent = {
  step: 'resolve',
  outcome: 'Reparado',
  rootCause: 'workshop/parts',
  decision: 'Pieza nueva',
}

/** All pages of a timeline, newest first. */
const timelineOf = async (callId: string, limit: number) => {
  const items = []
  let start: TimelinePosition | undefined
  for (;;) {
    const page = await listTimeline(stores())({ dealerId, callId }, { audience: 'dealer' }, start, limit)
    expect(page.items.length).toBeLessThanOrEqual(limit)
    items.push(...page.items)
    if (page.position === null) return items
    start = page.position
  }
}
const noteOf = ({ detail }: { detail?: unknown }) =>
  typeof detail === 'object' && detail !== null && 'note' in detail ? detail.note : undefined

test('lists the timeline newest first, in pages of any size', async () => {
  await putProblem('T-1')
  await step('T-1', { step: 'acknowledge' })
  for (let index = 1; index <= 60; index += 1) await step('T-1', note(`nota ${index}`))
  const whole = await timelineOf('T-1', 100)
  expect(whole.map(({ what }) => what).slice(-3)).toEqual(['acknowledge', 'problem-opened', 'call-taken'])
  expect(whole.slice(0, 60).map(noteOf)).toEqual(Array.from({ length: 60 }, (_, at) => `nota ${60 - at}`))
  for (const limit of [1, 7, 61, 62]) expect(await timelineOf('T-1', limit)).toEqual(whole)
  const { body, position } = await getProblem({ ...stores(), ...nothingAsked, directory, clock })(
    dealerId,
    'T-1',
    {
      audience: 'dealer',
    },
  )
  expect(body.timeline).toEqual(whole.slice(0, 50))
  const rest = await listTimeline(stores())(
    { dealerId, callId: 'T-1' },
    { audience: 'dealer' },
    position ?? undefined,
    100,
  )
  expect([...body.timeline, ...rest.items]).toEqual(whole)
})

test('a case holds a limited number of notes and can still be closed when full', async () => {
  await putProblem('T-2')
  await table.client.send(
    new UpdateCommand({
      TableName: table.tableName,
      Key: keys.call(dealerId, 'T-2'),
      UpdateExpression: 'SET entries = :many',
      ExpressionAttributeValues: { ':many': maxEntries - 45 },
    }),
  )
  await step('T-2', note('la última'))
  await expect(step('T-2', note('una más'))).rejects.toMatchObject({ code: 'case-full' })
  await step('T-2', { step: 'acknowledge' })
  for (let times = 0; times < 10; times += 1) {
    await step('T-2', closing)
    await step('T-2', { step: 'reopen' })
  }
  expect((await step('T-2', closing)).status).toBe('resolved')
  await expect(step('T-2', { step: 'reopen' })).rejects.toMatchObject({ code: 'too-many-reopenings' })
  expect((await stores().cases.readCall(dealerId, 'T-2'))?.entries).toBeLessThanOrEqual(maxEntries)
})

test('a step keeps a check that a bounce schedules while it is being taken', async () => {
  await putProblem('T-8')
  const open = stores()
  const soon = '2026-11-20T10:30:00.000Z'
  let bounces = 1
  const entries = {
    ...open.entries,
    putStep: async (write: Parameters<typeof open.entries.putStep>[0]) => {
      const { due } = write.call
      if (bounces-- > 0) await open.cases.setDue(dealerId, 'T-8', earliest(due), { ...due, alert: soon })
      return open.entries.putStep(write)
    },
  }
  await takeStep({ ...open, entries, directory, clock, waiting: systemWaiting })({
    ...{ dealerId, callId: 'T-8', content: note('le llamo'), by: 'dealer:ana', seen: 'any' },
  })
  const call = await open.cases.readCall(dealerId, 'T-8')
  expect(call?.due.alert).toBe(soon)
  expect(call?.entries).toBe(1)
})

test("stores both a simultaneous end of call and step, and accepts the step's If-Match", async () => {
  await putProblem('T-3', onTheLine)
  const results = await Promise.all([
    close('T-3', '2026-11-20T10:09:00Z'),
    step('T-3', { step: 'acknowledge' }, 1),
  ])
  expect(results).toMatchObject([{ status: 201 }, { status: 'acknowledged', revision: 2 }])
  expect((await timelineOf('T-3', 25)).map(({ what }) => what).toSorted()).toEqual([
    'acknowledge',
    'call-closed',
    'call-taken',
    'problem-opened',
  ])
})

test('reads, counts and continues a case stored by a version before 0.3', async () => {
  const callId = 'T-4'
  const revisions = 8
  await put({ ...problemItem({ callId, content: onTheLine }), revision: revisions, status: 'in-progress' })
  const at = (revision: number) => new Date(Date.UTC(2026, 10, 20, 10, 10 + revision)).toISOString()
  for (let revision = 2; revision <= revisions; revision += 1) {
    const content = revision === 5 ? { step: 'reopen' } : note(`antes ${revision}`)
    const state = { from: 'in-progress', to: 'in-progress' }
    await put({
      ...keys.earlierStep(dealerId, callId, revision),
      ...{ v: 1, at: at(revision), by: 'dealer:eva', ...state, content },
    })
  }
  const closedAt = '2026-11-20T10:13:30.000Z'
  const end = { endedAt: '2026-11-20T10:04:00.000Z', closedAt, by: 'caller', print: 'p' }
  await put({ ...keys.earlierClosing(dealerId, callId), v: 1, ...end })

  const { closing: shown } = await getCall({ ...stores(), ...nothingAsked })(dealerId, callId, {
    audience: 'dealer',
  })
  expect(shown).toEqual({ endedAt: end.endedAt, closedAt, by: 'caller' })
  expect(await stores().cases.readCall(dealerId, callId)).toMatchObject({
    entries: revisions - 1,
    closing: { entry: 0, endedAt: end.endedAt },
    problem: { reopenings: 1 },
  })
  await expect(close(callId, '2026-11-20T10:09:00Z')).rejects.toMatchObject({ code: 'already-closed' })
  await step(callId, note('después'), revisions)
  const whole = await timelineOf(callId, 100)
  expect(whole.map((item) => noteOf(item) ?? item.what)).toEqual([
    'después',
    'antes 8',
    'antes 7',
    'antes 6',
    'reopen',
    'antes 4',
    'call-closed',
    'antes 3',
    'antes 2',
    'problem-opened',
    'call-taken',
  ])
  for (const limit of [1, 3, 4]) expect(await timelineOf(callId, limit)).toEqual(whole)
})

test('a call that the sweep failed to process moves behind the others until its retry time', async () => {
  await putProblem('T-5')
  const { cases } = stores()
  const dueAt = (await cases.readCall(dealerId, 'T-5'))?.due.alert ?? ''
  const retry = new Date(Date.parse(dueAt) + 600_000).toISOString()
  await cases.postpone(dealerId, 'T-5', '2020-01-01T00:00:00.000Z', retry)
  const isDue = async (now: string) => {
    for await (const { callId } of cases.listDue(new Date(now))) if (callId === 'T-5') return true
    return false
  }
  expect(await isDue(dueAt)).toBe(true)
  await cases.postpone(dealerId, 'T-5', dueAt, retry)
  expect(await isDue(dueAt)).toBe(false)
  expect(await isDue(retry)).toBe(true)
  expect(await cases.setDue(dealerId, 'T-5', retry, { resolve: '2027-01-01T00:00:00.000Z' })).toBe(true)
})
