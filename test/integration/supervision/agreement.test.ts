import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgreement } from '../../../functions/supervision/agreement/get-agreement.ts'
import { sampleMonthStore } from '../../../functions/supervision/sample/sample-month-store.ts'
import { getCoaching } from '../../../functions/supervision/agreement/get-coaching.ts'
import { listSaidWrongly } from '../../../functions/supervision/said-wrongly/list-said-wrongly.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
let on: Reviewing
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
const [eva, luis] = ['specialist:eva', 'specialist:luis']
const isProblem = { problem: true, criteria: ['unresolved-situation' as const], listened: true }
const isNone = { problem: false, listened: true }

beforeAll(async () => {
  table = await withTable()
  on = reviewingOn(table, at)
})
afterAll(() => table.stop())

const staff = { audience: 'staff', id: 'staff:sam' } as const
const ports = () => ({ ...on.ports, months: sampleMonthStore(table) })
type By = { audience: 'staff' | 'specialist'; id: string }
const agreement = (asked: Parameters<ReturnType<typeof getAgreement>>[0], by: By = staff) =>
  getAgreement(ports())(asked, by)
const november = { from: '2026-11', to: '2026-11' }
const saidNone: CallContent = { ...typicalCall, operatorVerdict: { problem: false } }

test('agreement is read from calls and their final reviews: before, between and after', async () => {
  await on.take('P-1', exampleCall)
  for (let number = 1; number <= 12; number += 1) await on.take(`N-${number}`, saidNone)
  await on.take('X-1', { ...typicalCall, operatorVerdict: undefined, operator: 'op-none' })
  const before = await agreement(november)
  expect(before).toMatchObject({
    from: '2026-11',
    to: '2026-11',
    calls: 14,
    basis: { problems: 0, sample: 0 },
  })
  await on.review(on.idOf('P-1'), eva, isProblem)
  // The blind verdict counts, whatever becomes of the case.
  expect((await agreement(november)).basis).toMatchObject({ disagreements: 1 })
  await on.act(on.idOf('P-1'), { action: 'confirm' }, eva, (await on.read(on.idOf('P-1'), eva)).etag)
  let drawn = 0
  for (let number = 1; number <= 12; number += 1) {
    const line = await on.ports.lines.get('2026-11', on.dealerId, `N-${number}`)
    if (!line?.drawn) continue
    drawn += 1
    await on.review(on.idOf(`N-${number}`), luis, isNone, { action: 'confirm' })
  }
  expect(drawn).toBeGreaterThan(0)
  const after = await agreement(november)
  expect(after).toMatchObject({
    basis: { problems: 0, disagreements: 1, sample: drawn },
    misses: { found: 0, of: drawn, atMost: 1 - 0.05 ** (1 / drawn) },
    kappa: { value: 1 },
    raw: { value: 1 },
    nonResponse: [],
  })
  expect(after.running.map(({ operator, points }) => [operator, points.length])).toEqual([
    [typicalCall.operator, drawn],
  ])
  expect((await agreement({ ...november, dealer: on.dealerId })).basis).toEqual(after.basis)
  expect(await agreement({ ...november, operator: 'op-none' })).toMatchObject({ calls: 1, notStated: 1 })
  expect(await agreement({ from: '2026-10', to: '2026-10' })).toMatchObject({ calls: 0 })
})

test('specialists see the months whose reviews are over alone, and of specialists only themselves', async () => {
  const by = { audience: 'specialist', id: eva } as const
  expect(await agreement(november, by)).toMatchObject({ until: null, calls: 0, specialists: [], running: [] })
  expect(await getCoaching(ports())(november, by)).toMatchObject({ until: null, operators: [] })
  await expect(agreement({ ...november, specialist: luis }, by)).rejects.toMatchObject({
    error: { code: 'forbidden' },
  })
  const { commit, publish } = sampleMonthStore(table)
  await commit({ month: '2026-11', commitment: 'c', committedAt: '2026-10-01T00:00:00.000Z' })
  await publish('2026-11', 'k', '2026-12-02T00:00:00.000Z')
  const { until, calls, specialists } = await agreement({ from: '2026-10', to: '2026-12' }, by)
  expect([until, calls, specialists.map(({ specialist }) => specialist)]).toEqual(['2026-11', 14, [eva]])
  expect((await agreement(november)).specialists.map(({ specialist }) => specialist)).toEqual([eva, luis])
})

test('figures are those of one specialist, or of one questionnaire, where that is asked', async () => {
  const all = await agreement(november)
  const ofEva = await agreement({ ...november, specialist: eva })
  expect(ofEva).toMatchObject({ basis: { disagreements: 1, sample: 0 }, missedShare: { value: null } })
  expect(ofEva.nonResponse).toMatchObject([{ byOthers: all.basis.sample, waiting: 0 }])
  const { questionnaire } = typicalCall
  expect((await agreement({ ...november, questionnaire })).calls).toBe(14)
  expect((await agreement({ ...november, questionnaire: 'another@1' })).calls).toBe(0)
})

test('an unknown dealer is not found, and months in the wrong order are refused', async () => {
  await expect(agreement({ dealer: 'nobody' })).rejects.toMatchObject({ error: { code: 'not-found' } })
  await expect(agreement({ from: '2026-11', to: '2026-10' })).rejects.toMatchObject({
    error: { code: 'does-not-fit' },
  })
})

test('what was said wrongly is listed by page, with what is not known beside it', async () => {
  await on.take('W-1', { ...exampleCall, said: { brandSurvey: true, prize: false } })
  await on.take('W-2', { ...exampleCall, said: undefined })
  await on.take('W-3', { ...exampleCall, said: { brandSurvey: false, prize: false } })
  const list = listSaidWrongly(on.ports)
  const { items, position } = await list('2026-11', 100, undefined)
  expect(position).toBeNull()
  const wrongOf = (callId: string) => items.find((one) => one.callId === callId)?.wrong
  expect([wrongOf('W-1'), wrongOf('W-2'), wrongOf('W-3')]).toEqual([
    ['survey-to-problem'],
    ['not-known'],
    undefined,
  ])
  const paged = []
  let next: Awaited<ReturnType<typeof list>>['position'] | undefined
  do {
    const page = await list('2026-11', 1, next ?? undefined)
    paged.push(...page.items)
    next = page.position
  } while (next)
  expect(paged).toEqual(items)
  expect(await list('2026-10', 100, undefined)).toEqual({ items: [], position: null })
})
