import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import { newestShown } from '../../platform/calendar/newest-shown.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { DealerCounts } from '../../surveys/coherence/figures/across-dealers.ts'
import { brandQuestionKey, countsOfBrand } from '../../surveys/coherence/figures/brand-questions.ts'
import { addCounts } from '../../surveys/counting/add-counts.ts'
import { countedBrands } from '../../surveys/coherence/counted-brands.ts'
import type { SurveyMonth } from '../../surveys/counting/figures-item.ts'
import type { SurveyFigures } from '../../surveys/counting/open-survey-figures.ts'
import { isForbidden } from '../../surveys/use/individual-use.ts'
import { withheldBrands } from '../../surveys/use/withheld-brands.ts'
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
type DealerMonths = {
  dealerId: string
  brands: readonly string[]
  months: readonly (SurveyMonth & { brand: string })[]
}

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

/** Whether a month has anything of what is asked for: each of its questions may be hidden although it is shown. */
const hasFigures = ({ figures }: { figures: readonly unknown[] | null }): boolean =>
  figures !== null && figures.length > 0

const shownAs = (disclosed: Disclosed) =>
  disclosed.shown ? { figures: disclosed.figures, why: null } : { figures: null, why: disclosed.why }

/**
 * A group's coherence: each month of those on that month's sealed roster, whoever takes part now, under the rules of
 * disclosure; the range only where each of its months is shown, and of the questions only those that no month hides: a range
 * less its other months is the month. Without `from` and `to`, the newest months in a row that are shown, of the last twelve;
 * all twelve where none is. A brand that forbids any use of its responses is in none of them. Staff see each dealer beside
 * the funnels' limits, too. 404 as for the group, 422 for months that cannot be asked for.
 */
export const getGroupCoherence = (ports: Ports) => {
  const seeGroup = visibleGroup(ports)
  const { draws, figures, directory, brandSurvey, clock } = ports
  const withheld = withheldBrands(ports)
  const monthsOf = async (dealerId: string, from: string, to: string): Promise<DealerMonths> => {
    const dealer = await directory.dealer(dealerId)
    const all = await countedBrands(figures, dealerId, dealer?.brands)
    const areUsed = await Promise.all(all.map(async (brand) => !isForbidden(await brandSurvey(brand))))
    const brands = all.filter((_, index) => areUsed[index])
    const lists = brands.map(async (brand) =>
      (await figures.list(dealerId, brand, from, to)).map((month) => ({
        ...month,
        brand,
        counts: countsOfBrand(brand, month.counts),
      })),
    )
    return { dealerId, brands: all, months: (await Promise.all(lists)).flat() }
  }
  return async (groupId: string, query: Query, caller: Caller): Promise<GroupCoherenceResponse> => {
    await seeGroup(groupId, caller)
    const all = monthsAsked(query, localMonth(clock(), usualZone))
    const lists = await Promise.all(all.map((month) => draws.get(groupId, month)))
    const sealedLists = new Map(
      lists.flatMap((draw) =>
        draw ? [[draw.month, new Set(draw.holders.map(([, dealerId]) => dealerId))] as const] : [],
      ),
    )
    const dealerIds = [...new Set([...sealedLists.values()].flatMap((ids) => [...ids]))]
    const dealers = await Promise.all(
      dealerIds.map((dealerId) => monthsOf(dealerId, all[0] ?? '', all.at(-1) ?? '')),
    )
    const counted = [...new Set(dealers.flatMap((one) => one.months.map((month) => month.brand)))]
    const surveys = new Map(
      await Promise.all(counted.map(async (one) => [one, await brandSurvey(one)] as const)),
    )
    const described = [...surveys].flatMap(([ofBrand, survey]) =>
      (survey?.surveyQuestions ?? []).map((one) => ({
        ...one,
        id: brandQuestionKey({ brand: ofBrand, question: one.id }),
      })),
    )
    const { question = null, brand = null } = query
    const asked = { question, brand }
    const each = all.map((month) => {
      const ofMonth = sealedLists.get(month)
      const counts = ofMonth && countsOf(dealers, new Map([[month, ofMonth]]))
      const disclosed = counts
        ? shownAs(disclosedFigures(counts, described, asked))
        : { figures: null, why: 'no-roster' as const }
      return { counts, month: { month, ...disclosed } }
    })
    const chosen =
      (query.from ?? query.to) === undefined
        ? newestShown(each.map(({ month }) => ({ ...month, why: hasFigures(month) ? null : 'nothing' })))
        : null
    const { from, to } = chosen ?? { from: all[0] ?? '', to: all.at(-1) ?? '' }
    const isIn = (month: string) => month >= from && month <= to
    const own = each.filter(({ month: { month } }) => isIn(month))
    const roster = new Map([...sealedLists].filter(([month]) => isIn(month)))
    const hidden = new Set(own.flatMap(({ counts }) => [...hiddenQuestions(counts ?? [], described)]))
    const whole = own.every(({ month: { why } }) => why === null)
      ? disclosedFigures(countsOf(dealers, roster), described, asked, hidden)
      : ({ shown: false, why: 'month-not-shown' } as const)
    const at = dealers
      .flatMap((one) => one.months.filter(({ month }) => isIn(month)).map((month) => month.at))
      .toSorted()
    const shown = own.flatMap(({ counts }) =>
      counts ? shownQuestions(disclosedFigures(counts, described)) : [],
    )
    const restricted = await withheld([...new Set(dealers.flatMap(({ brands }) => brands))])
    return {
      ...{ groupId, from, to, ...asked, asOf: at.at(-1) ?? null },
      brands: await describeQuestions(directory, surveys)(shown),
      forbiddenBrands: restricted.flatMap((one) => (one.individualUse === 'forbidden' ? [one.name] : [])),
      range: shownAs(whole),
      months: own.map(({ month }) => month),
      funnels:
        caller.audience === 'staff' ? groupFunnels(countsOf(dealers, roster, brand), asked, described) : null,
    }
  }
}
