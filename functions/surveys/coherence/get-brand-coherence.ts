import { questionTexts } from '../../directory/brand-surveys/question-texts.ts'
import type { Group } from '../../groups/group/group.ts'
import { localDate, localMonth } from '../../platform/calendar/local-time.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { usualZone } from '../../platform/calendar/zone.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import { addCounts } from '../counting/add-counts.ts'
import { surveyErrors } from '../errors.ts'
import { isForbidden } from '../use/individual-use.ts'
import { latest } from './compose-brand.ts'
import { acrossDealers } from './figures/across-dealers.ts'
import { addRates, answerRate } from './figures/answer-rate.ts'
import { beforeAndAfter } from './figures/before-and-after.ts'
import { doesItWork } from './figures/does-it-work.ts'
import { brandMonths } from './figures/brand-months.ts'
import { choicesAcross } from './figures/choices/choices-across.ts'
import { funnelsOf } from './figures/funnel.ts'
import { goalFigures } from './figures/goal-figures.ts'
import type { CoherencePorts } from './get-coherence.ts'
import { goalOfBrand } from './goal-of-brand.ts'
import { joinedMonths } from './joined-months.ts'
import { refuseUnknownQuestion } from './known-question.ts'
import type { BrandCoherenceResponse } from './response-schemas.ts'
import {
  showAcross,
  showAcrossChoices,
  showBrandMonth,
  showComparison,
  showGoal,
  showJoining,
  showRate,
} from './show-figures.ts'

/** Each month of a brand costs some 200 read units for 1,000 dealers. */
const maxMonths = 12
/** Fewer months have none before and after the one in which a dealer joined a group. */
const fewestToStraddle = 3

type Query = {
  month?: string | undefined
  from?: string | undefined
  to?: string | undefined
  question?: string | undefined
}

/** The months asked for: one, or from one to another; by default the last whole one. */
const monthsOf = ({ month, from, to }: Query, thisMonth: string): string[] => {
  if (month !== undefined && (from ?? to) !== undefined)
    throw invalidRequest([
      {
        ...{ in: 'query', pointer: 'month', code: 'month-or-range' },
        detail: 'Must be alone: either month, or from and to.',
      },
    ])
  const isRange = (from ?? to) !== undefined
  const only = month ?? shiftMonth(thisMonth, -1)
  return monthsAsked(isRange ? { from, to } : { from: only, to: only }, thisMonth, maxMonths)
}

/**
 * How a brand's surveys agree with the calls of all its dealers, with dealers as clusters, month by month, and each dealer
 * beside the funnels' limits. Months and funnels are of one question if one is asked for. For staff. 404 for an unknown
 * brand, 409 `use-forbidden` for one that forbids any use of its responses, 422 for months that cannot be asked for and for a
 * question that its survey does not ask.
 */
export const getBrandCoherence =
  ({
    figures,
    directory,
    brandSurvey,
    clock,
    everyGroup,
  }: Omit<CoherencePorts, 'directory' | 'groups' | 'cases' | 'isListed'> & {
    directory: Pick<CoherencePorts['directory'], 'brand'>
    everyGroup: () => AsyncIterable<Group>
  }) =>
  async (brandId: string, query: Query): Promise<BrandCoherenceResponse> => {
    const [brand, survey] = await Promise.all([directory.brand(brandId), brandSurvey(brandId)])
    if (!brand) throw new DomainError(platformErrors.notFound)
    if (isForbidden(survey)) throw new DomainError(surveyErrors.useForbidden)
    const months = monthsOf(query, localMonth(clock(), usualZone))
    const today = localDate(clock(), usualZone)
    const lines = (await Promise.all(months.map((month) => figures.ofBrand(brandId, month)))).flat()
    const dealers = [...Map.groupBy(lines, ({ dealerId }) => dealerId)].map(([dealerId, own]) => {
      const coveredUntil = latest(own.map(({ month }) => month.coveredUntil))
      const counts = addCounts(own.map(({ month }) => month.counts))
      const rate = answerRate(
        own.map(({ month }) => month),
        coveredUntil,
        today,
      )
      const compared = own.map(
        ({
          month: {
            month,
            counts: { arms, toldOfTopMarks },
          },
        }) => ({
          ...{ brand: brandId, month, coveredUntil, arms, toldOfTopMarks },
        }),
      )
      const months = own.map(({ month }) => month)
      return { dealerId, counts, compared, rate, coveredUntil, months }
    })
    const joined = new Map<string, string>()
    if (months.length >= fewestToStraddle)
      for await (const group of everyGroup())
        for (const [dealerId, month] of joinedMonths(group)) joined.set(dealerId, month)
    const topMarksNow = brand.rewardRule === 'for-top-marks'
    const joining = beforeAndAfter(
      dealers.flatMap(({ dealerId, months: own }) => {
        const month = joined.get(dealerId)
        return month === undefined ? [] : [{ joined: month, months: own }]
      }),
      topMarksNow,
    )
    const sum = addCounts(dealers.map(({ counts }) => counts))
    const goal = goalOfBrand(brand, survey)
    const across = acrossDealers(dealers)
    const described = survey?.surveyQuestions ?? []
    const choices = choicesAcross(dealers, described)
    const question = query.question ?? null
    if (question !== null)
      await refuseUnknownQuestion(
        async () => survey,
        [brandId],
        question,
        [...across, ...choices].some((one) => one.question === question),
      )
    return {
      brandId,
      from: months[0] ?? '',
      to: months.at(-1) ?? '',
      asOf: latest(lines.map(({ month }) => month.at)),
      question,
      dealers: dealers.length,
      questionTexts: questionTexts(survey),
      responses: sum.responses,
      answering: showRate(addRates(dealers.map(({ rate }) => rate))),
      figures: across.map(showAcross),
      choices: choices.map(showAcrossChoices),
      goal: goal && showGoal(goalFigures(goal, sum)),
      works: doesItWork(
        dealers.flatMap(({ compared }) => compared),
        topMarksNow,
      ).map(showComparison),
      joining: joining && showJoining(joining),
      months: brandMonths(months, dealers, question, described, today).map(showBrandMonth),
      funnels: funnelsOf(dealers, question, described),
    }
  }
