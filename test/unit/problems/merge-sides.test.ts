import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListPosition, mergeSides } from '../../../functions/problems/file/merge-sides.ts'
import type { IndexedProblem } from '../../../functions/cases/problem/indexed-problem.ts'
import type { Side } from '../../../functions/cases/head/positions.ts'

/** Only the fields that the merge uses. */
const indexedProblem = (callId: string, minute: number) => {
  const problemAt = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  return { callId, problem: { problemAt } } as unknown as IndexedProblem
}

const sides: Side[] = ['open', 'closed']

const readPage = (all: IndexedProblem[], after: ListPosition[Side], most: number) => {
  if (after === null) return { problems: [], more: false }
  const from = after === undefined ? 0 : all.findIndex((item) => item.callId === after.callId) + 1
  return { problems: all.slice(from, from + most), more: from + most < all.length }
}

test('the pages contain every matching problem once, newest first, however they are distributed and read', () => {
  const minutes = fc.uniqueArray(fc.nat(500), { maxLength: 40 })
  fc.assert(
    fc.property(
      minutes,
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
      (times, spread, limit, most, modulo) => {
        const problems = times
          .map((minute) => ({ minute, item: indexedProblem(`C-${minute}`, minute) }))
          .sort((a, b) => b.minute - a.minute)
        const on = (side: Side) =>
          problems.filter((_, index) => (spread[index] ? 'open' : 'closed') === side).map(({ item }) => item)
        const fits = (item: IndexedProblem) => Number(item.callId.slice(2)) % modulo === 0
        const seen: string[] = []
        let position: ListPosition | null = {}
        for (let pages = 0; position !== null; pages += 1) {
          expect(pages).toBeLessThan(200)
          const start: ListPosition = position
          const read = sides.map((side) => ({ side, ...readPage(on(side), start[side], most) }))
          const page = mergeSides(read, start, limit, fits)
          expect(page.items.length).toBeLessThanOrEqual(limit)
          seen.push(...page.items.map((item) => item.callId))
          position = page.position
        }
        expect(seen).toEqual(problems.filter(({ item }) => fits(item)).map(({ item }) => item.callId))
      },
    ),
  )
})
