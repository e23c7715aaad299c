import * as z from 'zod/mini'
import type { QuestionTexts } from '../../directory/brand-surveys/question-texts.ts'
import { named } from '../../platform/content/named.ts'
import type { SurveyAnswer } from './response-content.ts'

/** The schema of an answer with what its question asks. */
export const shownAnswer = named(
  'ShownSurveyAnswer',
  z.strictObject({
    question: z.string(),
    text: z.string(),
    mark: z.optional(z.number()),
    choice: z.optional(z.string()),
  }),
)

/** Answers with what their questions ask; with the id of one that the survey does not have any more. */
export const shownAnswers = (
  answers: readonly SurveyAnswer[],
  texts: QuestionTexts,
): z.output<typeof shownAnswer>[] =>
  answers.map(({ question, mark, choice }) => ({
    question,
    text: texts[question] ?? question,
    ...(mark !== undefined && { mark }),
    ...(choice !== undefined && { choice }),
  }))
