const twoDigits = (value: number) => String(value).padStart(2, '0')

/** A day, given as `2026-11-20`, as `20/11/2026`. */
export const spanishDay = (day: string): string => `${day.slice(-2)}/${day.slice(-5, -3)}/${day.slice(0, -6)}`

/** A month, given as `2026-11`, as `11/2026`, which a spreadsheet takes for one. */
export const spanishMonth = (month: string): string => `${month.slice(-2)}/${month.slice(0, -3)}`

/** A wall clock's time, in milliseconds as if it were UTC, as `20/11/2026 10:02:40`. */
export const spanishTime = (wall: number): string => {
  const iso = new Date(wall).toISOString()
  return `${spanishDay(iso.slice(0, 10))} ${iso.slice(11, 19)}`
}

/** An instant in UTC, to the second: `2026-11-20T10:02:40Z`. */
export const isoInstant = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`

/** An instant with its zone's offset: `2026-11-20T11:02:40+01:00`. Tells the two hours of an autumn night apart. */
export const isoLocal = (instant: number, offset: number): string => {
  const minutes = Math.abs(Math.round(offset / 60_000))
  const sign = offset < 0 ? '-' : '+'
  const local = new Date(instant + offset).toISOString().slice(0, 19)
  return `${local}${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
