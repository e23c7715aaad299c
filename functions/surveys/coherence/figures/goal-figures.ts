import { type Figure, isMissing, missing } from '../../../platform/statistics/figure.ts'
import { withT } from '../../../platform/statistics/mean-gap.ts'
import { countOf, momentsOf, type Weighted } from '../../../platform/statistics/pairs.ts'
import { wilson } from '../../../platform/statistics/shares.ts'
import type { Scale } from '../../counting/facts.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { sameScale, scalesOf } from '../../counting/scales.ts'
import { fewest } from './question-figures.ts'
import { questionMarks, questionPairs } from './question-tables.ts'
import { inPercent } from '../../../platform/statistics/shown-figure.ts'

/**
 * What a brand pays its bonus for: a mean, or the percentage of marks from `top` on, null where nobody said which those
 * are. `scale` is that of its target: the question's today, null of one with choices.
 */
export type Goal = {
  question: string
  measure: 'mean' | 'top-share'
  target: number
  top: number | null
  scale: Scale | null
}

/** Where a dealer stands: the survey's result, and what the call's marks of the same customers would give. */
export type GoalFigures = Omit<Goal, 'scale'> & {
  responses: number
  result: Figure
  calls: number
  forecast: Figure
  /** The result minus the target; null without a result. */
  distance: number | null
}

const measured = (marks: readonly Weighted[], { measure, top }: Pick<Goal, 'measure' | 'top'>): Figure => {
  const moments = momentsOf(marks)
  if (!moments || moments.n < fewest) return missing('too-few')
  if (measure === 'mean') return withT(moments.mean, Math.sqrt(moments.variance / moments.n), moments.n - 1)
  if (top === null) return missing('scales-differ')
  return inPercent(wilson(countOf(marks.filter(({ value }) => value >= top)), moments.n))
}

/**
 * A brand's goal from all responses, anonymous ones included; the forecast from the matched calls. Both are `scales-differ`
 * if any of their marks is on another scale than today's, of which the target is.
 */
export const goalFigures = (
  { scale, ...goal }: Goal,
  { marks, tables }: Pick<MonthCounts, 'marks' | 'tables'>,
): GoalFigures => {
  const inTables = Object.keys(tables).map(scalesOf)
  const paired = inTables.flatMap(({ question, survey }) => (question === goal.question ? [survey] : []))
  const given = questionMarks([marks], goal.question, [...(scale ? [scale] : []), ...paired])
  const pairs = questionPairs(tables).find(({ question }) => question === goal.question)
  const isToday = pairs?.scale && scale && sameScale(pairs.scale, scale)
  const said = ((isToday && pairs.comparable) || []).map(({ x, n }) => ({ value: x, n }))
  const differ = missing('scales-differ')
  const isNow = given.marks.length === 0 || (scale !== null && given.onOneScale)
  const result = isNow ? measured(given.marks, goal) : differ
  return {
    ...goal,
    responses: countOf(given.marks),
    result,
    calls: countOf(said),
    forecast: pairs && !isToday ? differ : measured(said, goal),
    distance: isMissing(result) ? null : result.value - goal.target,
  }
}
