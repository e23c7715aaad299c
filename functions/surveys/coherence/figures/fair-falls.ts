import type { Fall } from '../../counting/month-counts.ts'

/** How many points the survey's mark is below the call's. */
const depth = ({ call, survey }: Pick<Fall, 'call' | 'survey'>): number => call - survey

/**
 * The largest falls of several dealers, at most so many: a larger one always before a smaller one. Of equal ones, each is
 * of the dealer that has the fewest in the list until then, and of such dealers in the order of their ids, so that no dealer
 * fills the list because its calls come first. A dealer's own equal ones stay in the order given.
 */
export const fairFalls = <One extends Pick<Fall, 'call' | 'survey'> & { dealerId: string }>(
  falls: readonly One[],
  most: number,
): One[] => {
  const listed = new Map<string, number>()
  const countOf = ({ dealerId }: One) => listed.get(dealerId) ?? 0
  const isBefore = (a: One, b: One): boolean => {
    if (depth(a) !== depth(b)) return depth(a) > depth(b)
    if (countOf(a) !== countOf(b)) return countOf(a) < countOf(b)
    return a.dealerId < b.dealerId
  }
  const left = [...falls]
  const chosen: One[] = []
  while (chosen.length < most) {
    const [first, ...others] = left
    if (!first) break
    const next = others.reduce((best, one) => (isBefore(one, best) ? one : best), first)
    left.splice(left.indexOf(next), 1)
    chosen.push(next)
    listed.set(next.dealerId, countOf(next) + 1)
  }
  return chosen
}
