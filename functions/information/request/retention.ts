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
