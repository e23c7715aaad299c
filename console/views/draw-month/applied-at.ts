/** The time zone of the browser, in which a field for a date and a time is filled in. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const two = (number: number): string => String(number).padStart(2, '0')

/** A moment as a field for a date and a time holds it, in the browser's zone: `2026-12-03T09:30`. */
export const localValue = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`

/** What such a field holds as an instant in UTC (RFC 3339); as it is if it is no time, for the service to refuse. */
export const instantOf = (value: string): string => {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? value : at.toISOString()
}
