import type { BrandSurvey } from './brand-survey.ts'

/** What each question of a brand's survey asks, by its id. */
export type QuestionTexts = Readonly<Record<string, string>>

/**
 * What the questions of a brand's survey ask, as a person reads it: its text; else the title of its column in the brand's
 * file; else its id. Empty without a survey.
 */
export const questionTexts = (
  survey: Pick<BrandSurvey, 'surveyQuestions' | 'surveyFile'> | undefined,
): QuestionTexts =>
  Object.fromEntries(
    (survey?.surveyQuestions ?? []).map(({ id, text }) => [
      id,
      text ?? survey?.surveyFile?.columns.questions[id] ?? id,
    ]),
  )
