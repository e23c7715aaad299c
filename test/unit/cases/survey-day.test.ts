import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surveyDay, type SurveyDayInput } from '../../../functions/cases/clocks/survey-day.ts'
import { isoDay, localDay } from '../../../functions/platform/calendar/local-time.ts'

const surveyExpected = (input: SurveyDayInput) => isoDay(surveyDay(input))
const zone = 'Europe/Madrid'
const input = { callDate: new Date('2026-11-20T09:58:12Z'), surveyExpectedAfterDays: 10, zone }

test.each([
  ['three days before the call', '2026-11-17', '2026-11-27'],
  ['on the day of the call', '2026-11-20', '2026-11-30'],
  ['whose survey was due 30 days before the call', '2026-10-11', '2026-10-21'],
  ['whose survey was due 31 days before the call', '2026-10-10', '2026-11-30'],
  ['dated a year too early', '2025-11-17', '2026-11-30'],
  ['after the day of the call', '2026-11-21', '2026-11-30'],
  ['401 days before the call', '2025-10-15', '2026-11-30'],
  ['in the year 1', '0001-01-01', '2026-11-30'],
  ['in the last year', '9999-12-31', '2026-11-30'],
  ['on no known day', undefined, '2026-11-30'],
])('is right for a visit %s', (_, visitDate, expected) => {
  expect(surveyExpected({ ...input, visitDate })).toBe(expected)
})

test("counts from the day of the call in the dealer's time zone", () => {
  const callDate = new Date('2026-11-20T23:30:00Z')
  expect(surveyExpected({ ...input, callDate, visitDate: '2026-11-21' })).toBe('2026-12-01')
  expect(surveyExpected({ ...input, callDate, visitDate: '2026-11-21', zone: 'Atlantic/Azores' })).toBe(
    '2026-11-30',
  )
  expect(surveyExpected({ ...input, callDate, visitDate: '2026-11-22' })).toBe('2026-12-01')
})

test('is the same whether or not the zone had to be looked up', () => {
  const zones = fc.constantFrom('Europe/Madrid', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu')
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 0, max: 400 * 24 * 60 }),
      fc.constantFrom(-401, -400, -399, -41, -40, -39, -2, -1, 0, 1, 2),
      (where, minutes, days) => {
        const callDate = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000)
        const callDay = localDay(callDate, where)
        const visit = callDay + days
        const isPossible = days <= 0 && days >= -400 && days + 10 >= -30
        expect(
          surveyDay({ callDate, visitDate: isoDay(visit), surveyExpectedAfterDays: 10, zone: where }),
        ).toBe((isPossible ? visit : callDay) + 10)
      },
    ),
  )
})
