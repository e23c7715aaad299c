import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { Scale } from '../counting/facts.ts'
import { isOn, scaleGiven } from '../counting/scales.ts'
import type { ChoicePair, KeptAnswer, MarkPair } from '../response/response.ts'

/**
 * The scale of a survey's mark: the one on which it was given; where that is not known, today's if the mark is on it. None
 * otherwise: nobody knows then what the mark means.
 */
const scaleOf = (answer: KeptAnswer, formed: readonly MarkPair[], today: Scale | undefined) => {
  const given = scaleGiven(answer, formed)
  if (given || !today || answer.mark === undefined) return given
  return isOn(answer.mark, today) ? today : undefined
}

/**
 * The marks and choices for the same question in a call and in a survey. A reserved mark is a mark; what was refused or
 * not asked forms no pair (statistics.md). Of several questions that name the same one of the survey the first alone is
 * compared, so that nobody counts twice. In the order of the questionnaire. `formed` are the pairs that the response had
 * until now: their scales hold, whatever the survey's are today.
 */
export const composePairs = (
  answers: readonly KeptAnswer[],
  content: Pick<CallContent, 'answers'>,
  { questions }: Pick<Questionnaire, 'questions'>,
  { surveyQuestions }: Pick<BrandSurvey, 'surveyQuestions'>,
  formed: readonly MarkPair[] = [],
): { marks: MarkPair[]; choices: ChoicePair[] } => {
  const inCall = new Map(content.answers?.map((answer) => [answer.question, answer]))
  const inSurvey = new Map(answers.map((answer) => [answer.question, answer]))
  const scales = new Map(surveyQuestions.map(({ id, scale }) => [id, scale]))
  const marks: MarkPair[] = []
  const choices: ChoicePair[] = []
  const named = new Set<string>()
  for (const { id, brandSurveyQuestion: question, scale: callScale } of questions) {
    if (question === undefined || named.has(question)) continue
    named.add(question)
    const [call, survey] = [inCall.get(id), inSurvey.get(question)]
    const surveyScale = survey && scaleOf(survey, formed, scales.get(question))
    if (call?.mark !== undefined && survey?.mark !== undefined && callScale && surveyScale)
      marks.push({ question, call: call.mark, survey: survey.mark, callScale, surveyScale })
    if (call?.choice !== undefined && survey?.choice !== undefined)
      choices.push({ question, call: call.choice, survey: survey.choice })
  }
  return { marks, choices }
}
