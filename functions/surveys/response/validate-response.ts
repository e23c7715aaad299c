import type { BrandSurvey, SurveyQuestion } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyAnswer } from './response-content.ts'

/** What is wrong with an answer: its index, its field, a stable code, and a sentence that says what would be valid. */
type AnswerError = {
  index: number
  field: 'question' | 'mark' | 'choice'
  code: 'unknown-question' | 'off-scale' | 'unknown-choice' | 'question-has-choices' | 'question-has-scale'
  detail: string
}

const errorOf = (
  { mark, choice }: SurveyAnswer,
  question: SurveyQuestion | undefined,
): Omit<AnswerError, 'index'> | undefined => {
  if (!question)
    return {
      field: 'question',
      code: 'unknown-question',
      detail: "Must be the id of a question of the brand's survey.",
    }
  const { scale, choices } = question
  if (scale && choice !== undefined)
    return {
      field: 'choice',
      code: 'question-has-scale',
      detail: 'Must be left out: this question has marks.',
    }
  if (choices && mark !== undefined)
    return {
      field: 'mark',
      code: 'question-has-choices',
      detail: 'Must be left out: this question has choices.',
    }
  if (scale && mark !== undefined && (mark < scale.min || mark > scale.max))
    return {
      field: 'mark',
      code: 'off-scale',
      detail: `Must be from ${scale.min} to ${scale.max}.`,
    }
  if (choices && choice !== undefined && !choices.includes(choice))
    return { field: 'choice', code: 'unknown-choice', detail: `Must be one of ${choices.join(', ')}.` }
  return undefined
}

/** What is wrong with the answers of a response to this survey. Pure. */
export const answerErrors = (
  answers: readonly SurveyAnswer[],
  { surveyQuestions }: Pick<BrandSurvey, 'surveyQuestions'>,
): AnswerError[] => {
  const byId = new Map(surveyQuestions.map((question) => [question.id, question]))
  return answers.flatMap((answer, index) => {
    const error = errorOf(answer, byId.get(answer.question))
    return error ? [{ index, ...error }] : []
  })
}
