import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import {
  overlappingHours,
  soundHours,
  windowFault,
  type WindowFault,
} from '../../platform/calendar/check-hours.ts'
import { weekdays } from '../../platform/calendar/working-hours.ts'
import { opensWithin } from '../../platform/calendar/working-time.ts'
import { zoneSpelling } from '../../platform/calendar/zone.ts'
import { calendarOf, callCalendarOf } from './dealer-calendar.ts'
import type { DealerContent } from './dealer.ts'

/** The parts of a dealer that decide when it is open. */
export type Opening = Pick<DealerContent, 'workingHours' | 'holidays' | 'region' | 'zone'>

/**
 * A dealer must open at some time within this many days; otherwise a problem has no working hours for its deadlines.
 */
const daysToOpen = 400

const neverOpen = `Must have a window in the next ${daysToOpen} days that is not on a closed day or a public holiday of the region.`

const invalid = (pointer: string, code: string, detail: string): ValidationError => ({
  in: 'body',
  pointer,
  code,
  detail,
})

const windowSentences: Record<WindowFault, string> = {
  'empty-window': 'Must not start and end at the same time; a whole day is ["00:00", "24:00"].',
  'overlong-window':
    'Must last at most 12 hours if it ends before it begins, because it then runs past midnight; if the two times are swapped, put the earlier one first, as in ["09:00", "19:30"].',
}

const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null)

/** The errors of hours, on the weekdays that are not as they were `before`. */
export const hoursErrors = (
  field: 'workingHours' | 'callHours',
  hours: DealerContent['workingHours'],
  before: DealerContent['workingHours'],
): ValidationError[] => {
  if (!hours) return []
  const changed = weekdays.map((weekday) => !same(hours[weekday], before?.[weekday]))
  const windows = weekdays.flatMap((weekday, index) =>
    (changed[index] ? (hours[weekday] ?? []) : []).flatMap((window, at) => {
      const fault = windowFault(window)
      return fault ? [invalid(`/${field}/${weekday}/${at}`, fault, windowSentences[fault])] : []
    }),
  )
  const overlaps = overlappingHours(soundHours(hours))
    .filter((weekday) => {
      const index = weekdays.indexOf(weekday)
      // The window that is still open may have begun on the day before.
      return changed[index] || changed[(index + 6) % 7]
    })
    .map((weekday) =>
      invalid(
        `/${field}/${weekday}`,
        'overlapping-hours',
        'Must have no window that starts while another is open, whether of the same day or of the night before.',
      ),
    )
  return [...windows, ...overlaps]
}

/** The error of a zone that does not exist, unless it is as it was `before`. */
export const zoneErrors = (zone: string, before: string | undefined): ValidationError[] =>
  zone === before || zoneSpelling(zone) !== undefined
    ? []
    : [
        invalid(
          '/zone',
          'no-such-zone',
          'Must be a time zone by area and place, such as "Europe/Madrid" or "Atlantic/Canary".',
        ),
      ]

/**
 * Checks when a dealer is open: windows that have a length and do not overlap, a zone that exists, and a window in the
 * next 400 days. What is as it was `before` is not checked again. Whether it ever opens is judged only if hours, closed
 * days, region or zone change, and only if they are otherwise right.
 */
export const openingErrors = (
  opening: Opening,
  before: Opening | undefined,
  now: Date,
): ValidationError[] => {
  const errors = [
    ...hoursErrors('workingHours', opening.workingHours, before?.workingHours),
    ...zoneErrors(opening.zone, before?.zone),
  ]
  const { workingHours, holidays, region, zone } = opening
  const isSame =
    before !== undefined &&
    same(workingHours, before.workingHours) &&
    same(holidays, before.holidays) &&
    region === before.region &&
    zone === before.zone
  if (errors.length > 0 || isSame || opensWithin(calendarOf(opening), now, daysToOpen)) return errors
  return [invalid('/workingHours', 'never-open', neverOpen)]
}

/**
 * Checks when a dealer's customers may be called, as `openingErrors` does: windows that have a length and do not
 * overlap, and one in the next 400 days. Hours that are as they were `before` are not checked again.
 */
export const callHoursErrors = (
  dealer: Opening & Pick<DealerContent, 'callHours'>,
  before: Pick<DealerContent, 'callHours'> | undefined,
  now: Date,
): ValidationError[] => {
  const errors = hoursErrors('callHours', dealer.callHours, before?.callHours)
  const isSame = same(dealer.callHours, before?.callHours)
  if (errors.length > 0 || isSame || opensWithin(callCalendarOf(dealer), now, daysToOpen)) return errors
  return [invalid('/callHours', 'never-open', neverOpen)]
}
