import * as z from 'zod/mini'
import { named } from '../content/named.ts'

/** The days of the week as `workingHours` names them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const start = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a local time from 00:00 to 23:59, such as 09:00.'))
/** An end that is before its start is on the next day; `24:00` is midnight. */
const end = z
  .string()
  .check(
    z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Must be a local time from 00:00 to 24:00, such as 18:00.'),
  )
const timeWindow = named('TimeWindow', z.tuple([start, end]))
const windows = z.optional(z.array(timeWindow).check(z.maxLength(10)))

/**
 * Windows of local time by weekday: `{"mon": [["09:00","14:00"],["16:00","19:30"]]}`. A day that is not named is
 * closed. `check-hours.ts` has the rules that the form does not show.
 */
export const workingHours = named(
  'WorkingHours',
  z.strictObject({
    mon: windows,
    tue: windows,
    wed: windows,
    thu: windows,
    fri: windows,
    sat: windows,
    sun: windows,
  }),
)
export type WorkingHours = z.output<typeof workingHours>

/** The hours of a dealer that names none: Monday to Friday, 9:00 to 18:00 (domain.md). */
export const usualWorkingHours: WorkingHours = Object.fromEntries(
  weekdays.slice(0, 5).map((weekday) => [weekday, [['09:00', '18:00'] as [string, string]]]),
)
