import { surveyDayOf } from '../../cases/clocks/survey-day.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { isoDay } from '../../platform/calendar/local-time.ts'

type Brands = Pick<Directory, 'questionnaire' | 'brand' | 'preloadBrands'>
type SurveyedCall = Pick<IndexedProblem, 'surveyExpectedAfterDays'> & {
  content: Pick<IndexedProblem['content'], 'questionnaire' | 'startedAt' | 'visit'>
}

/** The brand of a call, by its questionnaire; undefined if it is not known any more. */
type BrandOf = (call: SurveyedCall) => Brand | undefined

/** Finds the brands of some calls: each questionnaire is read once, together with the brands. */
export const brandsOf =
  (directory: Brands) =>
  async (calls: readonly SurveyedCall[]): Promise<BrandOf> => {
    const names = [...new Set(calls.map(({ content }) => content.questionnaire))]
    const brands = await Promise.all(
      names.map(async (name) => {
        // Which brand it is, only the questionnaire says: both are read in one request.
        const [questionnaire] = await Promise.all([directory.questionnaire(name), directory.preloadBrands()])
        return [name, questionnaire && (await directory.brand(questionnaire.brand))] as const
      }),
    )
    const known = new Map(brands)
    return ({ content }) => known.get(content.questionnaire)
  }

/**
 * The day on which the brand's survey of a problem's visit is expected (`2026-11-27`), by the days that held when its call was
 * taken, as its follow-up and its e-mails say; null if its brand is not known any more.
 */
export const surveyExpected = (
  call: SurveyedCall,
  { zone }: Pick<Dealer, 'zone'>,
  brandOf: BrandOf,
): string | null => {
  const brand = brandOf(call)
  return brand ? isoDay(surveyDayOf(call, zone, brand)) : null
}

/** A changed brand is known everywhere after a minute: until then, calls are taken by what it was. */
const unknownForMs = 120_000

/**
 * Problems that were read through the index, which does not have the days that held when their calls were taken: with them
 * where the brand was changed since. Only these are read from the table; of all others, the brand's days now are those.
 */
export const withSurveyDays =
  ({ problems }: { problems: Pick<Cases['problems'], 'read'> }) =>
  async (page: readonly IndexedProblem[], brandOf: BrandOf): Promise<IndexedProblem[]> => {
    const mayDiffer = page.filter((problem) => {
      const changedAt = brandOf(problem)?.changedAt
      return changedAt !== undefined && Date.parse(problem.receivedAt) < Date.parse(changedAt) + unknownForMs
    })
    if (mayDiffer.length === 0) return [...page]
    const read = await problems.read(mayDiffer)
    const daysOf = new Map(mayDiffer.map((problem, index) => [problem, read[index]?.surveyExpectedAfterDays]))
    return page.map((problem) => ({
      ...problem,
      surveyExpectedAfterDays: daysOf.get(problem) ?? null,
    }))
  }
