import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { SurveyAnswer } from '../response/response-content.ts'
import type { ChoicePair, MarkPair } from '../response/response.ts'

/**
 * The marks and choices for the same question in a call and in a survey. A reserved mark is a mark; what was refused or
 * not asked forms no pair (statistics.md). In the order of the questionnaire.
 */
export const composePairs = (
  answers: readonly SurveyAnswer[],
  content: Pick<CallContent, 'answers'>,
  { questions }: Pick<Questionnaire, 'questions'>,
  { surveyQuestions }: Pick<BrandSurvey, 'surveyQuestions'>,
): { marks: MarkPair[]; choices: ChoicePair[] } => {
  const inCall = new Map(content.answers?.map((answer) => [answer.question, answer]))
  const inSurvey = new Map(answers.map((answer) => [answer.question, answer]))
  const scales = new Map(surveyQuestions.map(({ id, scale }) => [id, scale]))
  const marks: MarkPair[] = []
  const choices: ChoicePair[] = []
  for (const { id, brandSurveyQuestion: question, scale: callScale } of questions) {
    if (question === undefined) continue
    const [call, survey] = [inCall.get(id), inSurvey.get(question)]
    const surveyScale = scales.get(question)
    if (call?.mark !== undefined && survey?.mark !== undefined && callScale && surveyScale)
      marks.push({ question, call: call.mark, survey: survey.mark, callScale, surveyScale })
    if (call?.choice !== undefined && survey?.choice !== undefined)
      choices.push({ question, call: call.choice, survey: survey.choice })
  }
  return { marks, choices }
}
