import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { reviewingOn } from '../../support/supervision/reviewing.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const calls = 12
const at = { now: new Date('2026-11-20T11:00:00.000Z') }
const actions = [
  { action: 'confirm' as const },
  { action: 'dismiss' as const, note: 'n' },
  { action: 'reclassify' as const, criteria: ['refusal' as const], note: 'n' },
]

test('twenty specialists at once, every request sent twice: each call is reviewed once, and nobody is told twice', async () => {
  const on = reviewingOn(table, at)
  const ids = Array.from({ length: calls }, (_, index) => `X-${index}`)
  for (const callId of ids) await on.take(callId, exampleCall)
  const done = new Map<string, string[]>()
  const isRefused = (fault: unknown) => {
    if (fault instanceof Error && 'error' in fault) return undefined
    throw fault
  }
  const twice = async <T>(ask: () => Promise<T>) => {
    const answers = await Promise.all([ask().catch(isRefused), ask().catch(isRefused)])
    return answers.find((answer) => answer !== undefined)
  }
  const work = async (by: string) => {
    for (;;) {
      const { items } = await on.list(by, 'pending', 100, undefined)
      if (items.length === 0) return
      // Different specialists begin at different places, and still often at the same.
      const next = items[(by.length * 7 + done.size) % Math.min(5, items.length)]
      if (!next || !(await on.claim(next.reviewId, by).catch(isRefused))) continue
      const blind = await on.read(next.reviewId, by)
      const verdict = { problem: true, criteria: ['low-marks' as const], listened: true }
      const judged = await twice(() => on.judge(next.reviewId, verdict, by, blind.etag))
      if (!judged) continue
      done.set(next.reviewId, [...(done.get(next.reviewId) ?? []), by])
      const action = actions[next.reviewId.charCodeAt(0) % actions.length] ?? { action: 'confirm' as const }
      if (judged.review.state === 'judged') await twice(() => on.act(next.reviewId, action, by, judged.etag))
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, index) => work(`specialist:s${index}`)))
  for (const callId of ids) {
    const review = await on.ports.reviews.get(on.idOf(callId))
    expect(review).toMatchObject({ state: 'final', n: 3 })
    const call = await on.stores.cases.readCall(on.dealerId, callId)
    const { entries } = call ? await on.stores.entries.list(call, 300, 300) : { entries: [] }
    expect(entries.map(({ kind }) => kind)).toEqual(['review'])
    const notices = await on.stores.notices.list(on.dealerId, callId)
    expect(notices).toHaveLength(review?.action?.action === 'confirm' ? 0 : 1)
    const second = await on.ports.reviews.get(on.idOf(callId, 2))
    if (second) expect(second.verdict?.by).not.toBe(review?.verdict?.by)
  }
  expect([...done.values()].every((by) => by.length === 1)).toBe(true)
})
