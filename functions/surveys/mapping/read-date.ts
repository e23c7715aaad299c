import { dayNumber, instantOf } from '../../platform/calendar/local-time.ts'
import { normaliseInstant } from '../../platform/content/instant.ts'
import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'

/** A day as it is written in a file, with the time, if there is one: on the dealer's clock, or an instant. */
export type WrittenDate = { day: string; time?: { minute: number; second: number }; instant?: string }

type DateFormat = SurveyFile['dateFormat']
type Parts = 'y' | 'm' | 'd'

/** The order of year, month and day in each form, what stands between them, and with how many digits the year is written. */
const orders: Readonly<Record<DateFormat, { order: readonly Parts[]; between: string; yearDigits?: 2 }>> = {
  'YYYY-MM-DD': { order: ['y', 'm', 'd'], between: '-' },
  'DD/MM/YYYY': { order: ['d', 'm', 'y'], between: '/' },
  'DD-MM-YYYY': { order: ['d', 'm', 'y'], between: '-' },
  'DD.MM.YYYY': { order: ['d', 'm', 'y'], between: '.' },
  'MM/DD/YYYY': { order: ['m', 'd', 'y'], between: '/' },
  'DD/MM/YY': { order: ['d', 'm', 'y'], between: '/', yearDigits: 2 },
  'DD-MM-YY': { order: ['d', 'm', 'y'], between: '-', yearDigits: 2 },
  'DD.MM.YY': { order: ['d', 'm', 'y'], between: '.', yearDigits: 2 },
  'MM/DD/YY': { order: ['m', 'd', 'y'], between: '/', yearDigits: 2 },
  'DD/MM/YYYY HH:mm': { order: ['d', 'm', 'y'], between: '/' },
  'YYYY-MM-DD HH:mm:ss': { order: ['y', 'm', 'd'], between: '-' },
  'ISO-8601': { order: ['y', 'm', 'd'], between: '-' },
}

/** A time of day; with twelve hours in English (`9:05 PM`) or Spanish (`9:05 p. m.`), too. */
const clock = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?([ap])(?:m|\. ?m\.))?$/i
const isoForm: DateFormat = 'ISO-8601'

const dayOf = (text: string, format: DateFormat): string | undefined => {
  const { order, between, yearDigits = 4 } = orders[format]
  const numbers = text.split(between)
  if (numbers.length !== 3 || numbers.some((each) => !/^\d{1,4}$/.test(each))) return undefined
  const part = (name: Parts) => numbers[order.indexOf(name)] ?? ''
  const [written, month, day] = [part('y'), part('m'), part('d')]
  const year = yearDigits === 2 ? `20${written}` : written
  if (written.length !== yearDigits || month.length > 2 || day.length > 2) return undefined
  // Moved to another day where there is no such day, such as 31 February.
  const found = new Date(0)
  found.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (found.getUTCMonth() !== Number(month) - 1 || found.getUTCDate() !== Number(day)) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The hour of 24 for one of twelve in a half of the day: 12 is the first of each. */
const ofTwelve = (hour: number, half: string): number | undefined =>
  hour >= 1 && hour <= 12 ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : undefined

const timeOf = (text: string): WrittenDate['time'] | undefined => {
  const [, written, minute, second = '0', half] = clock.exec(text) ?? []
  if (written === undefined || minute === undefined) return undefined
  const hour = half === undefined ? Number(written) : ofTwelve(Number(written), half)
  if (hour === undefined || hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return { minute: hour * 60 + Number(minute), second: Number(second) }
}

const inForm = (text: string, format: DateFormat): WrittenDate | undefined => {
  const [date = ''] = text.split(/[ T]/, 1)
  const day = dayOf(date, format)
  if (day === undefined) return undefined
  const clockText = text.slice(date.length).replace(/^[ T]+/, '')
  if (clockText === '') return { day }
  const time = timeOf(clockText)
  return time && { day, time }
}

/**
 * Reads a day, with or without a time, in a file's form. ISO 8601 is understood in every file, because spreadsheets'
 * own dates come in it and it cannot be mistaken. Undefined if there is no such day or time.
 */
export const readDate = (text: string, format: DateFormat): WrittenDate | undefined => {
  const instant = normaliseInstant(text.replace(' ', 'T'))
  if (instant !== undefined) return { day: text.slice(0, 10), instant }
  return inForm(text, format) ?? inForm(text, isoForm)
}

/** When that was, as responses have it: an instant in UTC, or the day alone. */
export const answeredAtOf = ({ day, time, instant }: WrittenDate, zone: string): string => {
  if (instant !== undefined) return instant
  if (!time) return day
  const ms = instantOf(dayNumber(day), time.minute, zone) + time.second * 1000
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}
