import type { Schemas } from '../../../app/app.ts'
import { rowCount } from '../rows/form-draft.ts'

/** Hours of the week, as the contract has them: windows per day, from and to as `09:00`. */
type WeekHours = Schemas['WorkingHours']
/** Hours as they are read: the client's types know a window only as a list of texts. */
export type ReadHours = { readonly [D in WeekDay]?: readonly (readonly string[])[] | undefined }
type Windows = readonly (readonly [string, string])[]

/** The days of a week in the contract's names, Monday first. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekDay = (typeof weekDays)[number]

/** A week with all its days. */
export type Week = Readonly<Record<WeekDay, Windows>>

// A field for a time of day knows no 24:00: the midnight at which a window ends is entered as 00:00.
const toField = (end: string): string => (end === '24:00' ? '00:00' : end)
const fromField = (end: string): string => (end === '00:00' ? '24:00' : end)

const weekOf = (windowsOf: (day: WeekDay) => Windows): Week => ({
  mon: windowsOf('mon'),
  tue: windowsOf('tue'),
  wed: windowsOf('wed'),
  thu: windowsOf('thu'),
  fri: windowsOf('fri'),
  sat: windowsOf('sat'),
  sun: windowsOf('sun'),
})

const start = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Hours as the fields show them. */
export const weekForFields = (hours: ReadHours): Week =>
  weekOf((day) => (hours[day] ?? []).map((window) => [start(window[0]), toField(start(window[1]))]))

/** The week that fields hold, by their names (`/workingHours/mon/0/0`). */
export const weekFromFields = (
  names: Iterable<string>,
  get: (name: string) => string,
  pointer: string,
): Week => {
  const all = [...names]
  return weekOf((day) =>
    Array.from({ length: rowCount(all, `${pointer}/${day}`) }, (_, index) => [
      get(`${pointer}/${day}/${index}/0`),
      get(`${pointer}/${day}/${index}/1`),
    ]),
  )
}

/**
 * The hours that were entered under a JSON Pointer such as `/workingHours`; undefined if the usual ones are to hold. The
 * service checks them.
 */
export const enteredHours = (form: FormData, pointer: string): WeekHours | undefined => {
  if (form.get(pointer) !== 'own') return undefined
  const week = weekFromFields(form.keys(), (name) => start(form.get(name)), pointer)
  const hours: WeekHours = {}
  for (const day of weekDays) {
    const windows = week[day].map(([from, to]): [string, string] => [from, fromField(to)])
    if (windows.length > 0) hours[day] = windows
  }
  return hours
}
