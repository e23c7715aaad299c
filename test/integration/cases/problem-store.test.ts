import { afterAll, beforeAll, expect, test } from 'vitest'
import { callStore } from '../../../functions/cases/store/call-store.ts'
import { formerContactPermission as contactPermission } from '../../../functions/calls/reading/contact-permission.ts'
import { maxOpenProblems } from '../../../functions/cases/call/customer-state.ts'
import { customerStanding } from '../../../functions/calls/taking/customer-standing.ts'
import { customerStore } from '../../../functions/cases/store/customer-store.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import { closeCall } from '../../../functions/calls/taking/close-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { CaseEvent } from '../../../functions/cases/events.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { listProblems } from '../../../functions/problems/file/list-problems.ts'
import { caseStore } from '../../../functions/cases/store/case-store.ts'
import { problemStore } from '../../../functions/cases/store/problem-store.ts'
import { alertStore } from '../../../functions/cases/store/alert-store.ts'
import { deliveryStore } from '../../../functions/cases/store/delivery-store.ts'
import { noticeStore } from '../../../functions/cases/alert/notice-store.ts'
import { entryListStore } from '../../../functions/cases/entries/entry-list-store.ts'
import { entryStore } from '../../../functions/cases/entries/entry-store.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { contactPorts, nothingAsked } from '../../support/calls/contact-ports.ts'
import { noFollowUps } from '../../support/calls/follow-up-ports.ts'
import { exampleDirectory } from '../../support/calls/directory-double.ts'
import { exampleCall, typicalCall, exampleQuestionnaire } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
  for (let index = 0; index < 12; index += 1) await putAt(index, `P-${String(index).padStart(2, '0')}`)
})
afterAll(() => table.stop())

const kinds = ['after-service' as const, 'delivery-new' as const]
const directory = exampleDirectory({ questionnaire: async () => ({ ...exampleQuestionnaire, kinds }) })
const dealerId = 'talleres-gredos'
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute))
const putAt = (minute: number, callId: string, content = exampleCall) =>
  takeCall({
    directory,
    calls: callStore(table),
    ...contactPorts(table),
    ...noFollowUps,
    fingerprint: keyedFingerprint('k'),
    clock: () => at(minute),
  })({
    dealerId,
    callId,
    content: minute % 2 ? content : { ...content, kind: 'delivery-new' },
    putBy: callId,
  })
const clock = () => at(30)
const list = () => listProblems({ problems: problemStore(table), directory, clock })
const takeStepAt = async (dealer: string, callId: string, content: StepContent, by: string, seen: number) => {
  const ports = {
    cases: caseStore(table),
    entries: entryStore(table),
    notices: noticeStore(table),
    directory,
    clock,
    waiting: systemWaiting,
  }
  return takeStep(ports)({ dealerId: dealer, callId, content, by, seen })
}
const step = () => takeStepAt
const read = () => async (dealer: string, callId: string) => {
  const entries = { ...entryStore(table), ...entryListStore(table) }
  const stores = { entries, alerts: alertStore(table), deliveries: deliveryStore(table), ...nothingAsked }
  const { body, revision } = await getProblem({ cases: caseStore(table), ...stores, directory, clock })(
    dealer,
    callId,
    { audience: 'dealer' },
  )
  return { ...body, revision }
}
const ids = (items: { callId: string }[]) => items.map(({ callId }) => callId)

test('lists problems newest first, in pages, with reasons in words', async () => {
  const one = await list()(dealerId, { status: 'open', limit: 5 }, {})
  expect(ids(one.items)).toEqual(['P-11', 'P-10', 'P-09', 'P-08', 'P-07'])
  expect(one.items[0]).toMatchObject({
    status: 'open',
    main: 'unresolved-situation',
    overdue: false,
    alert: { state: 'queued' },
  })
  expect(one.items[0]?.reasons.length).toBeGreaterThan(0)
  const two = await list()(dealerId, { status: 'open', limit: 5 }, one.position ?? {})
  expect(ids(two.items)).toEqual(['P-06', 'P-05', 'P-04', 'P-03', 'P-02'])
})

test('filters by kind, topic and topic area, criterion, adviser and dates', async () => {
  const count = async (filter: object) =>
    (await list()(dealerId, { status: 'all', limit: 100, ...filter }, {})).items.length
  expect(await count({ kind: 'delivery-new' })).toBe(6)
  expect(await count({ topic: 'repair-quality' })).toBe(12)
  expect(await count({ topic: 'workshop' })).toBe(12)
  expect(await count({ topic: 'price' })).toBe(0)
  expect(await count({ criterion: 'low-marks' })).toBe(12)
  expect(await count({ criterion: 'refusal' })).toBe(0)
  expect(await count({ adviser: 'asesor-9' })).toBe(0)
  expect(await count({ from: '2026-11-20', to: '2026-11-20' })).toBe(12)
  expect(await count({ from: '2026-11-21' })).toBe(0)
  expect(await count({ to: '2026-11-19' })).toBe(0)
})

test('a problem moves through its steps and to the closed list when it ends', async () => {
  await expect(step()(dealerId, 'P-00', { step: 'resolve' }, 'dealer:ana', 1)).rejects.toMatchObject({
    code: 'illegal-step',
    message: expect.stringMatching(/^The problem is open, which does not allow this step; `legal` lists/),
    extra: { legal: ['acknowledge', 'assign', 'contact-attempt', 'analysis', 'decision', 'note'] },
  })
  expect(await step()(dealerId, 'P-00', { step: 'acknowledge' }, 'dealer:ana', 1)).toEqual({
    revision: 2,
    status: 'acknowledged',
  })
  await expect(step()(dealerId, 'P-00', { step: 'note', note: 'x' }, 'dealer:ana', 1)).rejects.toMatchObject({
    code: 'stale-version',
  })
  const closing = {
    step: 'resolve',
    outcome: 'Reparado',
    rootCause: 'workshop/diagnosis',
    decision: 'Prueba en carretera',
  } as const
  await step()(dealerId, 'P-00', closing, 'dealer:ana', 2)
  const problem = await read()(dealerId, 'P-00')
  expect(problem).toMatchObject({ status: 'resolved', revision: 3 })
  expect(problem.timeline.map(({ what }) => what)).toEqual([
    'resolve',
    'acknowledge',
    'problem-opened',
    'call-taken',
  ])
  expect(ids((await list()(dealerId, { status: 'closed', limit: 5 }, {})).items)).toEqual(['P-00'])
  const all = await list()(dealerId, { status: 'all', limit: 100 }, {})
  expect(all.items).toHaveLength(12)
  const due: string[] = []
  for await (const item of caseStore(table).listDue(new Date('2027-01-01'))) due.push(item.callId)
  expect(due).not.toContain('P-00')
  expect(due).toContain('P-01')
})

test('reopening a problem restores its resolution deadline', async () => {
  await step()(dealerId, 'P-03', { step: 'acknowledge' }, 'dealer:ana', 1)
  const closing = { step: 'resolve', outcome: 'o', rootCause: 'workshop/diagnosis', decision: 'd' } as const
  await step()(dealerId, 'P-03', closing, 'dealer:ana', 2)
  const before = (await caseStore(table).readCall(dealerId, 'P-03'))?.problem?.resolveBy ?? ''
  await step()(dealerId, 'P-03', { step: 'reopen' }, 'dealer:ana', 3)
  const call = await caseStore(table).readCall(dealerId, 'P-03')
  expect(call?.problem?.status).toBe('in-progress')
  expect(call?.due).toMatchObject({ resolve: call?.problem?.resolveBy, notice: '2026-11-20T10:32:00.000Z' })
  expect((call?.problem?.resolveBy ?? '') >= before).toBe(true)
})

test('a step and simultaneous alert updates do not interfere', async () => {
  const cases = caseStore(table)
  const summary = { state: 'sent', at: at(31).toISOString(), latencyMs: 5 } as const
  await Promise.all([
    step()(dealerId, 'P-04', { step: 'acknowledge' }, 'dealer:ana', 1),
    ...Array.from({ length: 10 }, () => cases.recordAlert(dealerId, 'P-04', summary, 1)),
  ])
  expect((await cases.readCall(dealerId, 'P-04'))?.problem).toMatchObject({
    status: 'acknowledged',
    alert: summary,
  })
})

test('one of two simultaneous steps is stored and the other is rejected as stale', async () => {
  const both = await Promise.allSettled(
    ['a', 'b'].map((who) => step()(dealerId, 'P-02', { step: 'acknowledge' }, who, 1)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test("a call starts the customer's rest period, and an open problem suppresses the survey", async () => {
  const published: CaseEvent[] = []
  const customers = customerStore(table)
  const follow = followCall({
    ...contactPorts(table),
    customers,
    calls: callStore(table),
    directory,
    clock,
    publish: async (events) => void published.push(...events),
  })
  const cases = caseStore(table)
  await putAt(1, 'R-1')
  const call = await cases.readCall(dealerId, 'R-1')
  if (!call) throw new Error('not there')
  await follow(undefined, call)
  await follow(undefined, call)
  const [listed] = (await list()(dealerId, { status: 'open', limit: 100 }, {})).items.filter(
    ({ callId }) => callId === 'R-1',
  )
  const phone = { given: '+34600111222', dial: 'tel:+34600111222', shown: '600 111 222' }
  expect(listed?.customer).toEqual({ ...exampleCall.customer, phone })
  const permit = contactPermission({ directory, ...contactPorts(table), clock })
  const { ref } = exampleCall.customer
  expect(await permit(dealerId, ref, { kind: 'after-service' })).toEqual({
    allowed: false,
    reasons: ['rest-period', 'phone-unknown'],
    until: '2027-05-19T10:01:00.000Z',
    openProblems: ['R-1'],
    mentionSurvey: false,
  })
  expect(await permit(dealerId, ref, { kind: 'after-service', visit: exampleCall.visit.ref })).toMatchObject({
    allowed: true,
  })
  expect(await permit(dealerId, ref, { kind: 'recheck' })).toMatchObject({
    allowed: true,
    mentionSurvey: false,
  })
  expect(await permit(dealerId, typicalCall.customer.ref, { kind: 'after-service' })).toMatchObject({
    allowed: true,
    mentionSurvey: true,
  })
  expect(new Set(published.map(({ name, id }) => `${name} ${id}`))).toEqual(
    new Set([`CallTaken ${dealerId}/R-1/taken`, `ProblemOpened ${dealerId}/R-1/opened`]),
  )
  await step()(dealerId, 'R-1', { step: 'acknowledge' }, 'a', 1)
  const closing = { step: 'resolve', outcome: 'o', rootCause: 'workshop/diagnosis', decision: 'd' } as const
  const before = await cases.readCall(dealerId, 'R-1')
  await step()(dealerId, 'R-1', closing, 'a', 2)
  const closed = await cases.readCall(dealerId, 'R-1')
  if (!before || !closed) throw new Error('not there')
  published.length = 0
  await follow(before, closed)
  expect(published.map(({ name }) => name)).toEqual(['ProblemClosed', 'FollowUpDue', 'CaseChanged'])
  expect(await permit(dealerId, ref, { kind: 'recheck' })).toMatchObject({
    openProblems: [],
    mentionSurvey: true,
  })
})

test('a customer with more open problems than are listed counts as having one, and the item stays small', async () => {
  const customers = customerStore(table)
  const keep = (callId: string, open: boolean) => customers.keepProblem(dealerId, 'shared', callId, open)
  const ids = Array.from({ length: maxOpenProblems }, (_, index) => `many-${100 + index}`)
  for (const callId of ids) await keep(callId, true)
  await keep(ids[0] ?? '', true)
  const permit = () =>
    contactPermission({ directory, ...contactPorts(table), clock })(dealerId, 'shared', {
      kind: 'after-service',
    })
  expect(await customers.get(dealerId, 'shared')).toMatchObject({
    openProblems: ids,
    moreProblems: undefined,
  })
  await keep('one-more', true)
  await keep('two-more', true)
  expect(await customers.get(dealerId, 'shared')).toMatchObject({ openProblems: ids, moreProblems: true })
  for (const callId of ids) await keep(callId, false)
  expect(await permit()).toMatchObject({ openProblems: [], mentionSurvey: false })
  const of = { callId: 'one-more', receivedAt: clock().toISOString() }
  const standing = customerStanding(contactPorts(table))
  expect(await standing(dealerId, { customer: { ref: 'shared' } }, of, ['one-more'])).toMatchObject({
    omits: true,
  })
})

test('while the customer is on the line, the list and the problem ask the dealer to wait', async () => {
  const { endedAt: _, ...going } = exampleCall
  await putAt(13, 'L-1', going)
  const wait = 'Seguimos hablando con el cliente. Llame en cuanto termine la llamada.'
  const shownAt = async (minute: number) => {
    const query = { status: 'open', limit: 100 } as const
    const later = () => at(minute)
    const { items } = await listProblems({ problems: problemStore(table), directory, clock: later })(
      dealerId,
      query,
      {},
    )
    return items.find(({ callId }) => callId === 'L-1')
  }
  expect(await shownAt(13 + 12 * 60 - 1)).toMatchObject({ onTheLine: true, wait })
  expect(await shownAt(13 + 12 * 60)).toMatchObject({ onTheLine: false, wait: null })
  expect(await read()(dealerId, 'L-1')).toMatchObject({ onTheLine: true, wait })
  const ports = { cases: caseStore(table), entries: entryStore(table), fingerprint: keyedFingerprint('k') }
  await closeCall({ ...ports, ...contactPorts(table), clock })(dealerId, 'L-1', {
    endedAt: '2026-11-20T10:14:00Z',
  })
  expect(await shownAt(30)).toMatchObject({ onTheLine: false, wait: null })
  expect(await read()(dealerId, 'L-1')).toMatchObject({ onTheLine: false, wait: null })
  expect((await list()(dealerId, { status: 'all', limit: 1 }, {})).items[0]).toMatchObject({ wait: null })
})
