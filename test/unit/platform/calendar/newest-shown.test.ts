import { expect, test } from 'vitest'
import { newestShown } from '../../../../functions/platform/calendar/newest-shown.ts'

const months = (whys: string) =>
  [...whys].map((why, index) => ({ month: `2026-0${index + 1}`, why: why === '.' ? 'no-roster' : null }))

test.each([
  ['..xxx', '2026-03', '2026-05'],
  ['x.xx.', '2026-03', '2026-04'],
  ['xxx', '2026-01', '2026-03'],
  ['.x.', '2026-02', '2026-02'],
])('of %s the newest months in a row that are shown', (whys, from, to) => {
  expect(newestShown(months(whys))).toEqual({ from, to })
})

test('there are none where no month is shown', () => {
  expect(newestShown(months('...'))).toBeNull()
  expect(newestShown([])).toBeNull()
})
