import { inKnownZone } from './zone.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * The offsets of blocks of UTC time of one length, in milliseconds and by the block's number; null for a block in which
 * the offset changes. A block with the same offset at both ends has it throughout: no zone changes its clocks twice
 * within eight days.
 */
type Blocks = { length: number; offsets: Map<number, number | null> }
const maxBlocks = 4000

const blocksOf = (length: number): Blocks => ({ length, offsets: new Map<number, number | null>() })

type Zone = { formatter: Intl.DateTimeFormat; eightDays: Blocks; days: Blocks; hours: Blocks }

const zones = new Map<string, Zone>()

const zoneOf = (name: string): Zone => {
  const known = zones.get(name)
  if (known) return known
  const zone = {
    formatter: inKnownZone(
      name,
      (timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
    ),
    eightDays: blocksOf(8 * dayMs),
    days: blocksOf(dayMs),
    hours: blocksOf(hourMs),
  }
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

/** The offset of the block that an instant is in, or null if it changes within the block. */
const blockOffset = (zone: Zone, { length, offsets }: Blocks, instant: number): number | null => {
  const block = Math.floor(instant / length)
  const known = offsets.get(block)
  if (known !== undefined) return known
  if (offsets.size >= maxBlocks) offsets.clear()
  const [start, end] = [readOffset(zone, block * length), readOffset(zone, (block + 1) * length)]
  const offset = start === end ? start : null
  offsets.set(block, offset)
  return offset
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (zone: Zone, instant: number): number =>
  blockOffset(zone, zone.eightDays, instant) ??
  blockOffset(zone, zone.days, instant) ??
  blockOffset(zone, zone.hours, instant) ??
  readOffset(zone, instant)

/** How far a zone's local time is ahead of UTC at an instant (milliseconds since 1970), in milliseconds. */
export const zoneOffset = (instant: number, zone: string): number => offsetAt(zoneOf(zone), instant)

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

/** A calendar day, `2026-11-20`, as a number: days since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs

/** The calendar day, `2026-11-20`, with this number. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** The number of the local day that an instant falls on. */
export const localDay = (instant: Date, zone: string): number =>
  Math.floor((instant.getTime() + offsetAt(zoneOf(zone), instant.getTime())) / dayMs)

/** The local day, `2026-11-20`, that an instant falls on in an IANA zone. */
export const localDate = (instant: Date, zone: string): string => isoDay(localDay(instant, zone))

const earliest = Date.parse('0000-01-01T00:00:00Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * An instant (milliseconds since 1970) as ISO 8601 that sorts as text: the local days 0000-01-01 and 9999-12-31, which may be
 * asked for, reach into years that do not.
 */
export const sortable = (instant: number): string =>
  new Date(Math.min(Math.max(instant, earliest), latest)).toISOString()

// No zone was ever further from UTC.
const widestOffset = 16 * hourMs

/** The numbers of the first and the last day that it is anywhere at an instant: what holds on both needs no zone looked up. */
export const daysAnywhere = (instant: Date): [number, number] => {
  const [first, last] = [-widestOffset, widestOffset].map((shift) =>
    Math.floor((instant.getTime() + shift) / dayMs),
  )
  return [first ?? 0, last ?? 0]
}

/**
 * The local month, `2026-11`, that an instant falls in. The zone is looked up only near the turn of a month, because
 * a process's first date formatter takes some 20 ms, which most first calls need not wait for.
 */
export const localMonth = (instant: Date, zone: string): string => {
  const utcMonth = (shift: number) => isoDay(Math.floor((instant.getTime() + shift) / dayMs)).slice(0, 7)
  const [least, most] = [utcMonth(-widestOffset), utcMonth(widestOffset)]
  return least === most ? least : localDate(instant, zone).slice(0, 7)
}

/**
 * The first instant (milliseconds since 1970) at which the local clock reaches `minute` minutes after midnight of a
 * day. If clocks go back and a time occurs twice, it is the first; if they go forward over it, it is the change
 * itself. So a later local time is never an earlier instant, and windows that do not overlap never will.
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

/**
 * The offset (milliseconds ahead of UTC) that holds throughout a local day and the next one. Undefined if the offset
 * changes on one of them or on a UTC day next to them.
 */
export const steadyOffset = (day: number, zoneName: string): number | undefined => {
  const zone = zoneOf(zoneName)
  const offsetOn = (utcDay: number): number | null =>
    blockOffset(zone, zone.eightDays, utcDay * dayMs) ?? blockOffset(zone, zone.days, utcDay * dayMs)
  const first = offsetOn(day - 1)
  const steady = first !== null && [day, day + 1, day + 2].every((other) => offsetOn(other) === first)
  return steady ? first : undefined
}
