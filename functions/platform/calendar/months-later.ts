/** The same moment (ISO 8601) so many months later, in UTC; on a day that the month does not have, the first of the next. Pure. */
export const monthsLater = (instant: string, months: number): string => {
  const date = new Date(instant)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString()
}

/** A moment in whole seconds, as the table's time to live has it; never earlier than the moment. Pure. */
export const inSeconds = (instant: string): number => Math.ceil(Date.parse(instant) / 1000)
