import { absentIfGone } from '../../platform/errors/gone.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { IsListed } from '../../cases/customer/is-listed.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { countedBrands } from '../coherence/counted-brands.ts'
import { type BrandFactsPorts, readBrandFacts } from '../coherence/read-brand-facts.ts'
import { reportedBrands, type ReportFacts } from './report-facts.ts'

/** What reading the visits of calls needs. */
export type ListedVisitPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  isListed: IsListed
}

/**
 * The visit reference of each of a dealer's calls, by call. Whoever was erased since, objected, or is restricted, is in no
 * list: their calls are left out.
 */
export const listedVisits =
  ({ cases, isListed }: ListedVisitPorts) =>
  async (dealerId: string, callIds: readonly string[]): Promise<Map<string, string>> => {
    const visitRefs = new Map<string, string>()
    for (const callId of callIds) {
      const call = await absentIfGone(cases.readCall(dealerId, callId))
      if (call && (await isListed(dealerId, call.content.customer)))
        visitRefs.set(callId, call.content.visit.ref)
    }
    return visitRefs
  }

/** What making a dealer's report needs. */
type MakeReportPorts = BrandFactsPorts & ListedVisitPorts & { clock: Clock }

/**
 * What a dealer's report about a month says, apart from the links of each recipient; null if it would say nothing. It
 * reads the figures of thirteen months of each of its brands, and the calls of those who fell the most: whoever was
 * erased since, objected, or is restricted, is not among them.
 */
export const makeReport = (ports: MakeReportPorts) => {
  const readFacts = readBrandFacts(ports)
  const visitsOf = listedVisits(ports)
  return async (
    dealer: Dealer,
    month: string,
  ): Promise<Omit<ReportFacts, 'unsubscribe' | 'siteUrl'> | null> => {
    const { dealerId } = dealer
    const counted = await countedBrands(ports.figures, dealerId, dealer.brands)
    const read = counted.map((brandId) => readFacts({ dealerId, brandId }, shiftMonth(month, -12), month))
    const known = (await Promise.all(read)).flatMap((facts) =>
      facts ? [{ name: facts.brand.name, facts }] : [],
    )
    const brands = reportedBrands(known, month, localDate(ports.clock(), dealer.zone))
    if (brands.length === 0) return null
    const fell = brands.flatMap((brand) => brand.month.fell)
    const visitRefs = await visitsOf(
      dealerId,
      fell.map(({ callId }) => callId),
    )
    return { dealerId, dealer, month, brands, visitRefs }
  }
}
