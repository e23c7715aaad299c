/** Adds one to a name's count. */
export const increment = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

type Count = { n: number; of: number }

/** Callers choose the ids of advisers and sites, so only so many are shown. */
const maxShown = 50

/** The count of an id that callers choose, to be added to: a list of one, or empty without an id. */
export const countsOfId = (counts: Map<string, Count>, id: string | undefined): Count[] => {
  if (id === undefined) return []
  const count = counts.get(id) ?? { n: 0, of: 0 }
  counts.set(id, count)
  return [count]
}

/** The 50 ids with the most calls, in the order of their ids. */
export const largestCounts = (counts: ReadonlyMap<string, Count>) =>
  [...counts]
    .map(([id, count]) => ({ id, ...count }))
    .toSorted((a, b) => b.of - a.of || (a.id < b.id ? -1 : 1))
    .slice(0, maxShown)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
