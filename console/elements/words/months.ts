import { shiftMonth } from '../../../functions/platform/calendar/shift-month.ts'

/** The month in which an instant lies in a zone: `2026-11`. */
export const monthIn = (zone: string, at: Date): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' }).format(at)

/** The months from one to another, both included; none if the second is earlier. */
export const monthsFrom = (from: string, to: string): string[] => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const count = years * 12 + Number(to.slice(5)) - Number(from.slice(5)) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => shiftMonth(from, index))
}

/** Whether a text is a calendar month. */
export const isMonth = (text: string | null): text is string =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** The names of months below an axis, and the year where it is new. */
export const monthNames = (
  months: readonly string[],
  locale: string,
): { name: string; period?: string }[] => {
  const short = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' })
  // Two years side by side would overlap.
  const firstHasRoom = !months.slice(1, 3).some((month) => month.endsWith('-01'))
  return months.map((month, index) => {
    const name = short.format(new Date(`${month}-15T12:00:00Z`))
    const isNew = month.endsWith('-01') || (index === 0 && firstHasRoom)
    return isNew ? { name, period: month.slice(0, 4) } : { name }
  })
}

/** A first and a last month. */
export type Period = { from: string; to: string }

/**
 * A period after one of its ends was chosen: the other end follows where it would be on the wrong side, or where there
 * would be more months than one request may have (`most`).
 */
export const changePeriod = (period: Period, changed: Partial<Period>, most = 24): Period => {
  const { from, to } = { ...period, ...changed }
  const fits = from <= to && monthsFrom(from, to).length <= most
  if (fits) return { from, to }
  if (from > to) return changed.from === undefined ? { from: to, to } : { from, to: from }
  return changed.from === undefined
    ? { from: shiftMonth(to, 1 - most), to }
    : { from, to: shiftMonth(from, most - 1) }
}
