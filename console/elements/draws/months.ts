const two = (number: number): string => String(number).padStart(2, '0')

/** The month (`2026-11`) that is so many months after another; before it if negative. */
export const monthAfter = (month: string, months = 1): string => {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const count = year * 12 + (of - 1) + months
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`
}

/** The day (`2026-12-01`) on which the draw of a month is decided: the first of the next month. */
export const drawDay = (month: string): string => `${monthAfter(month)}-01`

/** The years from that of a group's first month to this one's, the newest first. */
export const yearsSince = (firstMonth: string, thisMonth: string): string[] => {
  const last = Number(thisMonth.slice(0, 4))
  const first = Math.min(Number(firstMonth.slice(0, 4)), last)
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index))
}

/** The month that it is at a moment where draws are held, in Madrid. */
export const monthAt = (at: Date): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Madrid',
    year: 'numeric',
    month: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}`
}
