import type { Schemas } from '../../app/app.ts'
import type { EstimateTexts } from '../../texts/es/estimates.ts'
import { useEstimates } from './estimates.ts'
import { KeyFigures } from './key-figures.tsx'

/** What the brand pays its bonus for: where the survey stands, and where the calls say it will. */
export const Goal = ({ goal, t }: { goal: Schemas['SurveyGoalFigures'] | null; t: EstimateTexts }) => {
  const { write, mark, gap } = useGoalWords(goal, t)
  if (!goal) return null
  return (
    <section class="stack">
      <h2>{t.goal}</h2>
      <p class="soft">{t.goalSays(goal.question, t.measures[goal.measure], write(goal.target))}</p>
      <KeyFigures
        items={[
          [t.result, mark(goal.result), t.ofResponses(goal.responses)],
          [t.forecast, mark(goal.forecast), t.ofCalls(goal.calls)],
          [t.distance, goal.distance === null ? t.noFigure : gap(goal.distance), t.distanceHelp],
        ]}
      />
    </section>
  )
}

const useGoalWords = (goal: Schemas['SurveyGoalFigures'] | null, t: EstimateTexts) => {
  const { write, mark } = useEstimates(t)
  return {
    write: (value: number) => write.mark(value) + (goal?.measure === 'top-share' ? ' %' : ''),
    mark,
    gap: write.gap,
  }
}
