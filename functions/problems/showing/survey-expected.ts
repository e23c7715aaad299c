import { surveyDayOf } from '../../cases/clocks/survey-day.ts'
import type { IndexedProblem } from '../../cases/problem/indexed-problem.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { isoDay } from '../../platform/calendar/local-time.ts'

type Brands = Pick<Directory, 'questionnaire' | 'brand'>
type SurveyedCall = Pick<IndexedProblem, 'surveyExpectedAfterDays'> & {
  content: Pick<IndexedProblem['content'], 'questionnaire' | 'startedAt' | 'visit'>
}

const brandOf = async (directory: Brands, { content }: SurveyedCall) => {
  const questionnaire = await directory.questionnaire(content.questionnaire)
  return questionnaire && directory.brand(questionnaire.brand)
}

/**
 * The day on which the brand's survey of a problem's visit is expected (`2026-11-27`), by the days that held when its call was
 * taken, as its follow-up and its e-mails say; null if its brand is not known any more.
 */
export const surveyExpected =
  (directory: Brands) =>
  async (call: SurveyedCall, { zone }: Pick<Dealer, 'zone'>): Promise<string | null> => {
    const brand = await brandOf(directory, call)
    return brand ? isoDay(surveyDayOf(call, zone, brand)) : null
  }

/** A changed brand is known everywhere after a minute: until then, calls are taken by what it was. */
const unknownForMs = 120_000

/**
 * Problems that were read through the index, which does not have the days that held when their calls were taken: with them
 * where the brand was changed since. Only these are read from the table; of all others, the brand's days now are those.
 */
export const withSurveyDays =
  ({ problems, directory }: { problems: Pick<Cases['problems'], 'read'>; directory: Brands }) =>
  async (page: readonly IndexedProblem[]): Promise<IndexedProblem[]> => {
    const brands = await Promise.all(page.map((problem) => brandOf(directory, problem)))
    const mayDiffer = page.filter(({ receivedAt }, index) => {
      const changedAt = brands[index]?.changedAt
      return changedAt !== undefined && Date.parse(receivedAt) < Date.parse(changedAt) + unknownForMs
    })
    if (mayDiffer.length === 0) return [...page]
    const read = await problems.read(mayDiffer)
    const daysOf = new Map(mayDiffer.map((problem, index) => [problem, read[index]?.surveyExpectedAfterDays]))
    return page.map((problem) => ({
      ...problem,
      surveyExpectedAfterDays: daysOf.get(problem) ?? null,
    }))
  }
