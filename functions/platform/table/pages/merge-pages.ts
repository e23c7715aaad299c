/** What was read of one partition of an index, in the order of its positions or against it, and whether there is more of it. */
export type SortedPage<T extends { position: string }> = { entries: T[]; more: boolean }

/**
 * Merges a page of each of several partitions into one of at most `limit` entries that fit, in the order of their positions, or
 * against it (`latestFirst`), as the pages are. Stops where a partition has
 * unread ones, so that none is skipped. `next` is the position after which the next page starts; null at the end.
 */
export const mergePages = <T extends { position: string }>(
  pages: readonly SortedPage<T>[],
  limit: number,
  fits: (entry: T) => boolean = () => true,
  latestFirst = false,
): { entries: T[]; next: string | null } => {
  const horizons = pages.flatMap(({ entries, more }) => (more ? [entries.at(-1)?.position ?? ''] : []))
  const comesFirst = (a: string, b: string) => (latestFirst ? a > b : a < b)
  const horizon = horizons.toSorted((a, b) => (comesFirst(a, b) ? -1 : 1))[0]
  const all = pages
    .flatMap(({ entries }) => entries)
    .filter(({ position }) => horizon === undefined || !comesFirst(horizon, position))
    .toSorted((a, b) => (comesFirst(a.position, b.position) ? -1 : 1))
  const fitting = all.filter(fits)
  const entries = fitting.slice(0, limit)
  if (fitting.length > limit) return { entries, next: entries.at(-1)?.position ?? null }
  return { entries, next: horizon ?? null }
}
