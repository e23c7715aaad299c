import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveVerdict } from '../../../functions/supervision/review/give-verdict.ts'
import { takeAction } from '../../../functions/supervision/review/take-action.ts'
import { changeStrata } from '../../../functions/supervision/strata/change-strata.ts'
import { defaultStrata } from '../../../functions/supervision/strata/strata.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
const at = { now: new Date('2026-11-01T00:00:00.000Z') }
const [eva, luis, ana] = ['specialist:eva', 'specialist:luis', 'specialist:ana'] as const
const isProblem = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const isNone = { problem: false, listened: true }
const confirm = { action: 'confirm' as const }
const code = (name: string) => ({ error: { code: name } })
const { answers, situations } = exampleCall

beforeAll(async () => {
  table = await withTable()
  on = reviewingOn(table, at)
  // Every call is drawn, and every problem has a second specialist.
  await changeStrata({ strata: on.ports.strata, clock: () => at.now })(
    {
      ...{ ...defaultStrata, second: 1, newOperatorCalls: 0 },
      probabilities: { ...defaultStrata.probabilities, other: 1 },
    },
    'staff:s',
    'any',
  )
  at.now = new Date('2026-11-20T11:00:00.000Z')
})
afterAll(() => table.stop())

const later = () => (at.now = new Date(at.now.getTime() + 60_000))
/** The ports of a request between whose reading and writing something else happens, once. */
const meanwhile = (happens: () => Promise<unknown>) => {
  let isDone = false
  const before = async () => {
    if (isDone) return
    isDone = true
    await happens()
  }
  const { put } = on.ports.reviewed
  return {
    ...on.ports,
    transact: async (...of: Parameters<typeof on.ports.transact>) => {
      await before()
      return on.ports.transact(...of)
    },
    reviewed: {
      ...on.ports.reviewed,
      put: async (...of: Parameters<typeof put>) => {
        await before()
        return put(...of)
      },
    },
  }
}

test('an amendment at the moment of a verdict: it is no verdict on other facts, and the second opinion is to be had after the next', async () => {
  await on.take('A-1', typicalCall)
  const [first, second] = [on.idOf('A-1'), on.idOf('A-1', 2)]
  await on.claim(first, eva)
  const { etag } = await on.read(first, eva)
  const judge = giveVerdict(meanwhile(() => on.amend('A-1', { answers, situations })))
  await expect(judge(first, isNone, eva, etag)).rejects.toMatchObject(code('stale-version'))
  expect(await on.ports.reviews.get(first)).toMatchObject({ state: 'pending', second: true })
  await on.review(first, eva, isProblem, confirm)
  await on.review(second, luis, isProblem)
  expect((await on.stores.cases.readCall(on.dealerId, 'A-1'))?.review).toMatchObject({ action: 'confirm' })
  expect((await on.stores.cases.readCall(on.dealerId, 'A-1'))?.review?.second).toBeUndefined()
})

test('a second opinion that is noted at the moment of the verdict is to be had after it', async () => {
  await on.take('A-2', exampleCall)
  const [first, second] = [on.idOf('A-2'), on.idOf('A-2', 2)]
  await on.claim(first, eva)
  const { etag, review } = await on.read(first, eva)
  const stale = { ...review }
  delete stale.second
  const reads = [stale]
  const { get } = on.ports.reviews
  const reviews = {
    ...on.ports.reviews,
    get: async (id: string) => (id === first && reads.shift()) || get(id),
  }
  await giveVerdict({ ...on.ports, reviews })(first, isProblem, eva, etag)
  expect((await on.list(luis, 'pending', 100, undefined)).items.map(({ reviewId }) => reviewId)).toContain(
    second,
  )
})

test('an amendment at the moment of a verdict on a problem: it is no verdict on other facts', async () => {
  await on.take('A-4', exampleCall)
  const first = on.idOf('A-4')
  await on.claim(first, eva)
  const { etag } = await on.read(first, eva)
  const situation = { state: 'unresolved' as const, description: 'Otro ruido.' }
  const judge = giveVerdict(meanwhile(() => on.amend('A-4', { situations: [situation] })))
  await expect(judge(first, isProblem, eva, etag)).rejects.toMatchObject(code('stale-version'))
  expect(await on.ports.reviews.get(first)).toMatchObject({ state: 'pending', second: true })
})

test('what else is written of a case at the moment of a verdict does not show', async () => {
  await on.take('A-3', exampleCall)
  const first = on.idOf('A-3')
  await on.claim(first, eva)
  const { etag } = await on.read(first, eva)
  const judge = giveVerdict(
    meanwhile(() => on.amend('A-3', { customer: { ref: 'C-10442', phone: '600 999 999' } })),
  )
  expect((await judge(first, isProblem, eva, etag)).shown.state).toBe('judged')
})

test('a call that an amendment makes a problem between verdict and action is reviewed once more, by somebody else', async () => {
  await on.take('B-1', typicalCall)
  await on.take('B-2', typicalCall)
  const judged = await on.review(on.idOf('B-1'), eva, isNone)
  const other = await on.review(on.idOf('B-2'), eva, isNone)
  later()
  await on.amend('B-1', { answers, situations })
  // Nobody acts on the case while another has it.
  expect(await on.ports.reviews.get(on.idOf('B-1', 3))).toBeUndefined()
  await expect(on.act(on.idOf('B-1'), confirm, eva, judged.etag)).rejects.toMatchObject(code('stale-version'))
  await on.act(on.idOf('B-1'), confirm, eva, (await on.read(on.idOf('B-1'), eva)).etag)
  const event = (await on.kept()).find(({ id }) => id === `${on.idOf('B-1')}/final`)
  expect(event).toMatchObject({ data: { callId: 'B-1' } })
  await on.open({ dealerId: on.dealerId, callId: 'B-1' })
  expect(await on.ports.reviews.get(on.idOf('B-1', 3))).toMatchObject({ why: 'again', state: 'pending' })
  await expect(on.claim(on.idOf('B-1', 3), eva)).rejects.toMatchObject(code('already-claimed'))
  await on.review(on.idOf('B-1', 3), ana, isProblem, confirm)
  // At the very moment of the action, too: the event names the call.
  const act = takeAction(meanwhile(() => on.amend('B-2', { answers, situations })))
  await act(on.idOf('B-2'), confirm, eva, other.etag)
  expect((await on.kept()).find(({ id }) => id === `${on.idOf('B-2')}/final`)).toMatchObject({
    data: { callId: 'B-2' },
  })
})

test('the second opinion ends at the moment of the first one’s action: its case is shown', async () => {
  await on.take('C-1', exampleCall)
  const judged = await on.review(on.idOf('C-1'), eva, isProblem)
  const act = takeAction(meanwhile(() => on.review(on.idOf('C-1', 2), luis, isProblem)))
  await act(on.idOf('C-1'), confirm, eva, judged.etag)
  const { review } = (await on.stores.cases.readCall(on.dealerId, 'C-1')) ?? {}
  expect(review).toMatchObject({ action: 'confirm' })
  expect(review?.second).toBeUndefined()
  // The other way round, too.
  await on.take('C-2', exampleCall)
  const first = await on.review(on.idOf('C-2'), eva, isProblem)
  await on.claim(on.idOf('C-2', 2), luis)
  const { etag } = await on.read(on.idOf('C-2', 2), luis)
  const judge = giveVerdict(meanwhile(() => on.act(on.idOf('C-2'), confirm, eva, first.etag)))
  await judge(on.idOf('C-2', 2), isProblem, luis, etag)
  const other = (await on.stores.cases.readCall(on.dealerId, 'C-2'))?.review
  expect(other).toMatchObject({ action: 'confirm' })
  expect(other?.second).toBeUndefined()
})

test('the same verdict twice at once is one verdict, for both; another one is not', async () => {
  await on.take('D-1', exampleCall)
  await on.claim(on.idOf('D-1'), eva)
  const { etag } = await on.read(on.idOf('D-1'), eva)
  const same = () => on.judge(on.idOf('D-1'), isProblem, eva, etag)
  const judge = giveVerdict(meanwhile(same))
  expect((await judge(on.idOf('D-1'), isProblem, eva, etag)).review).toMatchObject({ n: 2, state: 'judged' })
  await on.take('D-2', exampleCall)
  await on.claim(on.idOf('D-2'), eva)
  const tag = (await on.read(on.idOf('D-2'), eva)).etag
  const another = giveVerdict(meanwhile(() => on.judge(on.idOf('D-2'), isProblem, eva, tag)))
  await expect(another(on.idOf('D-2'), isNone, eva, tag)).rejects.toMatchObject(code('stale-version'))
})

test('a specialist has twenty reviews at once, and more once one is judged or given back', async () => {
  const ids = Array.from({ length: 22 }, (_, index) => `G-${index}`)
  for (const callId of ids) await on.take(callId, exampleCall)
  for (const callId of ids.slice(0, 20)) await on.claim(on.idOf(callId), 'specialist:greedy')
  const [first = '', more = ''] = [ids[0], ids[20]]
  await expect(on.claim(on.idOf(more), 'specialist:greedy')).rejects.toMatchObject(code('too-many-claims'))
  // What they have they may keep.
  await on.claim(on.idOf(first), 'specialist:greedy')
  await on.claim(on.idOf(more), ana)
  const { etag } = await on.read(on.idOf(first), 'specialist:greedy')
  await on.judge(on.idOf(first), isProblem, 'specialist:greedy', etag)
  await on.claim(on.idOf(ids[21] ?? ''), 'specialist:greedy')
  at.now = new Date(at.now.getTime() + 16 * 60_000)
  await on.claim(on.idOf(more), 'specialist:greedy')
})
