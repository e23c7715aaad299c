import { type Figure, isMissing, missing } from '../../../platform/statistics/figure.ts'
import { withT } from '../../../platform/statistics/mean-gap.ts'
import { countOf, momentsOf, type Weighted } from '../../../platform/statistics/pairs.ts'
import { wilson } from '../../../platform/statistics/shares.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { fewest } from './question-figures.ts'
import { questionPairs } from './question-tables.ts'
import { inPercent } from '../../../platform/statistics/shown-figure.ts'

/** What a brand pays its bonus for: a mean, or the percentage of marks from `top` on; null where nobody said which those are. */
export type Goal = { question: string; measure: 'mean' | 'top-share'; target: number; top: number | null }

/** Where a dealer stands: the survey's result, and what the call's marks of the same customers would give. */
export type GoalFigures = Goal & {
  responses: number
  result: Figure
  calls: number
  forecast: Figure
  /** The result minus the target; null without a result. */
  distance: number | null
}

const measured = (marks: readonly Weighted[], { measure, top }: Goal): Figure => {
  const moments = momentsOf(marks)
  if (!moments || moments.n < fewest) return missing('too-few')
  if (measure === 'mean') return withT(moments.mean, Math.sqrt(moments.variance / moments.n), moments.n - 1)
  if (top === null) return missing('scales-differ')
  return inPercent(wilson(countOf(marks.filter(({ value }) => value >= top)), moments.n))
}

/** A brand's goal from all responses, anonymous ones included; the forecast from the matched calls. */
export const goalFigures = (
  goal: Goal,
  { marks, tables }: Pick<MonthCounts, 'marks' | 'tables'>,
): GoalFigures => {
  const given = marks[goal.question] ?? []
  const pairs = questionPairs(tables).find(({ question }) => question === goal.question)
  const said = (pairs?.comparable ?? []).map(({ x, n }) => ({ value: x, n }))
  const result = measured(given, goal)
  return {
    ...goal,
    responses: countOf(given),
    result,
    calls: countOf(said),
    forecast: pairs && !pairs.comparable ? missing('scales-differ') : measured(said, goal),
    distance: isMissing(result) ? null : result.value - goal.target,
  }
}
