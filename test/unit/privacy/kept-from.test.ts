import { describe, expect, test } from 'vitest'
import { keptFrom, lastDayOver } from '../../../functions/privacy/retention/kept-from.ts'
import { blockingOf } from '../../../functions/privacy/retention/blocking-of.ts'

const from = (date: string | undefined) =>
  keptFrom({
    content: { visit: { ref: 'V', ...(date !== undefined && { date }) } },
    receivedAt: '2026-11-20T10:00:00Z',
  })

describe('from which day a call is kept', () => {
  test.each([
    ['2026-11-17', '2026-11-17'],
    ['2026-11-20', '2026-11-20'],
    ['2025-10-16', '2025-10-16'],
  ])('that of its visit: %s', (date, day) => expect(from(date)).toBe(day))
  test.each([undefined, '2026-11-21', '2025-10-15', '2016-11-17', '0001-01-01'])(
    'that of its receipt where the visit has none that is possible: %s',
    (date) => expect(from(date)).toBe('2026-11-20'),
  )
})

test.each([
  ['2026-11-20', 24, '2024-11-20'],
  ['2026-01-31', 24, '2024-01-31'],
  ['2028-02-29', 24, '2026-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
])('on %s, what is kept for %i months is over up to %s', (now, months, day) =>
  expect(lastDayOver(new Date(`${now}T10:00:00Z`), months)).toBe(day),
)

test.each([
  ['2026-11-20', 30, '2026-12-30'],
  ['2028-02-01', 1095, '2031-02-28'],
  ['2026-11-20', 0, '2026-11-20'],
])('what is ended on %s and blocked for %i days is destroyed on %s', (now, days, day) => {
  const id = `ended-D1-${now.slice(0, 7)}`
  expect(blockingOf('D1', new Date(`${now}T10:00:00Z`), days)).toEqual({ id, day })
})
