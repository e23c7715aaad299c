/** Something that is counted. */
type Counted = { n: number }

/** The most frequent first, at most `most`, and how many are left out; those without any are nowhere. */
export const rank = <Item extends Counted>(
  items: readonly Item[],
  most: number,
): { shown: Item[]; left: number } => {
  const sorted = items.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n)
  return { shown: sorted.slice(0, most), left: Math.max(0, sorted.length - most) }
}
