import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { type QuestionTexts, questionTexts } from '../../directory/brand-surveys/question-texts.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { SurveyResponse } from '../response/response.ts'
import { type JudgedEligibility, judgeEligibility } from './judge-eligibility.ts'

/** What eligibility depends on besides the response. */
type EligibilityPorts = {
  directory: { brand: (brandId: string) => Promise<Pick<Brand, 'topMark' | 'rewardRule'> | undefined> }
  brandSurveys: {
    get: (brandId: string) => Promise<Pick<BrandSurvey, 'surveyQuestions' | 'surveyFile'> | undefined>
  }
}

/** What is judged of a response, and what its brand's questions ask. */
export type JudgedResponse = JudgedEligibility & { texts: QuestionTexts }

/** Whether the customer of a response may have the prize, by the rule they were told. */
export const eligibilityOf =
  ({ directory, brandSurveys }: EligibilityPorts) =>
  async ({ brand, identified, answers, match, call }: SurveyResponse): Promise<JudgedResponse> => {
    const [known, survey] = await Promise.all([directory.brand(brand), brandSurveys.get(brand)])
    const judged = judgeEligibility({
      ...{ identified, answers },
      rule: call?.rule ?? null,
      brandRule: known?.rewardRule ?? null,
      series: match.state === 'matched' ? match.series : null,
      questions: survey?.surveyQuestions ?? [],
      topMark: known?.topMark ?? 9,
    })
    return { ...judged, texts: questionTexts(survey) }
  }
