import type { IsListed } from '../../cases/customer/is-listed.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

/** What telling whom a list may name needs. */
export type ListedFallsPorts = { cases: Pick<Cases['cases'], 'visitOf'>; isListed: IsListed }

/** At most so many who fell the most are listed. */
const maxFalls = 10

/**
 * The first ten falls whose customers may be listed, with their visits: none whose call is gone or stands still, and of
 * nobody who was erased, objected, or is restricted (rights.md). In their order. Eventually consistent: two read units for
 * each that is looked at.
 */
export const listedFalls =
  ({ cases, isListed }: ListedFallsPorts) =>
  async <Fall extends { callId: string }>(
    dealerId: string,
    falls: readonly Fall[],
  ): Promise<(Fall & { visitRef: string })[]> => {
    const withVisit = async (fall: Fall) => {
      const visit = await cases.visitOf(dealerId, fall.callId)
      if (!visit || !(await isListed(dealerId, visit.customer))) return []
      return [{ ...fall, visitRef: visit.visitRef }]
    }
    const listed: (Fall & { visitRef: string })[] = []
    for (let from = 0; from < falls.length && listed.length < maxFalls; from = from + maxFalls)
      listed.push(...(await Promise.all(falls.slice(from, from + maxFalls).map(withVisit))).flat())
    return listed.slice(0, maxFalls)
  }
