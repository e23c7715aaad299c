import type { Language } from './language.ts'
import { inKnownZone } from '../calendar/zone.ts'

// Cached: creating a formatter takes longer than composing the rest of a mail.
const formats = new Map<string, Intl.DateTimeFormat>()

const makeFormat = (language: Language, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'es-ES', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

const formatOf = (language: Language, zone: string): Intl.DateTimeFormat => {
  const key = `${language} ${zone}`
  const format = formats.get(key) ?? inKnownZone(zone, (timeZone) => makeFormat(language, timeZone))
  formats.set(key, format)
  return format
}

const partsOf = (time: Date, language: Language, timeZone: string) => {
  const parts = formatOf(language, timeZone).formatToParts(time)
  return (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
}

/**
 * When and where a mail is read: a date shows its year unless it is the year of `now` in the IANA `zone`. Without `now`
 * it always does.
 */
export type Reading = { language: Language; zone: string; now: Date | null }

const dateInWords = (part: ReturnType<typeof partsOf>, year: string, { language, zone, now }: Reading) => {
  const isThisYear = now !== null && year === partsOf(now, language, zone)('year')
  return language === 'en'
    ? `${part('weekday')} ${part('day')} ${part('month')}${isThisYear ? '' : ` ${year}`}`
    : `${part('weekday')} ${part('day')} de ${part('month')}${isThisYear ? '' : ` de ${year}`}`
}

/** An ISO instant as local time in words: `martes 24 de noviembre a las 11:30`. */
export const instantInWords = (instant: string, reading: Reading): string => {
  const { language, zone } = reading
  const part = partsOf(new Date(instant), language, zone)
  const date = dateInWords(part, part('year'), reading)
  const time = `${part('hour')}:${part('minute')}`
  return language === 'en'
    ? `${date} at ${time}`
    : `${date} a ${part('hour') === '01' ? 'la' : 'las'} ${time}`
}

/** A calendar day (`YYYY-MM-DD`) in words: `martes 17 de noviembre`. Its year is shown as it was given. */
export const dayInWords = (day: string, reading: Reading): string =>
  dateInWords(partsOf(new Date(`${day}T12:00:00Z`), reading.language, 'UTC'), day.slice(0, 4), reading)

const spanishZones: Record<string, string> = {
  'Europe/Madrid': 'hora peninsular',
  'Atlantic/Canary': 'hora canaria',
}

/** The name of an IANA zone's time: `hora peninsular`, `Madrid time`. */
export const zoneInWords = (zone: string, language: Language): string => {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return language === 'en' ? `${place} time` : (spanishZones[zone] ?? `hora de ${place}`)
}
