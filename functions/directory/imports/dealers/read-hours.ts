import { weekdays, type WorkingHours } from '../../../platform/calendar/working-hours.ts'

type Weekday = (typeof weekdays)[number]

const form =
  'Must be days, each with its times, such as mon-fri 09:00-14:00 16:00-19:30; sat 09:00-13:30 (mon tue wed thu fri sat sun).'

/** Hours, or the mistake in them. */
export type ReadHours = { hours: WorkingHours } | { code: string; detail: string }

const weekdayIn = (word: string | undefined) => weekdays.findIndex((weekday) => weekday === word)

/** The days that `mon` or `mon-fri` names; undefined if it is neither. */
const daysIn = (word: string): readonly Weekday[] | undefined => {
  const ends = word.split('-')
  const [first, last] = [weekdayIn(ends[0]), weekdayIn(ends.at(-1))]
  return ends.length > 2 || first === -1 || last < first ? undefined : weekdays.slice(first, last + 1)
}

/** The window that `9:00-14:00` names. */
const windowIn = (word: string): [string, string] | undefined => {
  const [, start, end] = /^(\d{1,2}:\d\d)-(\d{1,2}:\d\d)$/.exec(word) ?? []
  return start === undefined || end === undefined ? undefined : [start.padStart(5, '0'), end.padStart(5, '0')]
}

/**
 * Reads working hours as people write them: days or ranges of days, each followed by its times, separated by spaces,
 * commas or semicolons. Whether the times exist and do not overlap is for the schema and `validateDealer`.
 */
export const readHours = (text: string): ReadHours => {
  const hours = new Map<Weekday, [string, string][]>()
  let days: readonly Weekday[] = []
  let isNaming = false
  for (const word of text
    .toLowerCase()
    .replaceAll('–', '-')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    const [named, window] = [daysIn(word), windowIn(word)]
    if (named) {
      if (named.some((day) => hours.has(day)))
        return { code: 'repeated-day', detail: 'Must name each day once, with all its times.' }
      days = isNaming ? [...days, ...named] : named
      for (const day of named) hours.set(day, [])
    } else if (window && days.length > 0) for (const day of days) hours.get(day)?.push(window)
    else return { code: 'wrong-format', detail: form }
    isNaming = named !== undefined
  }
  if (isNaming || hours.size === 0) return { code: 'wrong-format', detail: form }
  return { hours: Object.fromEntries(hours) }
}
