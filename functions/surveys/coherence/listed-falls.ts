import type { IsListed } from '../../cases/customer/is-listed.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

/** What telling whom a list may name needs. */
export type ListedFallsPorts = { cases: Pick<Cases['cases'], 'visitOf'>; isListed: IsListed }

/** So many of those who fell the most are looked at: with them a dealer's coherence costs twenty read units at most. */
const maxFalls = 7

/**
 * Those of the seven largest falls whose customers may be listed, with their visits: none whose call is gone or stands
 * still, and of nobody who was erased, objected, or is restricted (rights.md). In their order. Eventually consistent: two
 * read units for each.
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
    return (await Promise.all(falls.slice(0, maxFalls).map(withVisit))).flat()
  }
