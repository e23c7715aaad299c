import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import { countsOfBrand } from '../../surveys/coherence/figures/brand-questions.ts'
import { addCounts } from '../../surveys/counting/add-counts.ts'
import { countedBrands } from '../../surveys/coherence/counted-brands.ts'
import type { SurveyMonth } from '../../surveys/counting/figures-item.ts'
import type { SurveyFigures } from '../../surveys/counting/open-survey-figures.ts'
import { type DrawReads, type GroupReads, visibleGroup } from '../reading/visible-group.ts'
import { type Disclosed, disclosedFigures, hiddenQuestions } from './disclosed-figures.ts'
import { groupFunnels } from './group-funnels.ts'
import { describeQuestions, shownQuestions } from './group-questions.ts'
import type { GroupCoherenceResponse } from './response-schemas.ts'

type Ports = GroupReads &
  DrawReads & {
    figures: SurveyFigures
    directory: Pick<Directory, 'dealer' | 'brand'>
    brandSurvey: (brandId: string) => Promise<BrandSurvey | undefined>
    clock: Clock
  }

type Query = {
  from?: string | undefined
  to?: string | undefined
  question?: string | undefined
  brand?: string | undefined
}

/** A dealer's months, of all brands that it has or had, with their questions named by brand. */
type DealerMonths = { dealerId: string; months: readonly (SurveyMonth & { brand: string })[] }

/** What the dealers on a roster have in some months, of one brand or of all (null). */
const countsOf = (
  dealers: readonly DealerMonths[],
  roster: ReadonlyMap<string, ReadonlySet<string>>,
  ofBrand: string | null = null,
): DealerCounts[] =>
  dealers.flatMap(({ dealerId, months }) => {
    const own = months.filter(
      ({ month, brand }) =>
        (ofBrand === null || brand === ofBrand) && (roster.get(month)?.has(dealerId) ?? false),
    )
    return own.length === 0 ? [] : [{ dealerId, counts: addCounts(own.map(({ counts }) => counts)) }]
  })

const shownAs = (disclosed: Disclosed) =>
  disclosed.shown ? { figures: disclosed.figures, why: null } : { figures: null, why: disclosed.why }

/**
 * A group's coherence: each month of those on that month's sealed roster, whoever takes part now, under the rules of
 * disclosure; the range only where each of its months is shown, and of the questions only those that no month hides: a
 * range less its other months is the month. Staff see each dealer beside the funnels' limits, too. 404 as for the group,
 * 422 for months that cannot be asked for.
 */
export const getGroupCoherence = (ports: Ports) => {
  const seeGroup = visibleGroup(ports)
  const describe = describeQuestions(ports)
  const { draws, figures, directory, clock } = ports
  const monthsOf = async (dealerId: string, from: string, to: string): Promise<DealerMonths> => {
    const dealer = await directory.dealer(dealerId)
    const brands = await countedBrands(figures, dealerId, dealer?.brands)
    const lists = brands.map(async (brand) =>
      (await figures.list(dealerId, brand, from, to)).map((month) => ({
        ...month,
        brand,
        counts: countsOfBrand(brand, month.counts),
      })),
    )
    return { dealerId, months: (await Promise.all(lists)).flat() }
  }
  return async (groupId: string, query: Query, caller: Caller): Promise<GroupCoherenceResponse> => {
    await seeGroup(groupId, caller)
    const months = monthsAsked(query, localMonth(clock(), usualZone))
    const [from = '', to = ''] = [months[0], months.at(-1)]
    const lists = await Promise.all(months.map((month) => draws.get(groupId, month)))
    const roster = new Map(
      lists.flatMap((draw) =>
        draw ? [[draw.month, new Set(draw.holders.map(([, dealerId]) => dealerId))] as const] : [],
      ),
    )
    const dealerIds = [...new Set([...roster.values()].flatMap((ids) => [...ids]))]
    const dealers = await Promise.all(dealerIds.map((dealerId) => monthsOf(dealerId, from, to)))
    const { question = null, brand = null } = query
    const asked = { question, brand }
    const sealed = months.map((month) => {
      const ofMonth = roster.get(month)
      return { month, counts: ofMonth && countsOf(dealers, new Map([[month, ofMonth]])) }
    })
    const byMonth = sealed.map(({ month, counts }) =>
      counts
        ? { month, ...shownAs(disclosedFigures(counts, asked)) }
        : { month, figures: null, why: 'no-roster' as const },
    )
    const hidden = new Set(sealed.flatMap(({ counts }) => [...hiddenQuestions(counts ?? [])]))
    const whole = byMonth.every(({ why }) => why === null)
      ? disclosedFigures(countsOf(dealers, roster), asked, hidden)
      : ({ shown: false, why: 'month-not-shown' } as const)
    const at = dealers.flatMap((one) => one.months.map((month) => month.at)).toSorted()
    const shown = sealed.flatMap(({ counts }) => (counts ? shownQuestions(disclosedFigures(counts)) : []))
    return {
      ...{ groupId, from, to, ...asked, asOf: at.at(-1) ?? null },
      brands: await describe(shown),
      range: shownAs(whole),
      months: byMonth,
      funnels: caller.audience === 'staff' ? groupFunnels(countsOf(dealers, roster, brand), asked) : null,
    }
  }
}
