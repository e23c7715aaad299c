const dayMs = 86_400_000
const keptDays = 4000

type Zone = {
  formatter: Intl.DateTimeFormat
  /** By UTC day, the offset of the days in which it does not change; the others are worked out each time. */
  steadyDays: Map<number, number | undefined>
}

const zones = new Map<string, Zone>()

const zoneOf = (name: string): Zone => {
  const known = zones.get(name)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const zone = { formatter, steadyDays: new Map<number, number | undefined>() }
  zones.set(name, zone)
  return zone
}

const readOffset = ({ formatter }: Zone, instant: number): number => {
  const written = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatter.format(instant))
  if (!written) return 0
  const [, sign, hours, minutes, seconds = 0] = written
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (zone: Zone, instant: number): number => {
  const day = Math.floor(instant / dayMs)
  if (!zone.steadyDays.has(day)) {
    if (zone.steadyDays.size >= keptDays) zone.steadyDays.clear()
    const [start, end] = [readOffset(zone, day * dayMs), readOffset(zone, (day + 1) * dayMs)]
    zone.steadyDays.set(day, start === end ? start : undefined)
  }
  return zone.steadyDays.get(day) ?? readOffset(zone, instant)
}

const changeBetween = (zone: Zone, before: number, after: number): number => {
  const offset = offsetAt(zone, before)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === offset) low = middle
    else high = middle
  }
  return high
}

/** A day of the calendar, `2026-11-20`, as days since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** The day of the calendar with this number. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** The number of the local day that an instant falls on. */
export const localDay = (instant: Date, zone: string): number =>
  Math.floor((instant.getTime() + offsetAt(zoneOf(zone), instant.getTime())) / dayMs)

/** The local day, `2026-11-20`, that an instant falls on in an IANA zone. */
export const localDate = (instant: Date, zone: string): string => isoDay(localDay(instant, zone))

// No zone was ever further from UTC.
const widestOffset = 16 * 3_600_000

/**
 * The local month, `2026-11`, that an instant falls in. The zone is only looked into near the turn of a month: the
 * first date formatter of a process takes some 20 ms, which most first calls then need not wait for.
 */
export const localMonth = (instant: Date, zone: string): string => {
  const utcMonth = (shift: number) => isoDay(Math.floor((instant.getTime() + shift) / dayMs)).slice(0, 7)
  const [least, most] = [utcMonth(-widestOffset), utcMonth(widestOffset)]
  return least === most ? least : localDate(instant, zone).slice(0, 7)
}

/**
 * The first instant (milliseconds since 1970) at which the local clock has come to `minute` minutes after midnight
 * of a day. When clocks go back and a time comes twice, it is the first; when they go forward over it, it is the
 * change itself. So a later local time is never an earlier instant, and windows that do not overlap never will.
 */
export const instantOf = (day: number, minute: number, zoneName: string): number => {
  const zone = zoneOf(zoneName)
  const wall = day * dayMs + minute * 60_000
  const [before, after] = [wall - dayMs, wall + dayMs]
  for (const offset of [offsetAt(zone, before), offsetAt(zone, after)]) {
    if (offsetAt(zone, wall - offset) === offset) return wall - offset
  }
  return changeBetween(zone, before, after)
}
