import { describe, expect, test } from 'vitest'
import {
  everywhere,
  firstYear,
  lastYear,
  regional,
} from '../../../../functions/platform/calendar/holiday-table.ts'
import { dayNumber, isoDay } from '../../../../functions/platform/calendar/local-time.ts'
import { closedDays, daysLeft, regions } from '../../../../functions/platform/calendar/public-holidays.ts'

/** The public holidays of a region in a year that are not on a Sunday, `MM-DD`. */
const publicDays = (region: string, year: number): string[] => {
  const isClosed = closedDays([], region)
  const first = dayNumber(`${year}-01-01`)
  return Array.from({ length: 365 }, (_, more) => first + more)
    .filter((day) => isClosed(day) && new Date(day * 86_400_000).getUTCDay() !== 0)
    .map((day) => isoDay(day).slice(5))
}

describe('public holidays', () => {
  test('cover the nineteen regions of Spain for five years', () => {
    expect(regions).toHaveLength(19)
    expect(lastYear - firstYear).toBe(4)
    for (const years of [everywhere, ...Object.values(regional)]) expect(years).toHaveLength(5)
  })

  // From the official calendars of 2026.
  test.each([
    ['ES-IB', '01-01 01-06 03-02 04-02 04-03 04-06 05-01 08-15 10-12 12-08 12-25 12-26'],
    ['ES-CL', '01-01 01-06 04-02 04-03 04-23 05-01 08-15 10-12 11-02 12-07 12-08 12-25'],
    ['ES-MD', '01-01 01-06 04-02 04-03 05-01 05-02 08-15 10-12 11-02 12-07 12-08 12-25'],
    ['ES-CB', '01-01 01-06 04-02 04-03 05-01 07-28 08-15 09-15 10-12 12-07 12-08 12-25'],
    ['ES-VC', '01-01 01-06 03-19 04-03 04-06 05-01 06-24 08-15 10-09 10-12 12-08 12-25'],
    ['ES-GA', '01-01 01-06 03-19 04-02 04-03 05-01 06-24 07-25 08-15 10-12 12-08 12-25'],
    ['ES-CT', '01-01 01-06 04-03 04-06 05-01 06-24 08-15 09-11 10-12 12-08 12-25 12-26'],
  ])('of %s in 2026 are the official ones', (region, days) => {
    expect(publicDays(region, 2026)).toEqual(days.split(' '))
  })

  test('of 2026 are twelve on weekdays and Saturdays, except on islands and in cities with their own', () => {
    const counts = regions.map((region) => [region, publicDays(region, 2026).length])
    expect(Object.fromEntries(counts.filter(([, count]) => count !== 12))).toEqual({
      'ES-CE': 14,
      'ES-CN': 11,
      'ES-ML': 14,
    })
  })

  test("add to the dealer's own closed days, but not without a region", () => {
    const [christmas, epiphany, other] = ['2026-12-25', '2027-01-06', '2026-12-24'].map(dayNumber)
    const own = closedDays(['2026-12-24'], 'ES-CL')
    expect([christmas, epiphany, other].map((day) => own(day ?? 0))).toEqual([true, true, true])
    const none = closedDays(['2026-12-24'], undefined)
    expect([christmas, epiphany, other].map((day) => none(day ?? 0))).toEqual([false, false, true])
    // A stored region that is not in the table has none.
    expect(closedDays([], 'ES-XX')(christmas ?? 0)).toBe(false)
  })

  test('end with the last day of the last year', () => {
    expect(daysLeft(new Date(Date.UTC(lastYear, 11, 31)))).toBe(1)
    expect(daysLeft(new Date(Date.UTC(lastYear + 1, 5, 1)))).toBeLessThan(0)
  })
})
