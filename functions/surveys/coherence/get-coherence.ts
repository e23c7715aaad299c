import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Groups } from '../../groups/group/open-groups.ts'
import { localDate, localMonth } from '../../platform/calendar/local-time.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { countedBrands } from './counted-brands.ts'
import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'
import { composeBrand, latest } from './compose-brand.ts'
import { listedFalls, type ListedFallsPorts } from './listed-falls.ts'
import { refuseUnknownQuestion } from './known-question.ts'
import { joinedMonths } from './joined-months.ts'
import { readBrandFacts } from './read-brand-facts.ts'
import { withheldBrands } from '../use/withheld-brands.ts'
import type { CoherenceResponse } from './response-schemas.ts'

/** What reading coherence needs. */
export type CoherencePorts = {
  figures: Pick<SurveyFiguresStore, 'list' | 'coveredUntil' | 'ofBrand' | 'brandsOf'>
  directory: Pick<Directory, 'dealer' | 'brand'>
  brandSurvey: (brandId: string) => Promise<BrandSurvey | undefined>
  groups: Pick<Groups, 'get'>
  clock: Clock
} & ListedFallsPorts

type Query = {
  from?: string | undefined
  to?: string | undefined
  question?: string | undefined
  brand?: string | undefined
}

/** Whether a brand has figures of the question asked for. */
const hasFigures = ({ questions, rechecks, choices }: CoherenceResponse['brands'][number]): boolean =>
  questions.length + rechecks.length + choices.length > 0

/**
 * How a dealer's brand surveys agree with its calls, brand by brand, those that it had before included, from what was
 * counted: what it reads does not depend on the number of responses; of the seven of a brand who fell the most, the visit and
 * whether they may be listed are read. A brand that forbids any use of its responses is left out, and one that forbids that
 * for single customers has nobody who fell (`withheldBrands`). 404 for an unknown dealer, 422 for months that cannot be asked
 * for and for a question that no survey asks.
 */
export const getCoherence = (ports: CoherencePorts) => {
  const { directory, groups, clock } = ports
  const listed = listedFalls(ports)
  const readFacts = readBrandFacts(ports)
  const withheld = withheldBrands(ports)
  return async (dealerId: string, query: Query): Promise<CoherenceResponse> => {
    const dealer = await directory.dealer(dealerId)
    if (!dealer) throw new DomainError(platformErrors.notFound)
    const months = monthsAsked(query, localMonth(clock(), dealer.zone))
    const [from = '', to = ''] = [months[0], months.at(-1)]
    const question = query.question ?? null
    const today = localDate(clock(), dealer.zone)
    const group = dealer.group && (await groups.get(dealer.group.groupId))
    const joined = group ? (new Map(joinedMonths(group)).get(dealerId) ?? null) : null
    const ofBrand = async (brandId: string) => {
      const yearBefore = shiftMonth(to, -12)
      const facts = await readFacts({ dealerId, brandId }, from < yearBefore ? from : yearBefore, to)
      if (!facts) return []
      const figures = composeBrand(facts, { from, to, question, today, joined })
      return [{ ...figures, fell: await listed(dealerId, figures.fell) }]
    }
    const all = await countedBrands(ports.figures, dealerId, dealer.brands)
    const asked = all.filter((brand) => query.brand === undefined || brand === query.brand)
    const brands = (await Promise.all(asked.map(ofBrand))).flat()
    if (question !== null)
      await refuseUnknownQuestion(ports.brandSurvey, asked, question, brands.some(hasFigures))
    const asOf = latest(brands.map((one) => one.asOf))
    return { dealerId, from, to, question, asOf, brands, withheldBrands: await withheld(asked) }
  }
}
