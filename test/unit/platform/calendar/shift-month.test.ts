import { expect, test } from 'vitest'
import { shiftMonth } from '../../../../functions/platform/calendar/shift-month.ts'

test('months are counted across the ends of years, both ways', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01')
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  expect(shiftMonth('2025-12', 14)).toBe('2027-02')
  expect(shiftMonth('2026-05', 0)).toBe('2026-05')
})
