import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { getCall } from '../../../functions/calls/reading/get-call.ts'
import { closeCall } from '../../../functions/calls/taking/close-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { isCallItem, parseCallItem } from '../../../functions/cases/call/call-item.ts'
import type { CaseEvent } from '../../../functions/cases/events.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
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
const fingerprint = keyedFingerprint('k')
let minute = 0
const clock = () => new Date(Date.UTC(2026, 10, 20, 11, minute))
const stores = () => openCases(table)
const ports = () => ({
  ...stores(),
  ...contactPorts(table),
  directory,
  fingerprint,
  clock,
  retryOnConflict: systemRetryOnConflict,
})
const put = (callId: string, content: CallContent = exampleCall) =>
  takeCall(ports())({ dealerId, callId, content, putBy: callId })
const amend = (callId: string, amendmentId: string, fields: Partial<AmendmentContent>) =>
  amendCall(ports())({ dealerId, callId, amendmentId, by: 'machine:x', content: { note: 'n', ...fields } })
const itemOf = async (callId: string): Promise<Record<string, unknown>> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.tableName, Key: keys.call(dealerId, callId), ConsistentRead: true }),
  )
  return Item ?? {}
}
const imageOf = async (callId: string) => parseCallItem(await itemOf(callId))
const noticesOf = (callId: string) => stores().notices.list(dealerId, callId)
/** Nothing is unresolved, and the operator agrees. */
const settled: Partial<AmendmentContent> = {
  situations: [],
  operatorVerdict: { problem: true, criteria: ['low-marks'] },
}
const customer = (ref: string, phone = '600 111 222') => ({ ref, phone })

test('the same amendment sent twenty times at once, beside others and a closing, is written once, and nothing put changes', async () => {
  const { endedAt: _, ...onTheLine } = exampleCall
  await put('A-1', onTheLine)
  const before = await itemOf('A-1')
  const same = Array.from({ length: 20 }, () => amend('A-1', 'a-1', { cooperation: 'reluctant' }))
  const answers = await Promise.all([
    ...same,
    amend('A-1', 'a-2', { scopeExplained: false }),
    closeCall(ports())(dealerId, 'A-1', { endedAt: '2026-11-20T10:02:40Z' }),
  ])
  expect(answers.slice(0, 20).filter(({ status }) => status === 201)).toHaveLength(1)
  const after = await itemOf('A-1')
  const { put: asPut, now, entries, content } = parseCallItem(after)
  expect([entries, now?.entries.length]).toEqual([3, 2])
  expect(content).toMatchObject({ cooperation: 'reluctant', scopeExplained: false })
  for (const name of ['content', 'derived', 'evidence', 'print', 'script', 'problemAt', 'criteria'])
    expect(after[name]).toEqual(before[name])
  expect(asPut.content).toEqual(onTheLine)
  // Repeating the put still finds its own call.
  expect((await put('A-1', onTheLine)).body.classification.main).toBe('unresolved-situation')
})

test('the response to a repeated amendment is the original one, whatever was amended since', async () => {
  await put('A-2')
  const first = await amend('A-2', 'a-1', settled)
  const { situations, operatorVerdict } = exampleCall
  await amend('A-2', 'a-2', { situations, operatorVerdict })
  expect(await amend('A-2', 'a-1', settled)).toEqual({ ...first, status: 200 })
  expect(first.body).toMatchObject({ main: 'low-marks' })
  expect((await imageOf('A-2')).classification.main).toBe('unresolved-situation')
  const { amendments, now, classification } = await getCall({ ...stores(), ...nothingAsked })(
    dealerId,
    'A-2',
    { audience: 'dealer' },
  )
  expect(amendments.map(({ amendmentId }) => amendmentId)).toEqual(['a-1', 'a-2'])
  expect(now?.classification).toEqual(classification)
})

test('a call that becomes a problem opens it now, is found as open, and its script no longer mentions the survey', async () => {
  await put('A-3', typicalCall)
  const before = await imageOf('A-3')
  minute = 30
  await amend('A-3', 'a-1', { answers: [{ question: 'overall', mark: 3 }] })
  const now = await imageOf('A-3')
  expect(now.problem).toMatchObject({ status: 'open', problemAt: '2026-11-20T11:30:00.000Z', revision: 1 })
  expect(Object.keys(now.due).toSorted()).toEqual(['acknowledge', 'alert', 'resolve'])
  expect(await noticesOf('A-3')).toEqual([])
  const { problems } = await stores().problems.query({
    ...{ dealerId, side: 'open', from: '0', to: '9', after: undefined, limit: 100 },
  })
  expect(problems.find(({ callId }) => callId === 'A-3')?.classification.main).toBe('low-marks')
  const read = await getCall({ ...stores(), ...nothingAsked })(dealerId, 'A-3', { audience: 'dealer' })
  expect(read.classification.problem).toBe(false)
  expect(read.script).toMatchObject({ class: 'problem', brandSurvey: false, prize: false })
  expect(before.script.steps).toContain('remind-survey')
  // Further corrections keep the problem and the criterion that its mails' subject names.
  await amend('A-3', 'a-2', { answers: typicalCall.answers })
  expect(await imageOf('A-3')).toMatchObject({
    classification: { problem: true, criteria: ['low-marks'], derived: [] },
    now: { openedAs: 'low-marks' },
  })
})

test('an open problem tells what matters in a notice of its own, and is checked two minutes later', async () => {
  minute = 40
  await put('A-4')
  await amend('A-4', 'a-1', { said: { brandSurvey: true } })
  expect(await noticesOf('A-4')).toEqual([])
  await amend('A-4', 'a-2', { customer: customer('C-10442', '600 111 333'), ...settled })
  expect(await noticesOf('A-4')).toMatchObject([
    {
      ...{ notice: 'changed:2', kind: 'changed', phoneBefore: '+34600111222', story: true },
      criteriaBefore: ['unresolved-situation', 'low-marks'],
    },
  ])
  expect((await imageOf('A-4')).due.notice).toBe('2026-11-20T11:42:00.000Z')
})

test('a call can be amended twenty times', async () => {
  await put('A-5', typicalCall)
  for (let index = 1; index <= 20; index += 1) await amend('A-5', `a-${index}`, { cooperation: 'willing' })
  await expect(amend('A-5', 'a-21', {})).rejects.toMatchObject({ code: 'too-many-amendments' })
  expect(await amend('A-5', 'a-20', { cooperation: 'willing' })).toMatchObject({ status: 200 })
})

test('neither an amendment nor its call has an id that the customer was known by before it, or is after it', async () => {
  const named = (pointer: string) => ({
    error: { code: 'does-not-fit' },
    errors: [{ in: 'path', pointer, code: 'names-customer' }],
  })
  await put('OR-77', { ...typicalCall, customer: customer('C-10442') })
  const visit = { ...typicalCall.visit, ref: 'or 77' }
  await expect(amend('OR-77', 'a-1', { visit })).rejects.toMatchObject(named('callId'))
  await expect(
    amend('OR-77', '600111222', { customer: customer('C-10442', '600 111 333') }),
  ).rejects.toMatchObject(named('amendmentId'))
  await expect(
    amend('OR-77', '600111333', { customer: customer('C-10442', '600 111 333') }),
  ).rejects.toMatchObject(named('amendmentId'))
  expect(await amend('OR-77', 'a-1', { cooperation: 'willing' })).toMatchObject({ status: 201 })
})

test("the customer's item and the phone follow an amendment, and late or repeated records bring nothing back", async () => {
  const published: CaseEvent[] = []
  const follow = followCall({
    ...contactPorts(table),
    ...stores(),
    directory,
    clock,
    publish: async (events) => void published.push(...events),
  })
  const open = async (ref: string) => (await stores().customers.get(dealerId, ref)).openProblems
  const content = { ...exampleCall, customer: customer('C-old') }
  await put('A-6', content)
  const first = await imageOf('A-6')
  await follow(undefined, first)
  expect([await open('C-old'), await open('C-new')]).toEqual([['A-6'], []])
  const found = await imageOf('A-6')
  expect(found.phone?.dial).toBe('tel:+34600111222')
  await amend('A-6', 'a-1', { customer: customer('C-new', '600 111 333'), ...settled })
  const amended = await imageOf('A-6')
  expect(amended.phone).toEqual({ given: '600 111 333', dial: null, shown: '600 111 333' })
  const records = [() => follow(found, amended), () => follow(undefined, first), () => follow(found, amended)]
  for (const record of records) {
    await record()
    expect([await open('C-old'), await open('C-new')]).toEqual([[], ['A-6']])
    expect((await imageOf('A-6')).phone?.dial).toBe('tel:+34600111333')
  }
  const reclassified = published.filter(({ name }) => name === 'ProblemReclassified')
  expect(new Set(reclassified.map(({ id }) => id))).toEqual(new Set([`${dealerId}/A-6/reclassified/1`]))
  expect(reclassified[0]?.data).toMatchObject({ criteria: ['low-marks'], main: 'low-marks' })
  expect(published.filter(({ name }) => name === 'CaseChanged')[0]?.data).toMatchObject({
    item: 'entry',
    version: 1,
  })
  const last = (await stores().customers.get(dealerId, 'C-new')).lastCalls
  expect(last).toMatchObject([{ visit: exampleCall.visit.ref }])
  expect(isCallItem(await itemOf('A-6'))).toBe(true)
})

test('figures count what holds now', async () => {
  await put('A-7', { ...exampleCall, customer: customer('C-7') })
  await amend('A-7', 'a-1', { ...settled, visit: { ref: 'OR-7', adviser: 'asesor-9' } })
  const heads = await Array.fromAsync(stores().heads.list(dealerId, '2026-11'))
  expect(heads.find(({ callId }) => callId === 'A-7')).toMatchObject({
    ...{ criteria: ['low-marks'], adviser: 'asesor-9', site: undefined, plate: undefined, customer: 'C-7' },
  })
})
