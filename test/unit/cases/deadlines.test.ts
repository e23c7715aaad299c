import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  usualWorkingHours,
  weekdays,
  type WorkingHours,
} from '../../../functions/platform/calendar/working-hours.ts'
import { deadlines as deadlinesIn, type DeadlinesInput } from '../../../functions/cases/clocks/deadlines.ts'
import { calendarOf } from '../../../functions/directory/dealers/dealer-calendar.ts'
import { dayNumber, instantOf, isoDay, localDate } from '../../../functions/platform/calendar/local-time.ts'
import { addWorkingTime } from '../../support/platform/working-time.ts'
import { workingHoursBy } from '../../support/calls/arbitraries.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

type Opening = Parameters<typeof calendarOf>[0]
/** The inputs of deadlines, with the dealer's settings in place of its calendar. */
type Input = Omit<DeadlinesInput, 'calendar'> & Opening

const deadlines = (input: Input) => deadlinesIn({ ...input, calendar: calendarOf(input) })

/** Friday, 13:00 in Madrid, three days after the visit. */
const usual: Input = {
  openedAt: new Date('2026-11-20T12:00:00Z'),
  visitDate: '2026-11-17',
  callDate: new Date('2026-11-20T09:58:12Z'),
  acknowledgeWithinHours: 4,
  resolveWithinHours: 16,
  surveyExpectedAfterDays: 10,
  workingHours: undefined,
  holidays: [],
  zone: 'Europe/Madrid',
}

type Golden = [what: string, changes: Partial<Input>, acknowledgeBy: string, resolveBy: string]

describe('examples', () => {
  const cases: Golden[] = [
    ['usual hours, the survey far enough', {}, '2026-11-20T16:00:00Z', '2026-11-24T10:00:00Z'],
    [
      'the same written out',
      { workingHours: usualWorkingHours },
      '2026-11-20T16:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'the dealer of the example',
      { workingHours: exampleDealer.workingHours },
      '2026-11-21T12:00:00Z',
      '2026-11-23T18:30:00Z',
    ],
    [
      'survey on Monday: by Friday evening',
      { surveyExpectedAfterDays: 6 },
      '2026-11-20T16:00:00Z',
      '2026-11-20T17:00:00Z',
    ],
    [
      'survey on Tuesday: by Monday evening',
      { surveyExpectedAfterDays: 7 },
      '2026-11-20T16:00:00Z',
      '2026-11-23T17:00:00Z',
    ],
    [
      'survey on the day that it is due anyway',
      { surveyExpectedAfterDays: 8 },
      '2026-11-20T16:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'survey on Tuesday, Monday a holiday',
      { surveyExpectedAfterDays: 7, holidays: ['2026-11-23'] },
      '2026-11-20T16:00:00Z',
      '2026-11-20T17:00:00Z',
    ],
    [
      'survey today: one hour is left, to acknowledge too',
      { surveyExpectedAfterDays: 3 },
      '2026-11-20T13:00:00Z',
      '2026-11-20T13:00:00Z',
    ],
    ['survey long past', { surveyExpectedAfterDays: 0 }, '2026-11-20T13:00:00Z', '2026-11-20T13:00:00Z'],
    [
      'a visit a day more than 400 days before the call',
      { visitDate: '2025-10-15' },
      '2026-11-20T16:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'a visit dated a year too early, whose survey would be long past',
      { visitDate: '2025-11-17' },
      '2026-11-20T16:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'a visit whose survey was due 30 days before the call',
      { visitDate: '2026-10-11' },
      '2026-11-20T13:00:00Z',
      '2026-11-20T13:00:00Z',
    ],
    [
      'a visit the day after the call, which would expect the survey a day later',
      { visitDate: '2026-11-21', surveyExpectedAfterDays: 4 },
      '2026-11-20T16:00:00Z',
      '2026-11-23T17:00:00Z',
    ],
    [
      'a visit of an age to come',
      { visitDate: '9999-12-31' },
      '2026-11-20T16:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'closed until the survey: one hour of the next opening',
      { openedAt: new Date('2026-11-21T10:00:00Z'), surveyExpectedAfterDays: 5 },
      '2026-11-23T09:00:00Z',
      '2026-11-23T09:00:00Z',
    ],
    [
      'half an hour before the last window ends',
      { openedAt: new Date('2026-11-20T16:30:00Z'), surveyExpectedAfterDays: 6 },
      '2026-11-23T08:30:00Z',
      '2026-11-23T08:30:00Z',
    ],
    [
      'a night window counts up to the midnight before the survey',
      { workingHours: { fri: [['20:00', '06:00']] }, surveyExpectedAfterDays: 4 },
      '2026-11-20T23:00:00Z',
      '2026-11-20T23:00:00Z',
    ],
    [
      'no visit date: from the local day of the call',
      { visitDate: undefined, callDate: new Date('2026-11-19T23:30:00Z'), surveyExpectedAfterDays: 3 },
      '2026-11-20T16:00:00Z',
      '2026-11-20T17:00:00Z',
    ],
    [
      'a call from before zones',
      { visitDate: undefined, callDate: new Date('0000-01-01T00:00:00Z') },
      '2026-11-20T13:00:00Z',
      '2026-11-20T13:00:00Z',
    ],
    [
      'a call from the last of our days',
      { visitDate: undefined, callDate: new Date('9999-12-31T23:59:59Z') },
      '2026-11-20T16:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'acknowledging never after resolving',
      { acknowledgeWithinHours: 30 },
      '2026-11-24T10:00:00Z',
      '2026-11-24T10:00:00Z',
    ],
    [
      'less than an hour to resolve is an hour',
      { resolveWithinHours: 0.25 },
      '2026-11-20T13:00:00Z',
      '2026-11-20T13:00:00Z',
    ],
    [
      'hours in part',
      { acknowledgeWithinHours: 0.5, resolveWithinHours: 1.5 },
      '2026-11-20T12:30:00Z',
      '2026-11-20T13:30:00Z',
    ],
    [
      'over the change to winter time',
      { openedAt: new Date('2026-10-23T10:00:00Z'), visitDate: '2026-10-20' },
      '2026-10-23T14:00:00Z',
      '2026-10-27T09:00:00Z',
    ],
    [
      'over the change to summer time',
      { openedAt: new Date('2026-03-27T10:00:00Z'), visitDate: '2026-03-24' },
      '2026-03-27T14:00:00Z',
      '2026-03-30T16:00:00Z',
    ],
    [
      "the survey day is the zone's own",
      { zone: 'America/New_York', openedAt: new Date('2026-11-20T15:00:00Z'), surveyExpectedAfterDays: 6 },
      '2026-11-20T19:00:00Z',
      '2026-11-20T23:00:00Z',
    ],
  ]
  test.each(cases)('%s', (_, changes, acknowledgeBy, resolveBy) => {
    expect(deadlines({ ...usual, ...changes })).toEqual({
      acknowledgeBy: new Date(acknowledgeBy),
      resolveBy: new Date(resolveBy),
    })
  })
})

describe('closed days', () => {
  test("are the region's public holidays and the dealer's own", () => {
    // Friday, 4 December 2026; Monday the 7th is a holiday in Castilla y León, Tuesday the 8th everywhere.
    const openedAt = new Date('2026-12-04T16:00:00Z')
    const opened = { ...usual, openedAt, callDate: openedAt, visitDate: '2026-12-03' }
    const acknowledgedBy = (region: string | undefined, holidays: string[]) =>
      deadlines({ ...opened, holidays, ...(region && { region }) }).acknowledgeBy.toISOString()
    expect(acknowledgedBy(undefined, [])).toBe('2026-12-07T11:00:00.000Z')
    expect(acknowledgedBy('ES-CT', [])).toBe('2026-12-07T11:00:00.000Z')
    expect(acknowledgedBy('ES-CL', [])).toBe('2026-12-09T11:00:00.000Z')
    expect(acknowledgedBy('ES-CL', ['2026-12-09'])).toBe('2026-12-10T11:00:00.000Z')
  })

  test('the whole of August, including the survey: due one hour into September', () => {
    const holidays = Array.from({ length: 31 }, (_, at) => `2026-08-${String(at + 1).padStart(2, '0')}`)
    const closed = { ...usual, holidays, openedAt: new Date('2026-07-31T16:30:00Z'), visitDate: '2026-07-30' }
    expect(deadlines({ ...closed, callDate: closed.openedAt }).resolveBy).toEqual(
      new Date('2026-09-01T08:00:00Z'),
    )
  })

  test('no working hour within 400 days: elapsed time counts', () => {
    const never = { ...usual, workingHours: {} }
    expect(deadlines(never)).toEqual({
      acknowledgeBy: new Date('2026-11-20T16:00:00Z'),
      resolveBy: new Date('2026-11-21T04:00:00Z'),
    })
    const minuteAWeek: WorkingHours = { mon: [['09:00', '09:01']] }
    expect(deadlines({ ...never, workingHours: minuteAWeek }).acknowledgeBy).toEqual(
      new Date('2026-11-20T16:00:00Z'),
    )
  })
})

describe('the length of the calendar search', () => {
  /** How many times a day is looked up to compute one problem's deadlines. */
  const looks = (input: Input): number => {
    let count = 0
    const calendar = calendarOf(input)
    const counted = { ...calendar, isClosed: (day: number) => (count++, calendar.isClosed(day)) }
    deadlinesIn({ ...input, calendar: counted })
    return count
  }
  const days = Array.from({ length: 400 }, (_, more) => isoDay(dayNumber('2026-11-20') + more))
  const minutes = (count: number): [string, string][] =>
    Array.from({ length: count }, (_, at) => [
      `${String(at + 9).padStart(2, '0')}:00`,
      `${at + 9 < 10 ? '0' : ''}${at + 9}:01`,
    ])
  const everyDay = (windows: [string, string][]): WorkingHours =>
    Object.fromEntries(weekdays.map((weekday) => [weekday, windows]))
  const most = { acknowledgeWithinHours: 400, resolveWithinHours: 400, surveyExpectedAfterDays: 365 }

  test.each<[string, Partial<Input>]>([
    ['one minute a week', { workingHours: { mon: [['09:00', '09:01']] } }],
    ['ten minutes a day', { workingHours: everyDay(minutes(10)) }],
    ['every day closed but one in 400', { workingHours: everyDay(minutes(10)), holidays: days.slice(0, -1) }],
    ['a dealer that never opens', { workingHours: {} }],
    ['a dealer that never opens again', { holidays: days }],
    [
      'hours that overlap day and night',
      {
        workingHours: everyDay([
          ['00:00', '00:00'],
          ['12:00', '11:00'],
        ]),
      },
    ],
  ])('%s: looks a few times at each day until the survey, at most 400 days', (_, more) => {
    expect(looks({ ...usual, ...most, ...more })).toBeLessThan(4 * 402)
    // If the survey is near, the requested hours make no difference.
    const near = { ...usual, ...more, surveyExpectedAfterDays: 10 }
    expect(looks({ ...near, resolveWithinHours: 400 })).toBeLessThanOrEqual(
      looks({ ...near, resolveWithinHours: 1 }) + 40,
    )
  })
})

describe('properties', () => {
  const inputs: fc.Arbitrary<Input> = fc.constantFrom('2026-03-28', '2026-10-24', '2026-11-20').chain((day) =>
    fc.record({
      openedAt: fc
        .integer({ min: 0, max: 3 * 1440 })
        .map((minutes) => new Date(Date.parse(day) + minutes * 60_000)),
      visitDate: fc.option(
        fc
          .integer({ min: -12, max: 3 })
          .map((days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)),
        { nil: undefined },
      ),
      callDate: fc.constant(new Date(day)),
      acknowledgeWithinHours: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      resolveWithinHours: fc.integer({ min: 1, max: 160 }).map((quarters) => quarters / 4),
      surveyExpectedAfterDays: fc.nat(15),
      workingHours: fc.option(workingHoursBy(15), { nil: undefined }),
      holidays: fc.subarray([day, '2026-11-23', '2026-10-26', '2026-03-30']),
      zone: fc.constantFrom('Europe/Madrid', 'Atlantic/Canary', 'America/New_York', 'Africa/Cairo'),
    }),
  )

  test('the deadline is within the hours, before the survey if possible, never within the first hour, and after the acknowledgement', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { acknowledgeBy, resolveBy } = deadlines(input)
        const after = (from: Date, hours: number) =>
          addWorkingTime(
            from,
            hours * 60,
            input.workingHours ?? usualWorkingHours,
            input.holidays,
            input.zone,
          )
        const hour = after(input.openedAt, 1)
        const within = after(input.openedAt, input.resolveWithinHours)
        const callDay = localDate(input.callDate, input.zone)
        const visitDay = input.visitDate && input.visitDate <= callDay ? input.visitDate : callDay
        const surveyDay = dayNumber(visitDay) + input.surveyExpectedAfterDays
        const survey = new Date(instantOf(surveyDay, 0, input.zone))

        expect(resolveBy >= hour).toBe(true)
        if (resolveBy > hour) {
          expect(resolveBy <= within).toBe(true)
          expect(resolveBy <= survey).toBe(true)
        }
        // The deadline is as late, in working time, as both limits allow.
        if (resolveBy > hour && resolveBy < within && resolveBy < survey) {
          expect(after(resolveBy, 1 / 3_600_000) > survey).toBe(true)
        }
        const acknowledge = after(input.openedAt, input.acknowledgeWithinHours)
        expect(acknowledgeBy).toEqual(acknowledge < resolveBy ? acknowledge : resolveBy)
      }),
      { numRuns: 500 },
    )
  })

  test('a later survey never gives an earlier deadline', () => {
    fc.assert(
      fc.property(inputs, fc.nat(10), (input, days) => {
        const later = deadlines({ ...input, surveyExpectedAfterDays: input.surveyExpectedAfterDays + days })
        expect(later.resolveBy >= deadlines(input).resolveBy).toBe(true)
      }),
    )
  })
})
