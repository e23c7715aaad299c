import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { useEstimates } from './estimates.ts'
import { KeyFigures } from './key-figures.tsx'

/** What the brand pays its bonus for: where the survey stands, and where the calls say it will. */
export const Goal = ({
  goal,
  texts,
  t,
}: {
  goal: Schemas['SurveyGoalFigures'] | null
  /** What each question asks, by its id. */
  texts: Schemas['SurveyQuestionTexts']
  t: EstimateTexts
}) => {
  const { write, parts } = useEstimates(t)
  if (!goal) return null
  // On another scale than 0 to 10 the brand's top mark does not hold.
  const isTopUnknown = goal.measure === 'top-share' && goal.top === null
  const shown = (figure: Schemas['Estimate'], about: string) =>
    isTopUnknown ? ([t.noFigure, t.topUnknown] as const) : parts('mark')(figure, about)
  const target = goal.measure === 'top-share' ? `${write.mark(goal.target)} %` : write.mark(goal.target)
  return (
    <section class="stack">
      <h2>{t.goal}</h2>
      <p class="soft">
        {t.goalSays(texts[goal.question] ?? goal.question, t.measures[goal.measure], target)}
      </p>
      <KeyFigures
        items={[
          [t.result, ...shown(goal.result, t.ofResponses(goal.responses))],
          [t.forecast, ...shown(goal.forecast, t.ofCalls(goal.calls))],
          [t.distance, goal.distance === null ? t.noFigure : write.gap(goal.distance), t.distanceHelp],
        ]}
      />
    </section>
  )
}
