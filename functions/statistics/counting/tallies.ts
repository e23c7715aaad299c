/** Adds one to a name's count. */
export const increment = (tally: Record<string, number>, name: string): void => {
  tally[name] = (tally[name] ?? 0) + 1
}

type Count = { n: number; of: number }

/** Callers choose the ids of advisers and sites, so only so many are shown by name. */
const most = 50

/** Counts by an id that callers choose. */
export const mostNamed = {
  /** The id's count, to be added to; none without an id. */
  of: (counts: Map<string, Count>, id: string | undefined): Count[] => {
    if (id === undefined) return []
    const count = counts.get(id) ?? { n: 0, of: 0 }
    counts.set(id, count)
    return [count]
  },
  /** The 50 ids with the most calls, in the order of their ids. */
  list: (counts: ReadonlyMap<string, Count>) =>
    [...counts]
      .map(([id, count]) => ({ id, ...count }))
      .toSorted((a, b) => b.of - a.of || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
}
