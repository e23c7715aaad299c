import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { type QuestionTexts, questionTexts } from '../../directory/brand-surveys/question-texts.ts'
import { rightAnswersAt } from '../../directory/brand-surveys/right-answers.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import { scaleGiven } from '../counting/scales.ts'
import type { SurveyResponse } from '../response/response.ts'
import { type JudgedEligibility, judgeEligibility } from './judge-eligibility.ts'

/** What eligibility depends on besides the response. */
type EligibilityPorts = {
  directory: { brand: (brandId: string) => Promise<Pick<Brand, 'topMark' | 'rewardRule'> | undefined> }
  brandSurveys: {
    get: (
      brandId: string,
    ) => Promise<Pick<BrandSurvey, 'surveyQuestions' | 'surveyFile' | 'former'> | undefined>
  }
}

/** What is judged of a response, and what its brand's questions ask. */
export type JudgedResponse = JudgedEligibility & { texts: QuestionTexts }

/**
 * Whether the customer of a response may have the prize, by the rule they were told: with the top mark, and with the right
 * answers to each question, of when the call was taken. What the call did not keep is as it is now.
 */
export const eligibilityOf =
  ({ directory, brandSurveys }: EligibilityPorts) =>
  async ({
    brand,
    answeredAt,
    identified,
    answers,
    match,
    call,
  }: SurveyResponse): Promise<JudgedResponse> => {
    const [known, survey] = await Promise.all([directory.brand(brand), brandSurveys.get(brand)])
    const judged = judgeEligibility({
      identified,
      answers: answers.map((answer) => ({ ...answer, scale: scaleGiven(answer, call?.marks ?? []) })),
      rule: call?.rule ?? null,
      brandRule: known?.rewardRule ?? null,
      series: match.state === 'matched' ? match.series : null,
      questions: survey ? rightAnswersAt(survey, call?.takenAt ?? call?.startedAt ?? answeredAt) : new Map(),
      topMark: call?.topMark ?? known?.topMark ?? 9,
    })
    return { ...judged, texts: questionTexts(survey) }
  }
