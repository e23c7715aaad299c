import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  usualWorkingHours,
  type WorkingHours,
} from '../../../../functions/platform/calendar/working-hours.ts'
import {
  dayNumber,
  instantOf,
  localDate,
  localMonth,
} from '../../../../functions/platform/calendar/local-time.ts'
import {
  addWorkingTime as addWorkingTimeBefore,
  workingMinutesBetween,
  type WorkingCalendar,
} from '../../../../functions/platform/calendar/working-time.ts'
import { overlappingHours } from '../../../../functions/platform/calendar/check-hours.ts'
import {
  addWorkingTime,
  lastWorkingEndBefore,
  openWindowWithin,
} from '../../../support/platform/working-time.ts'
import { workingHoursBy } from '../../../support/calls/arbitraries.ts'

const madrid = 'Europe/Madrid'
const allDays = (...windows: [string, string][]): WorkingHours => ({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
  sat: windows,
  sun: windows,
})
const split = allDays(['09:00', '14:00'], ['16:00', '19:30'])
const roundTheClock = allDays(['00:00', '24:00'])
const nights = allDays(['22:00', '06:00'])

type Golden = [
  what: string,
  from: string,
  minutes: number,
  hours: WorkingHours,
  to: string,
  holidays?: string[],
  zone?: string,
]

describe('examples', () => {
  const cases: Golden[] = [
    ['inside a window', '2026-11-20T09:58:12.345Z', 60, usualWorkingHours, '2026-11-20T10:58:12.345Z'],
    ['over the weekend', '2026-11-20T16:00:00Z', 240, usualWorkingHours, '2026-11-23T11:00:00Z'],
    ['from the night before', '2026-11-19T23:00:00Z', 30, usualWorkingHours, '2026-11-20T08:30:00Z'],
    [
      'to the very end of a window, not the next start',
      '2026-11-20T16:00:00Z',
      60,
      usualWorkingHours,
      '2026-11-20T17:00:00Z',
    ],
    [
      'a moment beyond the end',
      '2026-11-20T16:00:00Z',
      60.001,
      usualWorkingHours,
      '2026-11-23T08:00:00.060Z',
    ],
    ['no time, open', '2026-11-20T10:00:00Z', 0, usualWorkingHours, '2026-11-20T10:00:00Z'],
    ['no time, closed', '2026-11-21T10:00:00Z', 0, usualWorkingHours, '2026-11-21T10:00:00Z'],
    ['split shift, over the siesta', '2026-11-20T12:30:00Z', 60, split, '2026-11-20T15:30:00Z'],
    ['split shift, from inside the siesta', '2026-11-20T13:30:00Z', 60, split, '2026-11-20T16:00:00Z'],
    [
      'split shift, written in another order',
      '2026-11-20T12:30:00Z',
      60,
      allDays(['16:00', '19:30'], ['09:00', '14:00']),
      '2026-11-20T15:30:00Z',
    ],
    ['over a holiday', '2026-12-24T16:30:00Z', 60, usualWorkingHours, '2026-12-28T08:30:00Z', ['2026-12-25']],
    ['from within a holiday', '2026-12-25T10:00:00Z', 60, split, '2026-12-26T09:00:00Z', ['2026-12-25']],
    [
      'over two holidays',
      '2026-12-24T18:30:00Z',
      60,
      split,
      '2026-12-27T09:00:00Z',
      ['2026-12-26', '2026-12-25'],
    ],
    ['across midnight', '2026-11-20T20:30:00Z', 120, nights, '2026-11-20T23:00:00Z'],
    [
      'from the small hours of a window of the day before',
      '2026-11-20T03:00:00Z',
      180,
      nights,
      '2026-11-20T22:00:00Z',
    ],
    [
      'the holiday that a night window runs into does not close it',
      '2026-11-20T23:30:00Z',
      60,
      nights,
      '2026-11-21T00:30:00Z',
      ['2026-11-21'],
    ],
    [
      'the holiday that a night window starts on closes all of it',
      '2026-11-20T04:00:00Z',
      61,
      nights,
      '2026-11-21T21:01:00Z',
      ['2026-11-20'],
    ],
    ['windows that touch at midnight', '2026-11-20T20:00:00Z', 1440, roundTheClock, '2026-11-21T20:00:00Z'],
    [
      'from nine to nine is a whole day',
      '2026-11-20T05:00:00Z',
      1440,
      allDays(['09:00', '09:00']),
      '2026-11-21T05:00:00Z',
    ],
    [
      'overlapping windows count once',
      '2026-11-20T08:00:00Z',
      300,
      {
        fri: [
          ['09:00', '12:00'],
          ['11:00', '14:00'],
        ],
      },
      '2026-11-20T13:00:00Z',
    ],
    [
      'one window within another counts once',
      '2026-11-20T08:00:00Z',
      240,
      {
        fri: [
          ['09:00', '14:00'],
          ['10:00', '11:00'],
        ],
      },
      '2026-11-20T12:00:00Z',
    ],
    ['one window a week', '2026-11-20T10:00:00Z', 90, { wed: [['09:00', '10:00']] }, '2026-12-02T08:30:00Z'],

    [
      "spring: 9 o'clock is an hour earlier on Monday",
      '2026-03-27T16:30:00Z',
      60,
      usualWorkingHours,
      '2026-03-30T07:30:00Z',
    ],
    [
      'spring: the night window is an hour shorter',
      '2026-03-28T21:00:00Z',
      7 * 60,
      nights,
      '2026-03-29T04:00:00Z',
    ],
    ['spring: and no longer than that', '2026-03-28T21:00:00Z', 7 * 60 + 1, nights, '2026-03-29T20:01:00Z'],
    [
      'spring: a day has 23 hours',
      '2026-03-28T23:00:00Z',
      23 * 60,
      { sun: [['00:00', '24:00']] },
      '2026-03-29T22:00:00Z',
    ],
    [
      'spring: a window that starts in the missing hour starts after it',
      '2026-03-29T00:00:00Z',
      30,
      allDays(['02:30', '04:00']),
      '2026-03-29T01:30:00Z',
    ],
    [
      'spring: a window that ends in the missing hour ends before it',
      '2026-03-29T00:00:00Z',
      61,
      allDays(['01:00', '02:30']),
      '2026-03-29T23:01:00Z',
    ],
    [
      'spring: a window within the missing hour does not open',
      '2026-03-29T00:00:00Z',
      10,
      allDays(['02:10', '02:50']),
      '2026-03-30T00:20:00Z',
    ],

    [
      "autumn: 9 o'clock is an hour later on Monday",
      '2026-10-23T15:30:00Z',
      60,
      usualWorkingHours,
      '2026-10-26T08:30:00Z',
    ],
    [
      'autumn: the night window is an hour longer',
      '2026-10-24T20:00:00Z',
      9 * 60,
      nights,
      '2026-10-25T05:00:00Z',
    ],
    ['autumn: and no longer than that', '2026-10-24T20:00:00Z', 9 * 60 + 1, nights, '2026-10-25T21:01:00Z'],
    [
      'autumn: a day has 25 hours',
      '2026-10-24T22:00:00Z',
      25 * 60,
      { sun: [['00:00', '24:00']] },
      '2026-10-25T23:00:00Z',
    ],
    [
      'autumn: a window starts at the first of its two starts',
      '2026-10-24T23:00:00Z',
      30,
      allDays(['02:30', '04:00']),
      '2026-10-25T01:00:00Z',
    ],
    [
      'autumn: a window ends at the first of its two ends',
      '2026-10-24T23:30:00Z',
      61,
      allDays(['01:00', '02:30']),
      '2026-10-26T00:01:00Z',
    ],
    [
      'autumn: from the second time round of the hour',
      '2026-10-25T01:30:00Z',
      60,
      allDays(['02:00', '03:00']),
      '2026-10-26T01:30:00Z',
    ],

    [
      'the Canaries are an hour behind',
      '2026-11-20T09:58:00Z',
      60,
      split,
      '2026-11-20T10:58:00Z',
      [],
      'Atlantic/Canary',
    ],
    [
      "the Canaries, before their 9 o'clock",
      '2026-11-20T08:58:00Z',
      60,
      split,
      '2026-11-20T10:00:00Z',
      [],
      'Atlantic/Canary',
    ],
    [
      "the Canaries change at 1 o'clock",
      '2026-03-29T00:00:00Z',
      60,
      allDays(['00:30', '02:30']),
      '2026-03-29T01:30:00Z',
      [],
      'Atlantic/Canary',
    ],
    [
      'New York is still at the day before',
      '2026-11-21T02:00:00Z',
      60,
      allDays(['20:00', '22:00']),
      '2026-11-21T03:00:00Z',
      ['2026-11-21'],
      'America/New_York',
    ],
    [
      'New York changes weeks before Madrid',
      '2026-03-06T21:30:00Z',
      60,
      usualWorkingHours,
      '2026-03-06T22:30:00Z',
      [],
      'America/New_York',
    ],
    [
      'New York, after its change',
      '2026-03-06T22:30:00Z',
      60,
      usualWorkingHours,
      '2026-03-09T13:30:00Z',
      [],
      'America/New_York',
    ],
    [
      'Kathmandu is 5:45 ahead',
      '2026-11-20T03:00:00Z',
      30,
      split,
      '2026-11-20T03:45:00Z',
      [],
      'Asia/Kathmandu',
    ],
  ]
  test.each(cases)('%s', (_, from, minutes, hours, to, holidays = [], zone = madrid) => {
    expect(addWorkingTime(new Date(from), minutes, hours, holidays, zone)).toEqual(new Date(to))
  })

  test('returns nothing without any working window', () => {
    expect(() => addWorkingTime(new Date(0), 1, { mon: [] }, [], madrid)).toThrow(RangeError)
    expect(() => addWorkingTime(new Date(0), NaN, split, [], madrid)).toThrow(RangeError)
  })
})

const zonesWithChanges: [zone: string, days: string[]][] = [
  [madrid, ['2026-03-28', '2026-10-24', '2026-11-20']],
  ['Atlantic/Canary', ['2026-03-28', '2026-10-24']],
  ['America/New_York', ['2026-03-07', '2026-10-31']],
  // A half-hour change, in the southern hemisphere.
  ['Australia/Lord_Howe', ['2026-04-04', '2026-10-03']],
  // The change is at midnight.
  ['Africa/Cairo', ['2026-04-23', '2026-10-29']],
  ['Asia/Kathmandu', ['2026-06-01']],
  // A day that was skipped.
  ['Pacific/Apia', ['2011-12-28']],
]
const places = fc
  .constantFrom(...zonesWithChanges)
  .chain(([zone, days]) => fc.record({ zone: fc.constant(zone), day: fc.constantFrom(...days) }))

/** Local clock time as if it were UTC, in minutes; computed from the formatter's parts, unlike the code under test. */
const wallClock = (zone: string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (instant: number) => {
    const parts = Object.fromEntries(
      formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute) / 60_000
  }
}

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/**
 * The oracle: goes step by step, looks at the local clock and counts the open steps. A clock that is set back counts as
 * standing still until it has passed the earlier time again.
 */
const walk = (
  from: Date,
  minutes: number,
  hours: WorkingHours,
  holidays: string[],
  zone: string,
  step: number,
) => {
  const clock = wallClock(zone)
  const isOpen = (wall: number) =>
    [0, 1].some((back) => {
      const midnight = (Math.floor(wall / 1440) - back) * 1440
      const day = new Date(midnight * 60_000)
      if (holidays.includes(day.toISOString().slice(0, 10))) return false
      const windows = hours[names[day.getUTCDay()] ?? 'sun'] ?? []
      return windows.some(([start, end]) => {
        const [opens, closes] = [minutesOf(start), minutesOf(end)]
        return wall >= midnight + opens && wall < midnight + (closes > opens ? closes : closes + 1440)
      })
    })
  let wall = -Infinity
  const stepMs = step * 60_000
  // Starts an hour early, to detect a clock that was set back just before.
  let at = from.getTime() - 26 * 3_600_000
  for (; at < from.getTime(); at += stepMs) wall = Math.max(wall, clock(at))
  for (let open = 0; open < minutes; at += stepMs) {
    wall = Math.max(wall, clock(at))
    if (isOpen(wall)) open += step
  }
  return new Date(at)
}

const stepped = (step: number, most: number) =>
  places.chain(({ zone, day }) =>
    fc.record({
      zone: fc.constant(zone),
      hours: workingHoursBy(step),
      from: fc
        .integer({ min: -1440 / step, max: 5760 / step })
        .map((steps) => new Date(Date.parse(`${day}T00:00:00Z`) + steps * step * 60_000)),
      minutes: fc.integer({ min: 0, max: most / step }).map((steps) => steps * step),
      holidays: fc.subarray(
        [0, 1, 2, 3].map((more) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10)),
      ),
    }),
  )
const anywhere = stepped(5, 24 * 60)

describe('properties', () => {
  test.each([
    [15, 16 * 60, 250],
    [1, 4 * 60, 15],
  ])('equals walking in steps of %i minutes', (step, most, numRuns) => {
    fc.assert(
      fc.property(stepped(step, most), ({ from, minutes, hours, holidays, zone }) => {
        expect(addWorkingTime(from, minutes, hours, holidays, zone)).toEqual(
          walk(from, minutes, hours, holidays, zone, step),
        )
      }),
      { numRuns },
    )
  })

  test('is never earlier for more minutes or a later start', () => {
    fc.assert(
      fc.property(
        anywhere,
        fc.nat(3000),
        fc.nat(3000),
        ({ from, minutes, hours, holidays, zone }, more, later) => {
          const at = addWorkingTime(from, minutes, hours, holidays, zone)
          const afterMore = addWorkingTime(from, minutes + more / 7, hours, holidays, zone)
          const fromLater = addWorkingTime(
            new Date(from.getTime() + later * 60_000),
            minutes,
            hours,
            holidays,
            zone,
          )
          expect(afterMore.getTime()).toBeGreaterThanOrEqual(at.getTime())
          expect(fromLater.getTime()).toBeGreaterThanOrEqual(at.getTime())
          expect(at.getTime() - from.getTime()).toBeGreaterThanOrEqual(minutes * 60_000)
        },
      ),
    )
  })

  test('is the same in two parts as in one', () => {
    fc.assert(
      fc.property(anywhere, fc.nat(600), ({ from, minutes, hours, holidays, zone }, more) => {
        const inParts = addWorkingTime(
          addWorkingTime(from, minutes, hours, holidays, zone),
          more,
          hours,
          holidays,
          zone,
        )
        expect(inParts).toEqual(addWorkingTime(from, minutes + more, hours, holidays, zone))
      }),
    )
  })

  test('from any closed time equals that from the next opening', () => {
    fc.assert(
      fc.property(
        anywhere,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ from, minutes, hours, holidays, zone }, part) => {
          const opening = new Date(addWorkingTime(from, 1 / 60_000, hours, holidays, zone).getTime() - 1)
          const between = new Date(Math.floor(from.getTime() + part * (opening.getTime() - from.getTime())))
          const expected = addWorkingTime(opening, minutes + 1, hours, holidays, zone)
          expect(addWorkingTime(from, minutes + 1, hours, holidays, zone)).toEqual(expected)
          expect(addWorkingTime(between, minutes + 1, hours, holidays, zone)).toEqual(expected)
        },
      ),
    )
  })

  test('is never earlier with an additional holiday', () => {
    fc.assert(
      fc.property(anywhere, fc.nat(4), ({ from, minutes, hours, holidays, zone }, at) => {
        const more = localDate(new Date(from.getTime() + at * 86_400_000), zone)
        const without = addWorkingTime(from, minutes, hours, holidays, zone)
        const closed = addWorkingTime(from, minutes, hours, [...holidays, more], zone)
        expect(closed.getTime()).toBeGreaterThanOrEqual(without.getTime())
      }),
    )
  })

  test('has no working time between the last end before a day and the day', () => {
    fc.assert(
      fc.property(anywhere, fc.nat(8), ({ from, hours, holidays, zone }, ahead) => {
        const day = dayNumber(localDate(from, zone)) + ahead
        const limit = new Date(instantOf(day, 0, zone))
        const last = lastWorkingEndBefore(day, from, hours, holidays, zone)
        const moment = 1 / 60_000
        if (last === undefined) {
          expect(addWorkingTime(from, moment, hours, holidays, zone) > limit).toBe(true)
        } else {
          expect(last > from && last <= limit).toBe(true)
          // The instant before it is working time, and no instant from it until the day is.
          const before = new Date(last.getTime() - 1)
          expect(addWorkingTime(before, moment, hours, holidays, zone)).toEqual(last)
          expect(
            addWorkingTime(last, moment, hours, holidays, zone) > limit || last.getTime() === limit.getTime(),
          ).toBe(true)
        }
      }),
    )
  })
})

describe('an open window in 30 days', () => {
  const from = new Date('2026-11-20T10:00:00Z')
  const month = Array.from({ length: 31 }, (_, index) =>
    new Date(from.getTime() + index * 86_400_000).toISOString().slice(0, 10),
  )
  test.each<[string, WorkingHours, string[], boolean]>([
    ['usual hours', usualWorkingHours, [], true],
    ['no hours', {}, [], false],
    ['empty days', { mon: [], tue: [] }, [], false],
    ['a month of holidays', usualWorkingHours, month, false],
    ['a month of holidays but one', usualWorkingHours, month.filter((day) => day !== '2026-12-18'), true],
    ['open only now', { fri: [['09:00', '12:00']] }, month.slice(1), true],
  ])('%s: %s', (_, hours, holidays, expected) => {
    expect(openWindowWithin(from, 30, hours, holidays, madrid)).toBe(expected)
  })

  test('a window that opens exactly when the days end does not count', () => {
    expect(
      openWindowWithin(new Date('2026-11-20T08:00:00Z'), 3, { mon: [['09:00', '10:00']] }, [], madrid),
    ).toBe(false)
    expect(
      openWindowWithin(new Date('2026-11-20T08:00:01Z'), 3, { mon: [['09:00', '10:00']] }, [], madrid),
    ).toBe(true)
  })
})

describe('overlapping hours', () => {
  test.each<[string, WorkingHours, string[]]>([
    ['split shifts', split, []],
    ['windows that touch', allDays(['09:00', '14:00'], ['14:00', '18:00']), []],
    ['round the clock', roundTheClock, []],
    ['from nine to nine every day', allDays(['09:00', '09:00']), []],
    [
      'on one day',
      {
        tue: [
          ['09:00', '14:00'],
          ['13:59', '18:00'],
        ],
      },
      ['tue'],
    ],
    [
      'the same twice',
      {
        tue: [
          ['09:00', '14:00'],
          ['09:00', '14:00'],
        ],
      },
      ['tue'],
    ],
    [
      'one within another',
      {
        tue: [
          ['10:00', '11:00'],
          ['09:00', '14:00'],
        ],
      },
      ['tue'],
    ],
    ['into the next day', { tue: [['22:00', '06:00']], wed: [['05:00', '09:00']] }, ['wed']],
    ['up to the next day', { tue: [['22:00', '06:00']], wed: [['06:00', '09:00']] }, []],
    ['from Sunday into Monday', { sun: [['22:00', '06:00']], mon: [['05:00', '09:00']] }, ['mon']],
    ['a whole day and the next', { sun: [['09:00', '09:00']], mon: [['08:00', '10:00']] }, ['mon']],
    [
      'every night and morning',
      allDays(['22:00', '06:00'], ['05:59', '08:00']),
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    ],
  ])('%s', (_, hours, expected) => {
    expect(overlappingHours(hours)).toEqual(expected)
  })

  test("there are none exactly if the union of a week's windows is as long as their sum", () => {
    fc.assert(
      fc.property(workingHoursBy(15), (hours) => {
        const windows = Object.values(hours).flat()
        const together = windows.reduce((sum, [start, end]) => {
          const length = minutesOf(end) - minutesOf(start)
          return sum + (length > 0 ? length : length + 1440)
        }, 0)
        // A week later, the last of it has just passed, unless some time was counted twice.
        const monday = Date.parse('2026-06-01T00:00:00Z')
        const week = addWorkingTime(new Date(monday), together, hours, [], 'UTC')
        expect(overlappingHours(hours).length === 0).toBe(week.getTime() <= monday + 7 * 86_400_000)
      }),
      { numRuns: 300 },
    )
  })
})

describe('local time', () => {
  test.each([
    ['2026-11-30T22:59:59Z', madrid, '2026-11-30', '2026-11'],
    ['2026-11-30T23:00:00Z', madrid, '2026-12-01', '2026-12'],
    ['2026-07-31T22:00:00Z', madrid, '2026-08-01', '2026-08'],
    ['2026-12-01T04:59:59Z', 'America/New_York', '2026-11-30', '2026-11'],
    ['2026-10-31T10:00:00Z', 'Pacific/Kiritimati', '2026-11-01', '2026-11'],
    ['2026-11-15T12:00:00Z', 'UTC', '2026-11-15', '2026-11'],
  ])('%s in %s is on %s', (instant, zone, day, month) => {
    expect(localDate(new Date(instant), zone)).toBe(day)
    expect(localMonth(new Date(instant), zone)).toBe(month)
  })

  test('the month is that of the date, with or without a cached offset', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        date,
        fc.constantFrom(madrid, 'Pacific/Kiritimati', 'Pacific/Niue', 'UTC'),
        (instant, zone) => {
          expect(localMonth(instant, zone)).toBe(localDate(instant, zone).slice(0, 7))
        },
      ),
    )
  })

  test('an instant of a day is on that day, and instants are in the order of their times', () => {
    fc.assert(
      fc.property(places, fc.nat(1439), fc.nat(1440), fc.nat(4), ({ zone, day }, minute, more, ahead) => {
        const number = dayNumber(day) + ahead
        const [at, later] = [instantOf(number, minute, zone), instantOf(number, minute + more, zone)]
        expect(later).toBeGreaterThanOrEqual(at)
        const wall = wallClock(zone)(at)
        expect(wall).toBeGreaterThanOrEqual(number * 1440 + minute)
        expect(wallClock(zone)(at - 1)).toBeLessThan(number * 1440 + minute)
      }),
    )
  })
})

describe('working minutes between two instants', () => {
  const hours: [string, string][] = [['09:00', '18:00']]
  const calendar: WorkingCalendar = {
    hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    isClosed: () => false,
    zone: 'Europe/Madrid',
  }
  const between = (from: string, to: string) => workingMinutesBetween(calendar, new Date(from), new Date(to))

  test.each([
    ['within a day', '2026-11-20T09:00:00Z', '2026-11-20T10:30:00Z', 90],
    ['over a weekend', '2026-11-20T16:00:00Z', '2026-11-23T09:00:00Z', 120],
    ['while closed', '2026-11-21T09:00:00Z', '2026-11-22T10:00:00Z', 0],
    ['backwards', '2026-11-20T10:00:00Z', '2026-11-20T09:00:00Z', 0],
    ['over the clock change', '2026-10-23T15:00:00Z', '2026-10-26T09:00:00Z', 120],
  ])('%s', (_, from, to, minutes) => {
    expect(between(from, to)).toBe(minutes)
  })

  test('is the inverse of adding working time', () => {
    for (let minutes = 1; minutes < 6000; minutes += 317) {
      const from = new Date('2026-10-21T11:17:00Z')
      const until = addWorkingTimeBefore(calendar, from, minutes, 99_999)
      expect(until && workingMinutesBetween(calendar, from, until)).toBeCloseTo(minutes, 6)
    }
  })
})
