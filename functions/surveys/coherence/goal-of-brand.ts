import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import { topOf } from '../../directory/brand-surveys/right-answers.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Goal } from './figures/goal-figures.ts'

/** A brand's goal with the lowest mark that counts as top, as far as anybody said; null if the brand has none. */
export const goalOfBrand = (
  { topMark }: Pick<Brand, 'topMark'>,
  survey: Pick<BrandSurvey, 'goal' | 'surveyQuestions'> | undefined,
): Goal | null => {
  if (!survey?.goal) return null
  const { goal } = survey
  const question = survey.surveyQuestions.find((one) => one.id === goal.question)
  return { ...goal, scale: question?.scale ?? null, top: topOf(question ?? {}, topMark) ?? null }
}
