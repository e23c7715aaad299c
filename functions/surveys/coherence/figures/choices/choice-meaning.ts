import type { SurveyQuestion } from '../../../../directory/brand-surveys/brand-survey.ts'
import type { MonthCounts } from '../../../counting/month-counts.ts'

type ChoicePair = Pick<MonthCounts['choices'][string][number], 'call' | 'survey'>

/** What a brand's survey says of a question with choices, in the name by which counts have it. */
export type DescribedChoices = Pick<SurveyQuestion, 'id' | 'right' | 'callChoices'>

/** What holds of a pair of choices, as far as the brand's survey says what they mean. */
type ChoiceMeaning = {
  /** Whether the survey says which of the call's choices mean the same as the survey's. */
  isMapped: (pair: Pick<ChoicePair, 'survey'>) => boolean
  /** Whether it says which of the survey's choices are right, and what each of these is in the call. */
  isRightKnown: boolean
  isRightInCallKnown: boolean
  same: (pair: ChoicePair) => boolean
  rightInCall: (pair: ChoicePair) => boolean
  rightInSurvey: (pair: ChoicePair) => boolean
}

/**
 * What the choices of a question mean: nothing is guessed from what they are called. A choice of the survey that is mapped
 * means those of the call that it names and no other; of one that is not mapped nobody knows.
 */
export const choiceMeaning = (question: string, questions: readonly DescribedChoices[]): ChoiceMeaning => {
  const { right, callChoices } = questions.find(({ id }) => id === question) ?? {}
  const mapped = new Map(Object.entries(callChoices ?? {}))
  const calledAs = (survey: string): readonly string[] => mapped.get(survey) ?? []
  const rightInCall = new Set(right?.flatMap(calledAs))
  return {
    isMapped: ({ survey }) => mapped.has(survey),
    isRightKnown: right !== undefined,
    isRightInCallKnown: right?.every((one) => mapped.has(one)) ?? false,
    same: ({ call, survey }) => calledAs(survey).includes(call),
    rightInCall: ({ call }) => rightInCall.has(call),
    rightInSurvey: ({ survey }) => right?.includes(survey) ?? false,
  }
}
