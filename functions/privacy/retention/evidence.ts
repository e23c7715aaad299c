/** What proves that a right was served is kept for 36 months from its end (rights.md, "Retention"); in milliseconds. */
const evidenceMs = 36 * 30.44 * 86_400_000

/** When evidence of something that ends at an instant (ISO 8601) expires, in seconds, for the table's time to live. Pure. */
export const evidenceExpiresAt = (endsAt: string): number =>
  Math.ceil((Date.parse(endsAt) + evidenceMs) / 1000)
