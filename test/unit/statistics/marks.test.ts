import { describe, expect, test } from 'vitest'
import { readCaseNews } from '../../../functions/statistics/marking/case-news.ts'
import { isDue, type MarkTimes } from '../../../functions/platform/recomputing/mark.ts'

const time = (clock: string, day = 15) => `2026-11-${day}T${clock}:00.000Z`
const mark = (more: Partial<MarkTimes>): MarkTimes => ({
  n: 1,
  at: time('10:00'),
  ...more,
})
const due = (more: Partial<MarkTimes>, now: string) => isDue(mark(more), new Date(now))

describe('a marked month is recomputed', () => {
  test('a minute after its last mark, not sooner', () => {
    const marked = { since: time('10:00') }
    expect(due(marked, '2026-11-15T10:00:59.999Z')).toBe(false)
    expect(due(marked, time('10:01'))).toBe(true)
  })

  test('half an hour after its first mark, although marks keep coming', () => {
    expect(due({ since: time('09:31'), at: time('10:00') }, time('10:00'))).toBe(false)
    expect(due({ since: time('09:30'), at: time('10:00') }, time('10:00'))).toBe(true)
  })

  test('at most once every half-hour', () => {
    const marked = { since: time('10:00'), computedAt: time('09:50') }
    expect(due(marked, time('10:19'))).toBe(false)
    expect(due(marked, time('10:20'))).toBe(true)
  })

  test('once more in the night, if it was marked in the two days before', () => {
    const done = { at: time('10:00', 15), computedAt: time('10:05', 15) }
    expect(due(done, time('23:00', 15))).toBe(false)
    expect(due(done, time('01:59', 16))).toBe(false)
    expect(due(done, time('02:00', 16))).toBe(true)
    expect(due({ ...done, computedAt: time('02:01', 16) }, time('23:00', 16))).toBe(false)
    expect(due({ ...done, computedAt: time('02:01', 16) }, time('02:00', 17))).toBe(true)
    expect(due({ ...done, computedAt: time('02:01', 17) }, time('02:00', 18))).toBe(false)
  })
})

test('an event about a call names its month, if it has one', () => {
  const data = { dealerId: 'd', callId: 'c', month: '2026-11' }
  expect(readCaseNews({ detail: { id: 'i', data: { ...data, kind: 'recheck' } } })).toEqual(data)
  expect(readCaseNews({ detail: { data: { dealerId: 'd', callId: 'c', level: 2 } } })).toEqual({
    dealerId: 'd',
    callId: 'c',
  })
  expect(readCaseNews({ detail: {} })).toBeUndefined()
})
