import type { SurveyQuestion } from '../../../directory/brand-surveys/brand-survey.ts'
import { type Figure, missing } from '../../../platform/statistics/figure.ts'
import { countOf } from '../../../platform/statistics/pairs.ts'
import { wilson } from '../../../platform/statistics/shares.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { fewest, narrowFrom } from './question-figures.ts'

type ChoiceCount = MonthCounts['choices'][string][number]

/** What the brand's survey says of a question with choices. */
type Described = Pick<SurveyQuestion, 'id' | 'right' | 'callChoices'>

/** How a question with choices was answered in the call and in the survey by the same customers. */
export type ChoiceFigures = {
  question: string
  /** How often each pair of choices occurs. */
  pairs: readonly ChoiceCount[]
  compared: number
  wide: boolean
  /** The share whose choice means the same in both; `scales-differ` if the brand does not say which ones do. */
  same: Figure
  /** The shares whose choice is right, in the call and in the survey; `scales-differ` if it is not known which are. */
  rightInCall: Figure
  rightInSurvey: Figure
}

/** The choices of the call by which one of the survey's is meant. */
const calledAs = ({ callChoices = {} }: Described, survey: string): readonly string[] =>
  callChoices[survey] ?? []

const shareOf = (
  pairs: readonly ChoiceCount[],
  isKnown: boolean,
  holds: (pair: ChoiceCount) => boolean,
): Figure => {
  const n = countOf(pairs)
  if (n < fewest) return missing('too-few')
  return isKnown ? wilson(countOf(pairs.filter(holds)), n) : missing('scales-differ')
}

/** The raw agreement of each question with choices, by the brand's own mapping of them (statistics.md). */
export const choiceFigures = (
  choices: MonthCounts['choices'],
  questions: readonly Described[],
): ChoiceFigures[] =>
  Object.entries(choices).map(([question, pairs]) => {
    const described = questions.find(({ id }) => id === question) ?? { id: question }
    const { right } = described
    const isMapped = described.callChoices !== undefined
    const rightInCall = new Set(right?.flatMap((choice) => calledAs(described, choice)))
    const compared = countOf(pairs)
    return {
      ...{ question, pairs, compared, wide: compared < narrowFrom },
      same: shareOf(pairs, isMapped, ({ call, survey }) => calledAs(described, survey).includes(call)),
      rightInCall: shareOf(pairs, isMapped && right !== undefined, ({ call }) => rightInCall.has(call)),
      rightInSurvey: shareOf(pairs, right !== undefined, ({ survey }) => right?.includes(survey) ?? false),
    }
  })
