import type { Group } from '../../../groups/group/group.ts'
import { rosterOf } from '../../../groups/group/rosters.ts'
import { localDate } from '../../../platform/calendar/local-time.ts'
import { usualZone } from '../../../platform/calendar/zone.ts'
import { shiftMonth } from '../../../platform/calendar/shift-month.ts'
import type { Directory } from '../../../directory/reading/read-directory.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import { countedBrands } from '../../coherence/counted-brands.ts'
import { type BrandFactsPorts, readBrandFacts } from '../../coherence/read-brand-facts.ts'
import { type CountedDealer, groupReport } from './group-report.ts'
import type { GroupReportFacts } from './group-report-document.ts'
import { listedVisits, type ListedVisitPorts } from '../make-report.ts'

/** What making a group's report needs. */
type MakeGroupReportPorts = BrandFactsPorts &
  ListedVisitPorts & { directory: Pick<Directory, 'dealer' | 'brand'>; clock: Clock }

/**
 * What a group's report about a month says: of the dealers on that month's sealed list, whoever takes part now, beside
 * those of the month before. Null if it would say nothing: without a list, or without a pair of marks. It reads two months
 * of each brand of up to twenty dealers, and the calls of those who fell the most.
 */
export const makeGroupReport = (ports: MakeGroupReportPorts) => {
  const readFacts = readBrandFacts(ports)
  const visitsOf = listedVisits(ports)
  return async (group: Group, month: string): Promise<Omit<GroupReportFacts, 'siteUrl'> | null> => {
    const monthBefore = shiftMonth(month, -1)
    const [roster, rosterBefore] = [rosterOf(group, month), rosterOf(group, monthBefore)]
    if (roster === null || roster.length === 0) return null
    const dealerIds = [...new Set([...roster, ...(rosterBefore ?? [])])]
    const dealers = await Promise.all(
      dealerIds.map(async (dealerId): Promise<CountedDealer> => {
        const dealer = await ports.directory.dealer(dealerId)
        const counted = await countedBrands(ports.figures, dealerId, dealer?.brands)
        const read = counted.map((brandId) => readFacts({ dealerId, brandId }, monthBefore, month))
        const brands = (await Promise.all(read)).flatMap((facts) => (facts ? [facts] : []))
        return { dealerId, name: dealer?.name ?? dealerId, brands }
      }),
    )
    const today = localDate(ports.clock(), usualZone)
    const report = groupReport(dealers, { month, monthBefore, roster, rosterBefore, today })
    if (!report) return null
    const visitRefs = new Map<string, ReadonlyMap<string, string>>()
    for (const [dealerId, falls = []] of Map.groupBy(report.fell, (fall) => fall.dealerId))
      visitRefs.set(
        dealerId,
        await visitsOf(
          dealerId,
          falls.map(({ callId }) => callId),
        ),
      )
    const { groupId, name } = group
    return { group: { groupId, name }, month, monthBefore, report, visitRefs }
  }
}
