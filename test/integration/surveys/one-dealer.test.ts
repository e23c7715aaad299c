import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dealer } from '../../../functions/directory/dealers/dealer.ts'
import { brandSurveyContent } from '../../../functions/directory/brand-surveys/brand-survey.ts'
import { brandSurveyExample } from '../../../functions/directory/brand-surveys/example.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { queryAll } from '../../../functions/platform/table/query.ts'
import { readOneByOne } from '../../../functions/platform/table/read-item.ts'
import { tombstoneItem } from '../../../functions/platform/table/tombstone.ts'
import { claimName } from '../../../functions/surveys/claiming/claim.ts'
import { claimKept } from '../../../functions/surveys/claiming/claim-kept.ts'
import { claimProgressStore } from '../../../functions/surveys/claiming/claim-progress-store.ts'
import { claimStore } from '../../../functions/surveys/claiming/claim-store.ts'
import { refusedKeys } from '../../../functions/surveys/importing/import-files.ts'
import { surveyEvents } from '../../../functions/surveys/events.ts'
import { keepEvent } from '../../../functions/platform/events/outbox/keep-event.ts'
import { matchStore } from '../../../functions/surveys/matching/store/match-store.ts'
import { readmitResponse } from '../../../functions/surveys/withdrawing/readmit-response.ts'
import { withdrawResponse } from '../../../functions/surveys/withdrawing/withdraw-response.ts'
import { withdrawalStore } from '../../../functions/surveys/withdrawing/withdrawal-store.ts'
import { keys } from '../../../functions/surveys/keys.ts'
import { responseStore } from '../../../functions/surveys/response/response-store.ts'
import { takeResponse } from '../../../functions/surveys/response/take-response.ts'
import { shownResponse } from '../../../functions/surveys/response/shown-response.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'
import { importWorld } from '../../support/surveys/imports.ts'
import { portalColumns, portalRow } from '../../support/surveys/survey-files.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const rowAt = (code: string, index: number, cells: Readonly<Record<number, string>> = {}) =>
  portalRow(index)
    .split(';')
    .map((cell, at) => cells[at] ?? (at === 1 ? code : cell))
    .join(';')
const fileOf = (rows: readonly string[]) => [portalColumns.join(';'), ...rows, ''].join('\r\n')
const both = (codes: readonly string[], indexes: readonly number[]) =>
  fileOf(indexes.flatMap((index) => codes.map((code) => rowAt(code, index))))

let worlds = 0
/** Two dealers of a brand, 04711 and 04712, in whose files ids mean the same. */
const twoDealers = (pageRows = 100) => {
  worlds += 1
  const dealerOf = (name: string): Dealer => ({
    ...exampleDealer,
    dealerId: `${name}-${worlds}`,
    brands: ['seat'],
  })
  const [one, other] = [dealerOf('uno'), dealerOf('otro')]
  const make = () => importWorld(table, one, { rival: other, limits: { pageRows } })
  const idsAt = async ({ dealerId }: Dealer): Promise<string[]> => {
    const query = {
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': `DEALER#${dealerId}`, ':prefix': 'RESPONSE#' },
    }
    return (await Array.fromAsync(queryAll(table, query))).map(({ sk }) => String(sk).slice(9))
  }
  const fingerprint = keyedFingerprint(one.dealerId.padEnd(32, 'k'))
  const survey = { ...brandSurveyContent.parse(brandSurveyExample), brandId: 'seat' }
  const put = (dealer: Dealer, responseId: string, isStaff = false) =>
    takeResponse({
      directory: { dealer: async () => dealer },
      brandSurveys: { get: async () => survey },
      responses: responseStore(table),
      claims: claimStore(table),
      fingerprint,
      clock: () => new Date('2026-12-02T09:00:00Z'),
      refuseKeys: async () => {},
      mayShow: async () => true,
      link: async (response) => response,
      show: async (response) =>
        shownResponse(response, { eligible: 'unknown', why: [], rule: null, texts: {} }),
      tellTaken: { announce: async () => {}, withdraw: async () => {}, tell: async () => {} },
      mark: async () => {},
    })({
      ...{ dealerId: dealer.dealerId, responseId, putBy: `${dealer.dealerId} ${responseId}`, isStaff },
      content: { answeredAt: '2026-11-29', identified: false, answers: [{ question: 'Q1', mark: 9 }] },
    })
  const withdraw = ({ dealerId }: Dealer, responseId: string) =>
    withdrawResponse({
      ...{ responses: responseStore(table), claims: claimStore(table), withdrawals: withdrawalStore(table) },
      ...{ matches: matchStore(table, fingerprint), fingerprint, mark: async () => {} },
      refuseFrozen: async () => {},
      keepEvent: keepEvent(surveyEvents, table.tableName),
      clock: () => new Date('2026-12-02T09:00:00Z'),
    })({ dealerId, responseId, reason: 'wrong-dealer', ifMatch: 'any', by: 'staff:eva' })
  const readmit = ({ dealerId }: Dealer, responseId: string, withdrawals = withdrawalStore(table)) =>
    readmitResponse({
      ...{ responses: responseStore(table), withdrawals },
      keepEvent: keepEvent(surveyEvents, table.tableName),
      clock: () => new Date('2026-12-02T10:00:00Z'),
    })({ dealerId, responseId, by: 'staff:eva' })
  return { one, other, make, idsAt, put, withdraw, readmit, fingerprint, nameOf: claimName(fingerprint) }
}

/** Each of these ids is kept, and at one of the dealers only. */
const expectOneOwner = async (
  { one, other, idsAt }: ReturnType<typeof twoDealers>,
  indexes: readonly number[],
) => {
  const [here, there] = [await idsAt(one), await idsAt(other)]
  expect([...here, ...there].toSorted()).toEqual(indexes.map((index) => `R-${index}`).toSorted())
}

describe('within a brand a response is one dealer’s', () => {
  test('a row whose id another dealer has is refused, and staff see which; the dry run says so before', async () => {
    const world = twoDealers()
    const { take, imports, files } = world.make()
    await take(fileOf([rowAt('04711', 1), rowAt('04711', 2)]))
    const moved = fileOf([rowAt('04712', 1), rowAt('04712', 3)])
    const outcome = {
      rows: { read: 2, kept: 1, repeated: 0, refused: 1 },
      codes: { 'kept-at-another-dealer': 1 },
    }
    expect(await take(moved, { dryRun: true })).toMatchObject(outcome)
    const done = await take(moved)
    expect(done).toMatchObject(outcome)
    const [{ examples = [] } = {}] = await imports.examples(done.importId)
    expect(examples).toMatchObject([
      { row: 1, line: 2, column: portalColumns[0], keptAt: world.one.dealerId },
    ])
    expect(files.get(refusedKeys(done.importId).whole)?.toString()).toContain(
      `otro concesionario ya tiene esta respuesta (${world.one.dealerId})`,
    )
    expect([await world.idsAt(world.one), await world.idsAt(world.other)]).toEqual([['R-1', 'R-2'], ['R-3']])
    // The same file again: what was kept is repeated, what was refused is refused.
    expect((await take(moved)).rows).toEqual({ read: 2, kept: 0, repeated: 1, refused: 1 })
  })

  test('of two rows of one file the first has it, in a page and across pages, dry or not, also after a kill', async () => {
    for (const pageRows of [100, 3]) {
      const world = twoDealers(pageRows)
      const { take, begin, run, finish, ports, now } = world.make()
      const indexes = [1, 2, 3, 4, 5]
      const content = both(['04711', '04712'], indexes)
      const outcome = { read: 10, kept: 5, repeated: 0, refused: 5 }
      expect((await take(content, { dryRun: true })).rows).toEqual(outcome)
      const importId = await begin(content)
      const progress = () => Promise.reject(new Error('killed'))
      await expect(run(importId, { imports: { ...ports.imports, progress } })).rejects.toThrow('killed')
      now.at = new Date(now.at.getTime() + 61_000)
      expect((await finish(importId)).rows).toEqual(outcome)
      await expectOneOwner(world, indexes)
    }
  })

  test('of two files that are read at once, and of what is put meanwhile, each has one owner', async () => {
    const world = twoDealers(10)
    const [first, second] = [world.make(), world.make()]
    const indexes = Array.from({ length: 40 }, (_, at) => at)
    const fileAt = (code: string) => fileOf(indexes.map((index) => rowAt(code, index)))
    const puts = async () => {
      let kept = 0
      for (const index of indexes.toReversed())
        await world.put(index % 2 === 0 ? world.one : world.other, `R-${index}`).then(
          () => (kept += 1),
          (fault: unknown) =>
            expect(fault).toMatchObject({
              code: expect.stringMatching(/^(kept-at-another-dealer|differs-from-kept)$/),
            }),
        )
      return kept
    }
    const [a, b, kept] = await Promise.all([
      first.take(fileAt('04711')),
      second.take(fileAt('04712')),
      puts(),
    ])
    await expectOneOwner(world, indexes)
    expect(a.rows.kept + b.rows.kept + kept).toBe(indexes.length)
  })

  test('what is put under another dealer’s id is 409, which says whose it is to staff only', async () => {
    const { one, other, put } = twoDealers()
    await put(one, 'R-1')
    await expect(put(other, 'R-1')).rejects.toMatchObject({ code: 'kept-at-another-dealer', extra: {} })
    await expect(put(other, 'R-1', true)).rejects.toMatchObject({ extra: { keptAt: one.dealerId } })
    expect((await put(one, 'R-1')).status).toBe(201)
  })

  test('what was kept before there were claims is claimed when it is seen again, put or in a file', async () => {
    const { one, other, make, put, idsAt, nameOf } = twoDealers()
    const { take } = make()
    await take(fileOf([rowAt('04711', 1)]))
    await put(one, 'R-3')
    // As if an earlier release had kept them.
    for (const id of ['R-1', 'R-3']) {
      const Key = keys.surveyClaim(nameOf('seat', id))
      await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    }
    expect((await take(fileOf([rowAt('04711', 1)]))).rows).toMatchObject({ repeated: 1 })
    await put(one, 'R-3')
    const late = await take(fileOf([1, 3].map((index) => rowAt('04712', index))))
    expect(late).toMatchObject({ rows: { kept: 0, refused: 2 }, codes: { 'kept-at-another-dealer': 2 } })
    expect(await idsAt(other)).toEqual([])
  })

  test('what was kept before there were claims is claimed by the check, page by page, wherever a run ends', async () => {
    const { one, other, put, nameOf, fingerprint } = twoDealers()
    const kept = [
      ...Array.from({ length: 7 }, (_, at) => ({ dealer: one, id: `R-${at}` })),
      ...['a-', 'f-', 'b-'].map((made) => ({ dealer: one, id: `${made}${'x'.repeat(22)}` })),
      { dealer: other, id: 'R-50' },
    ]
    for (const { dealer, id } of kept) {
      await put(dealer, id)
      const Key = keys.surveyClaim(nameOf('seat', id))
      await table.client.send(new DeleteCommand({ TableName: table.tableName, Key }))
    }
    await table.client.send(
      new PutCommand({
        TableName: table.tableName,
        Item: tombstoneItem(keys.surveyResponse(one.dealerId, 'R-3'), '2026-12-02'),
      }),
    )
    const listed = [one, other].map(({ dealerId }) => ({ listedAs: `${dealerId}#${dealerId}` }))
    const claims = claimStore(table)
    const run = claimKept({
      progress: claimProgressStore(table),
      lists: {
        page: async (_, { after }) => {
          const next = after ? listed.findIndex(({ listedAs }) => listedAs === after.listedAs) + 1 : 0
          return { items: listed.slice(next, next + 1).map((each) => ({ ...each, summary: {} })), more: true }
        },
      },
      responses: {
        idsOf: (dealerId, _, after) => responseStore(table).idsOf(dealerId, 3, after),
      },
      ...{ claims, fingerprint, clock: () => new Date('2026-12-02T09:00:00Z') },
    })
    let runs = 0
    const onePage = () => {
      let left = 1
      return () => (left -= 1) >= 0
    }
    while (runs < 20 && (await claimProgressStore(table).get()).doneAt === undefined) {
      await run(onePage())
      runs += 1
    }
    expect(runs).toBeGreaterThan(4)
    const names = (ids: readonly string[]) => ids.map((id) => nameOf('seat', id))
    const found = await claims.ofMany([...names(kept.map(({ id }) => id)), 'x'.repeat(22)])
    const expected = [
      ...[0, 1, 2, 4, 5, 6].map((at) => ({ dealer: one, id: `R-${at}` })),
      ...['a-', 'f-'].map((made) => ({ dealer: one, id: `${made}${'x'.repeat(22)}` })),
      { dealer: other, id: 'R-50' },
    ]
    expect(Object.fromEntries(found)).toEqual({
      ...Object.fromEntries(
        expected.map(({ dealer: { dealerId }, id }) => [nameOf('seat', id), { dealerId, responseId: id }]),
      ),
      ['x'.repeat(22)]: { dealerId: one.dealerId, responseId: `b-${'x'.repeat(22)}` },
    })
    expect(await run(() => true)).toBe(0)
  })

  test('the right dealer’s row is taken once the response is withdrawn; the wrong dealer’s is refused', async () => {
    const { one, other, make, idsAt, withdraw } = twoDealers()
    const { take } = make()
    const [wrong, right] = ['04711', '04712'].map((code) => fileOf([rowAt(code, 1)]))
    await take(wrong ?? '')
    expect((await take(right ?? '')).codes).toEqual({ 'kept-at-another-dealer': 1 })
    await withdraw(one, 'R-1')
    expect((await take(wrong ?? '')).codes).toEqual({ withdrawn: 1 })
    expect((await take(right ?? '', { dryRun: true })).rows).toMatchObject({ kept: 1 })
    expect((await take(right ?? '')).rows).toMatchObject({ kept: 1 })
    expect(await idsAt(other)).toEqual(['R-1'])
    expect((await take(right ?? '')).rows).toMatchObject({ repeated: 1 })
  })

  test('ids that differ only in case are two responses, at one dealer and at two', async () => {
    const { one, other, make, idsAt, put } = twoDealers()
    const { take } = make()
    const upper = rowAt('04711', 1, { 0: 'R-3kX' })
    const file = fileOf([upper, rowAt('04711', 2, { 0: 'R-3Kx' }), rowAt('04712', 3, { 0: 'R-3KX' })])
    for (const dryRun of [true, false])
      expect((await take(file, { dryRun })).rows).toMatchObject({ kept: 3, repeated: 0, refused: 0 })
    expect((await take(file)).rows).toMatchObject({ kept: 0, repeated: 3 })
    expect(await idsAt(one)).toEqual(['R-3Kx', 'R-3kX'])
    expect(await idsAt(other)).toEqual(['R-3KX'])
    // Of a portal that writes its ids otherwise in its next file, the check says before anything is kept that all is new.
    const renamed = fileOf([upper.replace('R-3kX', 'r-3kx')])
    expect((await take(renamed, { dryRun: true })).rows).toMatchObject({ kept: 1, repeated: 0 })
    expect(await put(other, 'r-3kX')).toMatchObject({ status: 201 })
  })

  test('once a withdrawal is taken back, the same file keeps its row again, unless another dealer has it meanwhile', async () => {
    const { one, make, idsAt, withdraw, readmit } = twoDealers()
    const { take } = make()
    const file = fileOf([0, 1, 2].map((index) => rowAt('04711', index)))
    await take(file)
    for (const id of ['R-1', 'R-2']) await withdraw(one, id)
    expect((await take(file)).codes).toEqual({ withdrawn: 2 })
    for (const id of ['R-1', 'R-2']) await readmit(one, id)
    await take(fileOf([rowAt('04712', 2)]))
    for (const dryRun of [true, false])
      expect(await take(file, { dryRun })).toMatchObject({
        ...{ rows: { kept: 1, repeated: 1, refused: 1 }, codes: { 'kept-at-another-dealer': 1 } },
      })
    expect((await take(file)).rows).toMatchObject({ kept: 0, repeated: 2 })
    expect(await idsAt(one)).toEqual(['R-0', 'R-1', 'R-2'])
    expect((await responseStore(table).get(one.dealerId, 'R-1'))?.version).toBe(2)
  })

  test('a withdrawal that is taken back is off its list, also where that was cut off before its line was gone', async () => {
    const { one, make, put, withdraw, readmit } = twoDealers()
    await make().take(fileOf([rowAt('04711', 0)]))
    await withdraw(one, 'R-0')
    const store = withdrawalStore(table)
    const listed = async () =>
      (await store.list(one.dealerId, 9)).withdrawals.map(({ responseId }) => responseId)
    const line = () =>
      readOneByOne(table)(keys.surveyWithdrawn(one.dealerId, '2026-12-02T09:00:00.000Z', 'R-0'), true)
    expect(await listed()).toEqual(['R-0'])
    const unlist = () => Promise.reject(new Error('cut off'))
    await expect(readmit(one, 'R-0', { ...store, unlist })).rejects.toThrow('cut off')
    expect(await line()).toBeDefined()
    expect(await listed()).toEqual([])
    await readmit(one, 'R-0')
    expect(await line()).toBeUndefined()

    await put(one, 'R-1')
    await withdraw(one, 'R-1')
    await expect(readmit(one, 'R-1', { ...store, unlist })).rejects.toThrow('cut off')
    await put(one, 'R-1')
    expect(await listed()).toEqual([])
  })

  test('the row of a customer who was erased at the other dealer is counted as erased, and not given back', async () => {
    const { one, make } = twoDealers()
    const { take, files } = make()
    await take(fileOf([rowAt('04711', 1)]))
    const Item = tombstoneItem(keys.surveyResponse(one.dealerId, 'R-1'), '2026-12-02')
    await table.client.send(new PutCommand({ TableName: table.tableName, Item }))
    const done = await take(fileOf([rowAt('04712', 1)]))
    expect(done).toMatchObject({ codes: { erased: 1 }, refusedParts: 0 })
    expect(files.has(refusedKeys(done.importId).whole)).toBe(false)
  })
})
