import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  dayNumber,
  instantOf,
  localDate,
  steadyOffset,
} from '../../../../functions/platform/calendar/local-time.ts'
import { zoneSpelling } from '../../../../functions/platform/calendar/zone.ts'
import { captureLog } from '../../../support/running/captured-log.ts'

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

describe('the spelling of a zone', () => {
  test.each([
    ['Europe/Madrid', 'Europe/Madrid'],
    ['europe/madrid', 'Europe/Madrid'],
    ['ATLANTIC/CANARY', 'Atlantic/Canary'],
    ['antarctica/dumontdurville', 'Antarctica/DumontDUrville'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    // An alias keeps its own name, whatever ICU calls the zone.
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Australia/NSW', 'Australia/NSW'],
    ['America/Knox_IN', 'America/Knox_IN'],
    ['America/Argentina/ComodRivadavia', 'America/Argentina/ComodRivadavia'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is stored as %s', (given, stored) => {
    expect(zoneSpelling(given)).toBe(stored)
  })

  test.each([
    '',
    'UTC',
    'UTC+2',
    'CET',
    'EST5EDT',
    '+01:00',
    'Etc/GMT+2',
    'US/Eastern',
    'Europe/',
    'Europe/Gredos',
  ])('%j has no spelling', (given) => {
    expect(zoneSpelling(given)).toBeUndefined()
  })

  test('every ICU zone is its own spelling, ignoring case', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(zoneSpelling(zone)).toBe(zone)
      expect(zoneSpelling(zone.toLowerCase())).toBe(zone)
    }
  })
})

test('a stored zone that ICU does not know counts as Madrid and is logged', () => {
  expect(localDate(new Date('2026-11-30T23:30:00Z'), 'Europe/Gredos')).toBe('2026-12-01')
  expect(captured.lines.join('')).toContain('unknown-zone')
})

test('the cached offset of a block of days is right for each hour in it, in every zone', () => {
  const hours = Array.from({ length: 27 }, (_, more) => more * 2)
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    for (let day = dayNumber('2026-01-01'); day < dayNumber('2028-01-01'); day += 3) {
      const offset = steadyOffset(day, zone)
      if (offset === undefined) continue
      const [hour = 0] = [hours[(day * 7) % hours.length]]
      const at = day * 86_400_000 + hour * 3_600_000 - offset
      const expected = new Date(at + offset).toISOString().slice(11, 16)
      expect(`${zone} ${day} ${wall.format(at)}`).toBe(`${zone} ${day} ${expected}`)
      expect(instantOf(day, hour * 60, zone)).toBe(at)
    }
  }
})
