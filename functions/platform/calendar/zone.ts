import { log } from '../runtime/log.ts'

/** The zone of a dealer that names none (api.md). */
export const usualZone = 'Europe/Madrid'

const areas = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific'
const areaPlace = new RegExp(`^(${areas})(/[A-Za-z][A-Za-z0-9_+-]*){1,2}$`, 'i')

/** ICU's name for a zone, which may be an older alias; undefined if it knows none by this name. */
const icuName = (name: string): string | undefined => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/** An alias capitalised as the time zone database usually does: `port-au-prince` becomes `Port-au-Prince`. */
const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[/_-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/([_-])(Of|Es|Au)(?=[_-])/g, (_, before: string, word: string) => before + word.toLowerCase())

/**
 * The spelling in which a zone is stored: `europe/madrid` becomes `Europe/Madrid`. An alias keeps its own name
 * (`Asia/Kolkata`, which ICU calls `Asia/Calcutta`). Undefined unless the name is an existing `Area/Place`: `UTC+2`,
 * `CET`, `EST5EDT` and `Etc/GMT-1` say nothing about the place, and so nothing about its clock changes.
 */
export const zoneSpelling = (name: string): string | undefined => {
  if (!areaPlace.test(name)) return undefined
  const known = icuName(name)
  if (known === undefined) return undefined
  if (known.toLowerCase() === name.toLowerCase()) return known
  // ICU does not list aliases, some of which have capitals of their own: `Australia/NSW`, `America/Knox_IN`.
  const isSpelled = name.split('/').every((part) => /^[A-Z]/.test(part))
  return isSpelled && name !== name.toUpperCase() ? name : capitalised(name)
}

/**
 * Makes a formatter for a stored zone. If ICU does not know the zone, it is made for the usual one, with a log line:
 * a call is taken whatever is stored.
 */
export const inKnownZone = <F>(zone: string, make: (timeZone: string) => F): F => {
  try {
    return make(zone)
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    log('warn', 'unknown-zone', { zone: zone.slice(0, 60) })
    return make(usualZone)
  }
}
