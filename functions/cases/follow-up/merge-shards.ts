import type { FollowUp } from './follow-up.ts'

/** A follow-up as its index shows it; `position` orders it among all. */
type FollowUpEntry = { dealerId: string; callId: string; position: string; kind: FollowUp['kind'] }

/** What was read of one shard, in order, and whether there is more of it. */
export type FollowUpPage = { entries: FollowUpEntry[]; more: boolean }

/**
 * Merges pages of several shards into one of at most `limit` follow-ups of a kind, or of any. Stops where a shard has
 * unread ones, so that none is skipped. `next` is the position after which the next page starts; null at the end.
 */
export const mergeShards = (
  pages: readonly FollowUpPage[],
  limit: number,
  kind: FollowUp['kind'] | undefined,
): { entries: FollowUpEntry[]; next: string | null } => {
  const horizons = pages.flatMap(({ entries, more }) => (more ? [entries.at(-1)?.position ?? ''] : []))
  const horizon = horizons.toSorted()[0]
  const all = pages
    .flatMap(({ entries }) => entries)
    .filter(({ position }) => horizon === undefined || position <= horizon)
    .toSorted((a, b) => (a.position < b.position ? -1 : 1))
  const fitting = all.filter((entry) => kind === undefined || entry.kind === kind)
  const entries = fitting.slice(0, limit)
  if (fitting.length > limit) return { entries, next: entries.at(-1)?.position ?? null }
  return { entries, next: horizon ?? null }
}
