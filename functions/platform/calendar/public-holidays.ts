import { dayNumber } from './local-time.ts'
import { everywhere, firstYear, lastYear, regional } from './holiday-table.ts'

/** The regions (ISO 3166-2) whose public holidays are known: Spain's. */
export const regions: readonly string[] = Object.keys(regional)

const daysIn = (byYear: readonly string[]): number[] =>
  byYear.flatMap((days, index) =>
    days
      .split(' ')
      .filter((day) => day !== '')
      .map((day) => dayNumber(`${firstYear + index}-${day.slice(0, 2)}-${day.slice(2)}`)),
  )

const publicDays = new Map<string, ReadonlySet<number>>()

/** A region's public holidays as day numbers, as far as the table goes; none for a region that is not in it. */
const publicHolidays = (region: string): ReadonlySet<number> => {
  const known = publicDays.get(region)
  if (known) return known
  const own = regional[region]
  const days = new Set(own ? daysIn(everywhere).concat(daysIn(own)) : [])
  if (own) publicDays.set(region, days)
  return days
}

const ownDays = new WeakMap<readonly string[], ReadonlySet<number>>()

const ownHolidays = (holidays: readonly string[]): ReadonlySet<number> => {
  const known = ownDays.get(holidays)
  if (known) return known
  const days = new Set(holidays.map(dayNumber))
  ownDays.set(holidays, days)
  return days
}

/**
 * Tells whether a day (days since 1970-01-01) is closed: it is among these days (`2026-12-25`), or a public holiday of
 * the region. Without a region, no public holiday counts.
 */
export const closedDays = (
  holidays: readonly string[],
  region: string | undefined,
): ((day: number) => boolean) => {
  const own = ownHolidays(holidays)
  if (region === undefined) return (day) => own.has(day)
  const common = publicHolidays(region)
  return (day) => own.has(day) || common.has(day)
}

/** How many days from an instant to the end of the table of public holidays. */
export const daysLeft = (now: Date): number =>
  Math.floor((Date.UTC(lastYear + 1, 0, 1) - now.getTime()) / 86_400_000)
