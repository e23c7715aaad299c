import { dayNumber, instantOf, isoDay, localDate, sortable } from '../../platform/calendar/local-time.ts'
import { lastSign } from '../../platform/table/pages/position-range.ts'
import { longestDays, usualDays } from './follow-up-schemas.ts'

/** No zone is further ahead of UTC, or behind it, than this. */
const [mostAhead, mostBehind] = [14 * 3_600_000, 12 * 3_600_000]
const dayMs = 86_400_000

/** The first and the last day that can be asked for. */
const [firstDay, lastDay] = [dayNumber('0000-01-01'), dayNumber('9999-12-31')]

/** A period of days (`YYYY-MM-DD`), both included. */
export type Period = { from: string; to: string }

/**
 * The days of which follow-ups that have ended are listed: those asked for; up to the latest that may be asked for with the
 * first, or from the first with the last; without either, the usual ones until today. `now` is ISO 8601, and today the day that
 * it is anywhere.
 */
export const periodOf = (
  { from, to }: { [Name in keyof Period]?: Period[Name] | undefined },
  now: string,
): Period => {
  const today = Math.floor((Date.parse(now) + mostAhead) / dayMs)
  const last =
    to !== undefined ? dayNumber(to) : from === undefined ? today : dayNumber(from) + longestDays - 1
  const first =
    from !== undefined ? dayNumber(from) : to === undefined ? last - usualDays : last - longestDays + 1
  return { from: isoDay(Math.max(first, firstDay)), to: isoDay(Math.min(last, lastDay)) }
}

/** The positions at which follow-ups stand that ended in a period where their dealer is; of all zones without one. */
export const positionsIn = ({ from, to }: Period, zone: string | undefined): { from: string; to: string } => {
  const [first, after] = [dayNumber(from), dayNumber(to) + 1]
  const [begin, end] = zone
    ? [instantOf(first, 0, zone), instantOf(after, 0, zone) - 1]
    : [first * dayMs - mostAhead, after * dayMs + mostBehind]
  return { from: sortable(begin), to: `${sortable(end)}${lastSign}` }
}

/** Whether an instant (ISO 8601) is in a period, in a zone. */
export const isIn = ({ from, to }: Period, instant: string, zone: string): boolean => {
  const day = localDate(new Date(instant), zone)
  return from <= day && day <= to
}
