import { inSeconds, monthsLater } from '../../platform/calendar/months-later.ts'

/** What proves that a right was served is kept for so many months from its end (rights.md, "Retention"). */
const evidenceMonths = 36

/** When evidence of something that ends at an instant (ISO 8601) expires, in seconds, for the table's time to live. Pure. */
export const evidenceExpiresAt = (endsAt: string): number => inSeconds(monthsLater(endsAt, evidenceMonths))
