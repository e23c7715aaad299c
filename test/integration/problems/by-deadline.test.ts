import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { keys } from '../../../functions/cases/keys.ts'
import { problemsOperations as operations } from '../../../functions/problems/operations.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
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
  await storeExampleDirectory(directoryStore(table), [dealerId])
  await peopleOf(table, dealerId)
  Object.assign(process.env, { FINGERPRINT_KEY: 'f', CURSOR_KEY: 'c1', CURSOR_KEY_BEFORE: 'c0' })
  handler = await bundledHandler('functions/problems/http.ts')
  // Opened on 20, 21 and 22 November; all past their deadlines but the last, which is opened far in the future.
  const opened = ['2026-11-21', '2026-11-20', '2026-11-22', '2099-11-20']
  for (const [index, day] of opened.entries())
    await table.client.send(
      new PutCommand({
        TableName: table.tableName,
        Item: problemItem({ callId: `D-${index}`, problemAt: `${day}T10:00:00.000Z` }),
      }),
    )
})
afterAll(() => table.stop())
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const page = z.object({ items: z.array(z.object({ callId: z.string() })), next: z.nullable(z.string()) })
const claims = { staff: claimsOf.staff, dealer: claimsOf.dealer(dealerId) }
const list = async (of: 'all' | 'dealer', query: Record<string, string>) => {
  const { body } =
    of === 'all'
      ? await send(handler, operations.listAllProblems, { query, claims: claims.staff })
      : await send(handler, operations.listProblems, {
          ...{ params: { dealerId }, claims: claims.dealer },
          query: { order: 'deadline', ...query },
        })
  const { items, next } = z.parse(page, body)
  return { ids: items.map(({ callId }) => callId), next }
}
const bothLists = async (query: Record<string, string> = {}) => {
  const [all, own] = await Promise.all([list('all', query), list('dealer', query)])
  expect(own.ids).toEqual(all.ids)
  return all.ids
}
const stored = async (callId: string) =>
  (await table.client.send(new GetCommand({ TableName: table.tableName, Key: keys.call(dealerId, callId) })))
    .Item
const step = (callId: string, body: object) =>
  send(handler, operations.takeStep, {
    ...{ params: { dealerId, callId }, claims: claims.dealer, body },
    headers: { 'if-match': '*' },
  })

test('lists open problems by deadline, page by page, and those overdue alone', async () => {
  expect(await bothLists()).toEqual(['D-1', 'D-0', 'D-2', 'D-3'])
  expect(await bothLists({ overdue: 'true' })).toEqual(['D-1', 'D-0', 'D-2'])
  expect(await bothLists({ overdue: 'false' })).toEqual(['D-3'])
  const { ref, site = '' } = exampleCall.visit
  for (const [name, its] of Object.entries({ visit: ref, site })) {
    expect(await bothLists({ [name]: its })).toEqual(['D-1', 'D-0', 'D-2', 'D-3'])
    expect(await bothLists({ [name]: 'elsewhere' })).toEqual([])
  }
  for (const of of ['all', 'dealer'] as const) {
    const one = await list(of, { limit: '1' })
    const two = await list(of, { limit: '1', cursor: one.next ?? '' })
    const three = await list(of, { limit: '1', cursor: two.next ?? '' })
    expect([...one.ids, ...two.ids, ...three.ids]).toEqual(['D-1', 'D-0', 'D-2'])
  }
})

test('an acknowledged problem moves to when it is to be resolved, a closed one leaves, a reopened one is back', async () => {
  await step('D-1', { step: 'acknowledge', assignee: 'Lucía' })
  // To be resolved by 22 November, 02:00; D-0 is to be acknowledged before that, D-2 after it.
  expect(await bothLists()).toEqual(['D-0', 'D-1', 'D-2', 'D-3'])
  expect(await bothLists({ assignee: 'Lucía' })).toEqual(['D-1'])
  // No alert has been sent here.
  expect(await bothLists({ alert: 'queued' })).toEqual(['D-0', 'D-1', 'D-2', 'D-3'])
  expect(await bothLists({ alert: 'bounced' })).toEqual([])
  const closing = await step('D-1', {
    ...{
      step: 'resolve',
      outcome: 'Reparado',
      rootCause: 'workshop/workmanship',
      decision: 'Revisar dos veces',
    },
  })
  expect(closing).toMatchObject({ status: 200 })
  expect(await bothLists()).toEqual(['D-0', 'D-2', 'D-3'])
  expect(await stored('D-1')).not.toHaveProperty('deadlineAt')
  expect(await stored('D-1')).not.toHaveProperty('deadlineShard')
  const reopened = await step('D-1', { step: 'reopen', note: 'Vuelve a fallar' })
  expect(reopened).toMatchObject({ status: 200 })
  expect((await bothLists()).toSorted()).toEqual(['D-0', 'D-1', 'D-2', 'D-3'])
})

test('only open problems have an order by deadline, and the cursor of one order is not one of the other', async () => {
  const asked = { params: { dealerId }, claims: claims.dealer }
  const closed = await send(handler, operations.listProblems, {
    ...asked,
    query: { order: 'deadline', status: 'all' },
  })
  expect(closed).toMatchObject({ status: 422, body: { errors: [{ code: 'only-open-by-deadline' }] } })
  const { next } = await list('dealer', { limit: '1' })
  const other = await send(handler, operations.listProblems, {
    ...asked,
    query: { limit: '1', cursor: next ?? '' },
  })
  expect(other).toMatchObject({ status: 400, body: { code: 'bad-cursor' } })
  for (const person of [claims.dealer, claimsOf.machine])
    expect(await send(handler, operations.listAllProblems, { claims: person })).toMatchObject({ status: 403 })
})
