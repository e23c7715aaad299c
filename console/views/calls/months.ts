/** The month in which an instant lies in a zone: `2026-11`. */
export const monthIn = (zone: string, at: Date): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' }).format(at)

/** The month so many months later, or earlier if `by` is negative. */
export const monthAfter = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The month that an address names (`mes`), no later than the current one, which is shown without one. */
export const readMonth = (query: URLSearchParams, current: string): string => {
  const named = query.get('mes') ?? ''
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(named) && named <= current ? named : current
}

/** The months to choose from, newest first: the last 24, and the one that is shown. */
export const monthsToChoose = (current: string, shown: string): string[] => {
  const last = Array.from({ length: 24 }, (_, index) => monthAfter(current, -index))
  return last.includes(shown) ? last : [...last, shown]
}
