import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { storedCallsOperations } from '../../../functions/calls/operations.ts'
import { followUpAttributes } from '../../../functions/cases/follow-up/follow-up-attributes.ts'
import type { FollowUp } from '../../../functions/cases/follow-up/follow-up.ts'
import type { CaseView } from '../../../functions/cases/viewing/view-item.ts'
import { viewStore } from '../../../functions/cases/viewing/view-store.ts'
import { openPeople } from '../../../functions/directory/people/open-people.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { exportStore } from '../../../functions/platform/exporting/export-store.ts'
import { problemExports } from '../../../functions/problems/exporting/problem-export.ts'
import { problemExportOperations, problemsOperations } from '../../../functions/problems/operations.ts'
import { problemItem } from '../../support/alerts/alert-doubles.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { keys } from '../../../functions/cases/keys.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { storeExampleDirectory } from '../../support/calls/store-directory.ts'
import { bundledHandler, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { faultyTable } from '../../support/running/faulty-table.ts'
import { claimsOf, type HttpHandler, send } from '../../support/running/http-event.ts'
import { peopleOf } from '../../support/running/people.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

const operations = { ...storedCallsOperations, ...problemsOperations, ...problemExportOperations }
const { dealerId } = exampleDealer
const other = 'otro-concesionario'
const manager = { client_id: 'client-dealer', sub: 'gema', 'cognito:groups': '[dealer]' }
let table: TestTable
let way: Awaited<ReturnType<typeof faultyTable>>
const handlers: Record<string, HttpHandler> = {}

/** Somebody with a name in the table, who acts for these dealers. */
const addPerson = (subject: string, email: string, name: string, dealers: string[]) =>
  openPeople(table).write({
    before: null,
    after: {
      ...{ personId: `P-${subject}`, subject, email, name, dealers },
      ...{ changedAt: '2026-11-20T10:00:00.000Z', changedBy: 'staff:sam' },
    },
  })

beforeAll(async () => {
  table = await withTable()
  way = await faultyTable(table)
  setFunctionEnvironment({ ...table, endpoint: way.endpoint })
  Object.assign(process.env, { FINGERPRINT_KEY: 'f', BUS_NAME: 'bus', FILES_BUCKET: 'files' })
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await storeExampleDirectory(directoryStore(table), [dealerId, other])
  await peopleOf(table, dealerId, other)
  await addPerson('gema', 'gerencia@example.com', 'Gema Ruiz', [dealerId])
  await addPerson('sam', 'sam@asortis.example', 'Sam Soto', [])
  const files = exportStore(table, () => new Date(), problemExports)
  for (const exportId of ['ready', 'working'])
    await files.create(
      {
        ...{ dealerId, exportId, print: 'print', createdAt: new Date().toISOString(), expected: 1 },
        request: { format: 'csv', status: 'all' },
      },
      [],
    )
  const lease = { dealerId, exportId: 'ready', by: 'attempt' }
  await files.claim(lease, 60_000)
  await files.finish(lease, 1)
  const entries = { calls: 'calls/http-stored', problems: 'problems/http', exports: 'problems/http-exports' }
  for (const [name, entry] of Object.entries(entries))
    handlers[name] = await bundledHandler(`functions/${entry}.ts`)
})
afterAll(async () => {
  vi.restoreAllMocks()
  way.stop()
  await table.stop()
})

type OperationId = keyof typeof operations
const handlerOf = (id: OperationId): HttpHandler => {
  const name = id in storedCallsOperations ? 'calls' : id in problemExportOperations ? 'exports' : 'problems'
  const handler = handlers[name]
  if (!handler) throw new Error('not loaded')
  return handler
}
type Claims = Record<string, string>
const ask = (id: OperationId, claims: Claims, more: Record<string, string> = {}, query = {}) =>
  send(handlerOf(id), operations[id], { params: { dealerId, ...more }, claims, query })

const page = z.object({
  items: z.array(
    z.object({
      ...{ day: z.string(), firstAt: z.string(), by: z.string(), what: z.string() },
      ...{ name: z.nullable(z.string()), callId: z.nullable(z.string()) },
    }),
  ),
  next: z.nullable(z.string()),
})
const listed = async (claims: Claims = claimsOf.staff, query = {}) =>
  z.parse(page, (await ask('listCaseViews', claims, {}, query)).body)
const viewsOf = async (callId: string) =>
  (await listed(claimsOf.staff, { limit: '100' })).items
    .filter((view) => view.callId === callId)
    .map(({ by }) => by)
/** Who looked at a list or a file. */
const lists = async () =>
  (await listed(claimsOf.staff, { limit: '100' })).items
    .filter(({ callId }) => callId === null)
    .map(({ by, what }) => `${by} ${what}`)
const putProblem = (callId: string, item: object = problemItem({ callId })) =>
  table.client.send(new PutCommand({ TableName: table.tableName, Item: { ...item } }))

describe('who is recorded', () => {
  it.each(['getProblem', 'listTimeline', 'getCall'] as const)(
    '%s: each of Asortis’s people once, neither the call centre nor the dealer’s people',
    async (id) => {
      const callId = `V-${id}`
      const review = { entry: 1, at: '2026-11-20T12:00:00.000Z', action: 'confirm' }
      await putProblem(callId, { ...problemItem({ callId }), review })
      const dealer = claimsOf.dealer(dealerId)
      for (const claims of [claimsOf.staff, claimsOf.specialist, claimsOf.staff, dealer])
        expect(await ask(id, claims, { callId })).toMatchObject({ status: 200 })
      if (id === 'getCall') expect((await ask(id, claimsOf.machine, { callId })).status).toBe(200)
      expect(await viewsOf(callId)).toEqual(['staff:sam', 'specialist:eva'])
    },
  )

  it('nobody for a case that is not there', async () => {
    for (const id of ['getProblem', 'listTimeline', 'getCall'] as const)
      expect((await ask(id, claimsOf.staff, { callId: 'V-none' })).status).toBe(404)
    expect(await viewsOf('V-none')).toEqual([])
  })

  it('lists and files as such: only those that show somebody, a file once it can be downloaded', async () => {
    await putProblem('V-list')
    await ask('listProblems', claimsOf.staff, {}, { from: '2020-01-01', to: '2020-01-02' })
    await ask('listDealerFollowUps', claimsOf.staff)
    await ask('getProblemExport', claimsOf.staff, { exportId: 'working' })
    expect(await lists()).toEqual([])
    expect((await ask('listProblems', claimsOf.staff)).status).toBe(200)
    expect((await ask('listProblems', claimsOf.dealer(dealerId))).status).toBe(200)
    expect(await ask('getProblemExport', claimsOf.staff, { exportId: 'ready' })).toMatchObject({
      status: 200,
      body: { state: 'ready' },
    })
    expect(await lists()).toEqual(['staff:sam problem-list', 'staff:sam problem-file'])
  })

  it('the list of follow-ups, of one dealer and of all, for each dealer in it', async () => {
    const followUp: FollowUp = {
      ...{ kind: 'recheck', state: 'due', survey: '2099-01-01', lapsesAt: '2099-01-01T00:00:00.000Z' },
      dueSince: '2026-11-21T10:00:00.000Z',
    }
    const item = problemItem({ callId: 'V-follow' })
    await putProblem('V-follow', { ...item, ...followUpAttributes(dealerId, 'V-follow', followUp) })
    const ofAll = (claims: Claims) => send(handlerOf('listFollowUps'), operations.listFollowUps, { claims })
    expect(await ofAll(claimsOf.machine)).toMatchObject({ status: 200 })
    expect(await lists()).not.toContainEqual(expect.stringContaining('follow-up-list'))
    const shown = { status: 200, body: { items: [{ callId: 'V-follow' }] } }
    expect(await ofAll(claimsOf.staff)).toMatchObject(shown)
    await ask('listDealerFollowUps', { ...claimsOf.staff, sub: 'ula' })
    const views = ['staff:ula follow-up-list', 'staff:sam follow-up-list']
    expect(await lists()).toEqual(expect.arrayContaining(views))
  })

  it('the list of a month’s calls, unless there are none', async () => {
    await putProblem('V-month')
    const list = (month: string) => ask('listCalls', { ...claimsOf.staff, sub: 'mara' }, {}, { month })
    await list('2020-01')
    expect(await lists()).not.toContainEqual('staff:mara call-list')
    expect(await list(problemItem({ callId: 'V-month' }).month.slice(-7))).toMatchObject({ status: 200 })
    expect(await lists()).toContainEqual('staff:mara call-list')
  })

  it('the list by deadline, of one dealer and of all', async () => {
    await putProblem('V-deadline')
    await ask('listProblems', { ...claimsOf.staff, sub: 'dora' }, {}, { order: 'deadline' })
    const ofAll = { claims: { ...claimsOf.staff, sub: 'alma' } }
    const { status } = await send(handlerOf('listAllProblems'), operations.listAllProblems, ofAll)
    expect(status).toBe(200)
    const views = ['staff:dora problem-list', 'staff:alma problem-list']
    expect(await lists()).toEqual(expect.arrayContaining(views))
  })

  it('shows nothing while a view cannot be stored, and does once it can', async () => {
    await putProblem('V-fault')
    way.state.failing = 'VIEWS#'
    const shown = (claims: Claims) => ask('getProblem', claims, { callId: 'V-fault' })
    const refused = await shown(claimsOf.staff)
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(JSON.stringify(refused.body)).not.toContain('Lucía')
    expect((await shown(claimsOf.dealer(dealerId))).status).toBe(200)
    way.state.failing = ''
    expect((await shown(claimsOf.staff)).status).toBe(200)
    expect(await viewsOf('V-fault')).toEqual(['staff:sam'])
  })
})

describe('who may see it', () => {
  it('a manager and staff, by name', async () => {
    const expected = expect.arrayContaining([
      expect.objectContaining({ by: 'staff:sam', name: 'Sam Soto', what: 'case', callId: 'V-getCall' }),
      expect.objectContaining({ by: 'specialist:eva', name: null }),
    ])
    for (const claims of [manager, claimsOf.staff])
      expect((await listed(claims, { limit: '100' })).items).toEqual(expected)
  })

  it('not which case it was, once that is erased or its customer is restricted', async () => {
    const suspension = { right: 'restriction', at: '2026-11-20T10:00:00.000Z', due: {} }
    for (const callId of ['V-erased', 'V-restricted']) {
      await putProblem(callId)
      await ask('getProblem', claimsOf.staff, { callId })
      expect(await viewsOf(callId)).toEqual(['staff:sam'])
    }
    const cases = async () =>
      (await listed(manager, { limit: '100' })).items.filter(({ what }) => what === 'case').length
    const before = await cases()
    await putProblem('V-erased', tombstoneItem(keys.call(dealerId, 'V-erased'), '2026-11-20'))
    await putProblem('V-restricted', { ...problemItem({ callId: 'V-restricted' }), suspension })
    expect([await viewsOf('V-erased'), await viewsOf('V-restricted')]).toEqual([[], []])
    expect(await cases()).toBe(before)
  })

  it('nobody else: not the dealer’s other people, another dealer’s, specialists or the call centre', async () => {
    const status = async (claims: Claims, of = dealerId) => {
      const { status, body } = await ask('listCaseViews', claims, { dealerId: of })
      return [status, z.parse(z.looseObject({ code: z.string() }), body).code]
    }
    expect(await status(claimsOf.dealer(dealerId))).toEqual([403, 'managers-only'])
    expect(await status(claimsOf.dealer(other))).toEqual([404, 'not-found'])
    expect(await status(manager, other)).toEqual([404, 'not-found'])
    expect(await status(claimsOf.specialist)).toEqual([403, 'forbidden'])
    expect(await status(claimsOf.machine)).toEqual([403, 'forbidden'])
    expect(await status(claimsOf.staff, 'nobody')).toEqual([404, 'not-found'])
  })
})

describe('the list', () => {
  const put = (day: string, callId: string, by = 'staff:sam') => {
    const view: CaseView = { day, firstAt: `${day}T10:00:00.000Z`, by, what: 'case', callId }
    return viewStore(table).put(other, view)
  }
  const callsOf = async (query: Record<string, string>) => {
    const { status, body } = await ask('listCaseViews', claimsOf.staff, { dealerId: other }, query)
    expect(status).toBe(200)
    return z.parse(page, body)
  }
  const today = Date.parse(new Date().toISOString().slice(0, 10))
  const ago = (days: number) => new Date(today - days * 86_400_000).toISOString().slice(0, 10)

  beforeEach(async () => {
    for (const days of [1, 2, 3]) await put(ago(days), `L-${days}`)
    await put(ago(2), 'L-2', 'specialist:eva')
  })

  it('has the latest day first, and each view once, page by page', async () => {
    const found: string[] = []
    let cursor: string | undefined
    for (let pages = 0; pages < 10; pages += 1) {
      const { items, next } = await callsOf({ limit: '1', ...(cursor !== undefined && { cursor }) })
      found.push(...items.map(({ day, by }) => `${day} ${by}`))
      if (next === null) break
      cursor = next
    }
    expect(found).toEqual([
      `${ago(1)} staff:sam`,
      `${ago(2)} staff:sam`,
      `${ago(2)} specialist:eva`,
      `${ago(3)} staff:sam`,
    ])
  })

  it('is limited to days, both included', async () => {
    const days = async (query: Record<string, string>) =>
      (await callsOf(query)).items.map(({ callId }) => callId)
    expect(await days({ from: ago(2) })).toEqual(['L-1', 'L-2', 'L-2'])
    expect(await days({ to: ago(2) })).toEqual(['L-2', 'L-2', 'L-3'])
    expect(await days({ from: ago(3), to: ago(3) })).toEqual(['L-3'])
    const turned = await ask('listCaseViews', claimsOf.staff, {}, { from: ago(1), to: ago(2) })
    expect(turned).toMatchObject({ status: 422, body: { errors: [{ pointer: 'to' }] } })
  })

  it('goes a year back, and no further although items may still be there', async () => {
    await put(ago(365), 'L-last')
    await put(ago(367), 'L-gone')
    const { items } = await callsOf({ to: ago(300) })
    expect(items.map(({ callId }) => callId)).toEqual(['L-last'])
  })
})

describe('a view in the table', () => {
  it('is stored once although many look at once, with when it was first', async () => {
    const day = new Date().toISOString().slice(0, 10)
    const view = (hour: number): CaseView => ({
      ...{ day, firstAt: `${day}T1${hour}:00:00.000Z` },
      ...{ by: 'staff:sam', what: 'case', callId: 'T-1' },
    })
    const store = viewStore(table)
    await store.put('teide', view(0))
    await Promise.all([1, 2, 3, 4].map((hour) => store.put('teide', view(hour))))
    const query = { from: '0', to: '9', after: undefined, limit: 25 }
    expect(await store.list('teide', query, () => new Date())).toEqual({ views: [view(0)], next: null })
  })
})
