import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import type { useEstimates } from './estimates.ts'

type Found = Pick<Schemas['ChoiceFigures'], 'unmapped' | 'same' | 'rightInCall' | 'rightInSurvey'>

/** The key figures of a question with choices: the same ones, and the right ones in call and survey. */
export const choiceSummary = (
  { unmapped, same, rightInCall, rightInSurvey }: Found,
  { parts }: ReturnType<typeof useEstimates>,
  t: EstimateTexts,
) => {
  const share = parts('share')
  // What is missing is that nobody has said which choices mean the same.
  const shown = (figure: Schemas['Estimate'], about: string) =>
    figure.why === 'scales-differ' && figure.value === null
      ? ([t.noFigure, t.choicesNotMapped] as const)
      : share(figure, about)
  return [
    [t.sameChoice, ...shown(same, unmapped === 0 ? t.sameChoiceHelp : t.withoutUnmapped(unmapped))],
    [t.rightInCall, ...shown(rightInCall, '')],
    [t.rightInSurvey, ...shown(rightInSurvey, '')],
  ] as const
}
