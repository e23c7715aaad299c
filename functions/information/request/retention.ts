/** For how long what comes through the form is kept, in months: the owner's defaults (`docs/privacy.md`). */
export const keptForMonths = {
  /** A request, from its receipt; news that nobody confirmed end with it. */
  request: 12,
  /** A confirmed wish for news, from the last time that the person was heard of. */
  silence: 24,
  /** The evidence of a confirmed wish, blocked, from its end. */
  evidence: 36,
  /** What was corrected or erased, blocked: the longest limitation period (LOPDGDD, articles 72 and 32). */
  blocked: 36,
} as const

/** The same moment so many months later, in UTC; on a day that the month does not have, the first of the next. */
export const monthsLater = (instant: string, months: number): string => {
  const date = new Date(instant)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString()
}

/** A moment in whole seconds, as the table's time to live has it; never earlier than the moment. */
export const inSeconds = (instant: string): number => Math.ceil(Date.parse(instant) / 1000)
