import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { problemsOperations as operations } from '../../../functions/problems/operations.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let handler: HttpHandler
let log: ReturnType<typeof captureLog>
const { dealerId } = exampleDealer

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await peopleOf(table, dealerId)
  Object.assign(process.env, { FINGERPRINT_KEY: 'f', CURSOR_KEY: 'c1', CURSOR_KEY_BEFORE: 'c0' })
  handler = await bundledHandler('functions/problems/http.ts')
})
afterAll(() => table.stop())
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const putProblem = (callId: string) =>
  table.client.send(new PutCommand({ TableName: table.tableName, Item: problemItem({ callId }) }))
type Step = { key?: string; ifMatch?: string; body?: object }
const step = (callId: string, { key, ifMatch = '"1"', body = { step: 'acknowledge' } }: Step) =>
  send(handler, operations.takeStep, {
    params: { dealerId, callId },
    claims: claimsOf.dealer(dealerId),
    headers: { 'if-match': ifMatch, ...(key !== undefined && { 'idempotency-key': key }) },
    body,
  })
const storedSteps = async (callId: string) => {
  const { cases, entries } = openCases(table)
  const call = await cases.readCall(dealerId, callId)
  return call ? (await entries.list(call, 300, 300)).entries.length : 0
}

describe('a step under an Idempotency-Key', () => {
  it('returns the same response when repeated, although its If-Match has become stale', async () => {
    await putProblem('S-1')
    const first = await step('S-1', { key: 'k1' })
    expect(first).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { callId: 'S-1', status: 'acknowledged', revision: 2 },
    })
    expect(await step('S-1', { key: 'k1' })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: first.body,
    })
    expect(await step('S-1', { key: 'other' })).toMatchObject({ status: 412 })
    expect(await storedSteps('S-1')).toBe(1)
  })

  it.each(['*', '"1"'])('is stored once when sent thirty times at once with If-Match %s', async (ifMatch) => {
    const callId = ifMatch === '*' ? 'S-any' : 'S-one'
    await putProblem(callId)
    const responses = await Promise.all(
      Array.from({ length: 30 }, () =>
        step(callId, { key: 'k2', ifMatch, body: { step: 'note', note: 'Llamado' } }),
      ),
    )
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(responses.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await storedSteps(callId)).toBe(1)
  })

  it('rejects other content under the same key, even when the step is no longer legal', async () => {
    await putProblem('S-3')
    await step('S-3', { key: 'k3' })
    const other = { step: 'acknowledge', note: 'otra' }
    expect(await step('S-3', { key: 'k3', ifMatch: '*', body: other })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })
    expect(await step('S-3', { key: 'k4', ifMatch: '*' })).toMatchObject({
      status: 409,
      body: { code: 'illegal-step' },
    })
  })

  it('stores nothing for a key whose step was rejected', async () => {
    await putProblem('S-5')
    expect(await step('S-5', { key: 'k5', ifMatch: '"7"' })).toMatchObject({ status: 412 })
    expect(await step('S-5', { key: 'k5' })).toMatchObject({ status: 200 })
  })
})

describe('steps without a key', () => {
  it('with If-Match * are all stored, whatever else changes the case at the same time', async () => {
    await putProblem('S-6')
    const texts = Array.from({ length: 30 }, (_, index) => `nota ${index}`)
    const notes = texts.map((note) => step('S-6', { ifMatch: '*', body: { step: 'note', note } }))
    expect(new Set((await Promise.all(notes)).map(({ status }) => status))).toEqual(new Set([200]))
    expect(await storedSteps('S-6')).toBe(30)
  })

  it('reject more than 16 KB of text', async () => {
    await putProblem('S-7')
    const long = '雨'.repeat(3000)
    const body = { step: 'decision', note: long, decision: long }
    expect(await step('S-7', { body })).toMatchObject({
      status: 422,
      body: { errors: [{ in: 'body', pointer: '', code: 'too-long' }] },
    })
    expect(await step('S-7', { body: { ...body, note: 'corta' } })).toMatchObject({ status: 200 })
  })
})
