import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { writeAmended } from '../../../functions/cases/amendment/held-now.ts'
import { keys as caseKeys, problemsPartition } from '../../../functions/cases/keys.ts'
import { problemStore } from '../../../functions/cases/store/problem-store.ts'
import { keys as directoryKeys } from '../../../functions/directory/keys.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { outsideLine } from '../../../functions/platform/mail/rendering/outside-text.ts'
import type { Key } from '../../../functions/platform/table/define-keys.ts'
import { problemsOperations as operations } from '../../../functions/problems/operations.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledConsumer, bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const { dealerId } = exampleDealer
const { customer, visit } = exampleCall
const other = 'otro-concesionario'
let table: TestTable
let handler: HttpHandler
let onChange: Awaited<ReturnType<typeof bundledConsumer>>
let log: ReturnType<typeof captureLog>

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await storeExampleDirectory(directoryStore(table), [dealerId, other])
  await peopleOf(table, dealerId, other)
  Object.assign(process.env, { FINGERPRINT_KEY: 'f', BUS_NAME: 'bus' })
  handler = await bundledHandler('functions/problems/http.ts')
  onChange = await bundledConsumer('functions/cases/on-change.ts')
})
afterAll(() => table.stop())
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const pulse = (of: string, seen?: string, claims: Record<string, string> = claimsOf.dealer(of)) =>
  send(handler, operations.getPulse, {
    ...{ params: { dealerId: of }, claims },
    ...(seen !== undefined && { headers: { 'if-none-match': seen } }),
  })

/** Passes one batch of changes of these items to the stream's consumer. */
const changed = (...changes: Key[]) =>
  onChange(
    {
      Records: changes.map(({ pk, sk }, index) => {
        const Keys = { pk: { S: pk }, sk: { S: sk } }
        return { eventID: `e${index}`, dynamodb: { Keys, NewImage: Keys, SequenceNumber: `${index}` } }
      }),
    },
    { awsRequestId: 'r', getRemainingTimeInMillis: () => 10_000 },
  )

test("a dealer's pulse moves by one with each batch that has changes of it, and is 304 in between", async () => {
  expect(await pulse(dealerId)).toMatchObject({ status: 200, body: { pulse: 0 }, headers: { etag: '"0"' } })
  await changed(
    caseKeys.entry(dealerId, 'C-1', 1),
    caseKeys.entry(dealerId, 'C-1', 2),
    caseKeys.delivery(other, 'C-2', 'M-1', 'send'),
  )
  expect(await pulse(dealerId, '"0"')).toMatchObject({ status: 200, body: { pulse: 1 } })
  expect(await pulse(other)).toMatchObject({ body: { pulse: 1 } })
  for (const seen of ['"1"', 'W/"1"', '"0", "1"', '*']) {
    const unchanged = await pulse(dealerId, seen)
    expect(unchanged).toMatchObject({ status: 304, headers: { etag: '"1"' } })
    expect(unchanged.body).toBeUndefined()
  }
  await changed(directoryKeys.dealer(dealerId))
  expect(await pulse(dealerId, '"1"')).toMatchObject({ status: 200, body: { pulse: 2 } })
  expect(await pulse(other, '"1"')).toMatchObject({ status: 304 })
})

test('staff follow every dealer, its own people only theirs, and nobody one that there is not', async () => {
  expect(await pulse(other, undefined, claimsOf.staff)).toMatchObject({ status: 200 })
  expect(await pulse(other, undefined, claimsOf.dealer(dealerId))).toMatchObject({ status: 404 })
  expect(await pulse('nobody', undefined, claimsOf.staff)).toMatchObject({ status: 404 })
  for (const claims of [claimsOf.machine, claimsOf.specialist])
    expect(await pulse(dealerId, undefined, claims)).toMatchObject({ status: 403 })
})

const search = (body: unknown, claims: Record<string, string> = claimsOf.dealer(dealerId)) =>
  send(handler, operations.searchProblems, { params: { dealerId }, claims, body })
const put = (item: Record<string, unknown>) =>
  table.client.send(new PutCommand({ TableName: table.tableName, Item: item }))
const file = async () => {
  const of = (callId: string, ref: string, of: string, day: number) =>
    problemItem({
      ...{ callId, problemAt: `2026-11-0${day}T10:00:00.000Z` },
      content: { ...exampleCall, customer: { ...customer, ref: of }, visit: { ...visit, ref } },
    })
  const closed = { problems: problemsPartition(dealerId, 'closed'), status: 'resolved' }
  const { ref: _, ...withoutRef } = visit
  const amended = writeAmended({
    ...{ content: { visit: { ...withoutRef, ref: 'OR-3' } }, derived: [], evidence: [] },
  })
  await put(of('S-1', 'OR-1', 'C-7', 1))
  await put({ ...of('S-2', 'OR-2', 'C-7', 2), ...closed })
  await put({
    ...of('S-3', 'OR-1', 'C-8', 3),
    amended,
    now: { entries: [1], at: '2026-11-04T10:00:00.000Z' },
  })
  await put(of('S-5', 'www.evil.example', 'C-9', 5))
  // Its customer's reference is that of a visit.
  await put({ ...of('S-4', 'OR-9', 'OR-1', 4), ...closed })
}

test('finds a visit or a customer among open and closed problems, the newest first, as amended', async () => {
  await file()
  const found = async (body: unknown) => {
    const { status, body: answer } = await search(body)
    const { items, complete } = operations.searchProblems.responses[200].parse(answer)
    return { status, ids: items.map(({ callId }) => callId), complete }
  }
  expect(await found({ customerRef: 'C-7' })).toEqual({ status: 200, ids: ['S-2', 'S-1'], complete: true })
  expect(await found({ visitRef: 'OR-1' })).toEqual({ status: 200, ids: ['S-1'], complete: true })
  expect(await found({ visitRef: 'OR-3' })).toEqual({ status: 200, ids: ['S-3'], complete: true })
  expect(await found({ customerRef: 'OR-1' })).toEqual({ status: 200, ids: ['S-4'], complete: true })
  expect(await found({ visitRef: 'OR' })).toEqual({ status: 200, ids: [], complete: true })
  // As it is copied from the alert.
  expect(await found({ visitRef: outsideLine('www.evil.example') })).toMatchObject({ ids: ['S-5'] })
  const refused = (pointer: string, code: string) => ({ status: 422, body: { errors: [{ pointer, code }] } })
  expect(await search({})).toMatchObject(refused('/visitRef', 'missing'))
  const both = { visitRef: 'OR-1', customerRef: 'C-7' }
  expect(await search(both)).toMatchObject(refused('/customerRef', 'visit-or-customer'))
  expect(await search({ visitRef: 'OR-1' }, claimsOf.dealer(other))).toMatchObject({ status: 404 })
  expect(await search({ visitRef: 'OR-1' }, claimsOf.machine)).toMatchObject({ status: 403 })
})

test("what a search shows one of Asortis's people is recorded", async () => {
  const views = async () => {
    const { body } = await send(handler, operations.listCaseViews, {
      ...{ params: { dealerId }, claims: claimsOf.staff },
    })
    return operations.listCaseViews.responses[200].parse(body).items.map(({ by, what }) => `${by} ${what}`)
  }
  await search({ customerRef: 'nobody' }, claimsOf.staff)
  expect(await views()).toEqual([])
  await search({ customerRef: 'C-7' }, claimsOf.staff)
  expect(await views()).toEqual(['staff:sam problem-list'])
})

test('a search reads no more than it may, and says when it stopped', async () => {
  const { search: searchIn } = problemStore(table)
  const of = { dealerId, side: 'open', reference: 'OR-L' } as const
  const long = { ...exampleCall, visit: { ...visit, ref: 'OR-L' } }
  for (const n of [1, 2, 3, 4, 5]) {
    const item = problemItem({ callId: `L-${n}`, problemAt: `2026-10-0${n}T10:00:00.000Z`, content: long })
    await put({ ...item, evidence: `${item.evidence}${' '.repeat(300_000)}` })
  }
  const found = async (maxFound: number, maxPages: number) => {
    const { problems, complete } = await searchIn(of, () => true, { maxFound, maxPages })
    return { found: problems.length, complete }
  }
  expect(await found(50, 4)).toEqual({ found: 5, complete: true })
  expect(await found(50, 1)).toMatchObject({ complete: false })
  expect(await found(1, 4)).toMatchObject({ complete: false })
})
