import { type QuestionTexts, questionTexts } from '../../../directory/brand-surveys/question-texts.ts'
import type { BrandSurvey } from '../../../directory/brand-surveys/brand-survey.ts'
import { absentIfGone } from '../../../platform/errors/gone.ts'
import { isPerPerson } from '../../use/individual-use.ts'
import { shownAnswers } from '../../response/shown-answers.ts'
import type { SurveyResponse } from '../../response/response.ts'
import type { ResponseStore } from '../../response/response-store.ts'
import type { RefusalExample } from '../store/example-item.ts'
import type { ShownExample } from './import-schemas.ts'

type DifferencesPorts = {
  responses: Pick<ResponseStore, 'get'>
  brandSurveys: { get: (brandId: string) => Promise<BrandSurvey | undefined> }
}

const versionOf = (
  { answeredAt, identified, answers }: Pick<SurveyResponse, 'answeredAt' | 'identified' | 'answers'>,
  texts: QuestionTexts,
) => ({ answeredAt, identified, answers: shownAnswers(answers, texts) })

/**
 * Examples with what is kept of their response beside what the file says of it, as it is kept now: of one whose customer
 * was erased, and of a brand that does not allow it today, neither is shown.
 */
export const showDifferences =
  ({ responses, brandSurveys }: DifferencesPorts) =>
  async (brand: string, examples: readonly RefusalExample[]): Promise<ShownExample[]> => {
    if (examples.every(({ differs }) => differs === undefined))
      return examples.map(({ differs: _, ...rest }) => rest)
    const survey = await brandSurveys.get(brand)
    if (!isPerPerson(survey)) return examples.map(({ differs: _, ...rest }) => rest)
    const texts = questionTexts(survey)
    return Promise.all(
      examples.map(async ({ differs, ...rest }) => {
        const kept = differs && (await absentIfGone(responses.get(differs.dealerId, differs.responseId)))
        if (!differs || !kept) return rest
        const { dealerId, responseId, given } = differs
        return {
          ...rest,
          differs: { dealerId, responseId, kept: versionOf(kept, texts), given: versionOf(given, texts) },
        }
      }),
    )
  }
