import type { SurveyQuestion } from '../../../../directory/brand-surveys/brand-survey.ts'
import type { MonthCounts } from '../../../counting/month-counts.ts'

type ChoicePair = Pick<MonthCounts['choices'][string][number], 'call' | 'survey'>

/** What a brand's survey says of a question with choices, in the name by which counts have it. */
export type DescribedChoices = Pick<SurveyQuestion, 'id' | 'right' | 'callChoices'>

/** What holds of a pair of choices, as far as the brand's survey says what they mean. */
type ChoiceMeaning = {
  /** Whether the survey says which of the call's choices mean the same, and which choices are right. */
  isMapped: boolean
  isRightKnown: boolean
  same: (pair: ChoicePair) => boolean
  rightInCall: (pair: ChoicePair) => boolean
  rightInSurvey: (pair: ChoicePair) => boolean
}

/** What the choices of a question mean: nothing is guessed from what they are called. */
export const choiceMeaning = (question: string, questions: readonly DescribedChoices[]): ChoiceMeaning => {
  const { right, callChoices } = questions.find(({ id }) => id === question) ?? {}
  const calledAs = (survey: string): readonly string[] => callChoices?.[survey] ?? []
  const rightInCall = new Set(right?.flatMap(calledAs))
  return {
    isMapped: callChoices !== undefined,
    isRightKnown: right !== undefined,
    same: ({ call, survey }) => calledAs(survey).includes(call),
    rightInCall: ({ call }) => rightInCall.has(call),
    rightInSurvey: ({ survey }) => right?.includes(survey) ?? false,
  }
}
