import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, isoDay, localDay } from '../../../../functions/platform/calendar/local-time.ts'
import { nextOpening } from '../../../../functions/platform/calendar/next-opening.ts'
import { closedDays } from '../../../../functions/platform/calendar/public-holidays.ts'
import {
  usualWorkingHours,
  weekdays,
  type WorkingHours,
} from '../../../../functions/platform/calendar/working-hours.ts'

const calendar = (hours: WorkingHours, holidays: readonly string[] = [], zone = 'Europe/Madrid') => ({
  hours,
  isClosed: closedDays(holidays, undefined),
  zone,
})
const next = (from: string, ...given: Parameters<typeof calendar>) => {
  const found = nextOpening(calendar(...given), new Date(from))
  return found && [isoDay(found.day), found.at.toISOString()]
}

describe('the next time a working day begins', () => {
  test('is today before it begins, and the next working day from then on', () => {
    expect(next('2026-11-30T07:59:59.999Z', usualWorkingHours)).toEqual([
      '2026-11-30',
      '2026-11-30T08:00:00.000Z',
    ])
    expect(next('2026-11-30T08:00:00.000Z', usualWorkingHours)?.[0]).toBe('2026-12-01')
    expect(next('2026-12-04T12:00:00Z', usualWorkingHours, ['2026-12-07'])?.[0]).toBe('2026-12-08')
  })

  test('keeps the local time across both clock changes, and where the time does not exist is the change itself', () => {
    expect(next('2026-03-27T12:00:00Z', usualWorkingHours)?.[1]).toBe('2026-03-30T07:00:00.000Z')
    expect(next('2026-10-23T12:00:00Z', usualWorkingHours)?.[1]).toBe('2026-10-26T08:00:00.000Z')
    const early: WorkingHours = { sun: [['02:30', '10:00']] }
    expect(next('2026-03-28T12:00:00Z', early)?.[1]).toBe('2026-03-29T01:00:00.000Z')
    // 02:30 occurs twice: the first time.
    expect(next('2026-10-24T12:00:00Z', early)?.[1]).toBe('2026-10-25T00:30:00.000Z')
  })

  test('is when a night shift starts, not the midnight that it runs past', () => {
    const nights: WorkingHours = { fri: [['22:00', '06:00']] }
    expect(next('2026-11-27T12:00:00Z', nights)).toEqual(['2026-11-27', '2026-11-27T21:00:00.000Z'])
    expect(next('2026-11-27T23:30:00Z', nights)?.[0]).toBe('2026-12-04')
  })

  test('is of the first window, however they are listed, and never if no day opens', () => {
    const split: WorkingHours = {
      mon: [
        ['16:00', '19:00'],
        ['09:30', '13:30'],
      ],
    }
    expect(next('2026-11-30T08:00:00Z', split)?.[1]).toBe('2026-11-30T08:30:00.000Z')
    expect(next('2026-11-30T12:00:00Z', split)?.[0]).toBe('2026-12-07')
    expect(next('2026-11-30T12:00:00Z', {})).toBeUndefined()
  })

  test('is the earliest start of an open day after the instant, in any zone, however the days are closed', () => {
    const time = fc.integer({ min: 0, max: 22 * 4 }).map((quarter) => {
      const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
      return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    })
    const zones = ['Europe/Madrid', 'Atlantic/Canary', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu']
    fc.assert(
      fc.property(
        fc.array(fc.option(time), { minLength: 7, maxLength: 7 }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
        (starts, zone, minute, closedAfter) => {
          const from = new Date(Date.UTC(2026, 0, 1) + minute * 60_000)
          const today = localDay(from, zone)
          const closed = new Set(closedAfter.map((days) => today + days))
          const hours: WorkingHours = Object.fromEntries(
            weekdays.flatMap((weekday, index) => {
              const start = starts[index]
              return start ? [[weekday, [[start, '24:00'] as [string, string]]]] : []
            }),
          )
          // Every day there is, one by one.
          const expected = Array.from({ length: 60 }, (_, ahead) => today - 1 + ahead)
            .filter((day) => !closed.has(day))
            .flatMap((day) => {
              const start = starts[(day + 3) % 7]
              if (!start) return []
              const at = instantOf(day, Number(start.slice(0, 2)) * 60 + Number(start.slice(3)), zone)
              return at > from.getTime() && day >= today ? [at] : []
            })
            .toSorted((a, b) => a - b)[0]
          const found = nextOpening({ hours, isClosed: (day) => closed.has(day), zone }, from)
          expect(found?.at.getTime()).toBe(expected)
        },
      ),
    )
  })
})
