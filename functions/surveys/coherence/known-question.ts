import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { invalidRequest } from '../../platform/errors/errors.ts'

/**
 * Refuses to show figures of a question that none of these brands' surveys asks and of which nothing was counted: 422 with
 * the ids that would be valid. Where no survey is set up, any id passes: nothing is known then. `isCounted` says whether
 * there is anything of it, as of a question that the survey does not ask any more.
 */
export const refuseUnknownQuestion = async (
  brandSurvey: (brandId: string) => Promise<Pick<BrandSurvey, 'surveyQuestions'> | undefined>,
  brands: readonly string[],
  question: string,
  isCounted: boolean,
): Promise<void> => {
  if (isCounted) return
  const surveys = await Promise.all(brands.map(brandSurvey))
  const known = new Set(surveys.flatMap((survey) => survey?.surveyQuestions.map(({ id }) => id) ?? []))
  if (known.size === 0 || known.has(question)) return
  throw invalidRequest([
    {
      ...{ in: 'query', pointer: 'question', code: 'unknown-question' },
      detail: `Must be a question of the brand's survey: ${[...known].join(', ')}.`,
    },
  ])
}
