import type { AcrossFigures } from './figures/across-dealers.ts'
import type { AllFigures } from './figures/all-questions.ts'
import type { AnswerRate } from './figures/answer-rate.ts'
import type { JoiningEffect } from './figures/before-and-after.ts'
import type { BrandMonth } from './figures/brand-months.ts'
import type { Change } from './figures/changes.ts'
import type { ChoiceFigures } from './figures/choices/choice-figures.ts'
import type { AcrossChoiceFigures } from './figures/choices/choices-across.ts'
import type { Comparison } from './figures/does-it-work.ts'
import type { GoalFigures } from './figures/goal-figures.ts'
import type { QuestionFigures } from './figures/question-figures.ts'
import { show } from '../../platform/statistics/shown-figure.ts'

/** All questions as responses show them. */
export const showAll = ({ gap, identical, withinOne, ...basis }: AllFigures) => ({
  ...basis,
  gap: show(gap),
  identical: show(identical),
  withinOne: show(withinOne),
})

/** A question as responses show it. */
export const showQuestion = (figures: QuestionFigures) => ({
  ...figures,
  gap: show(figures.gap),
  identical: show(figures.identical),
  withinOne: show(figures.withinOne),
  withinTwo: show(figures.withinTwo),
  concordance: show(figures.concordance),
  spearman: show(figures.spearman),
  pearson: show(figures.pearson),
})

/** A question across dealers as responses show it. */
export const showAcross = (figures: AcrossFigures) => ({
  ...figures,
  gap: show(figures.gap),
  identical: show(figures.identical),
  withinOne: show(figures.withinOne),
  concordance: show(figures.concordance),
  spearman: show(figures.spearman),
  pearson: show(figures.pearson),
})

/** A month of a brand as responses show it. */
export const showBrandMonth = (month: BrandMonth) => ({
  ...month,
  gap: show(month.gap),
  identical: show(month.identical),
  withinOne: show(month.withinOne),
  answering: showRate(month.answering),
})

/** The answer rate as responses show it. */
export const showRate = (rate: AnswerRate) => ({ ...rate, share: show(rate.share) })

/** A goal as responses show it. */
export const showGoal = (goal: GoalFigures) => ({
  ...goal,
  result: show(goal.result),
  forecast: show(goal.forecast),
})

/** A change as responses show it. */
export const showChange = (change: Change) => ({ ...change, difference: show(change.difference) })

/** A comparison as responses show it. */
export const showComparison = (comparison: Comparison) => ({
  ...comparison,
  answering: show(comparison.answering),
  gap: show(comparison.gap),
})

/** What changed when dealers joined a group, as responses show it. */
export const showJoining = (effect: JoiningEffect) => ({
  ...effect,
  identifying: show(effect.identifying),
  marks: effect.marks.map(({ difference, ...one }) => ({ ...one, difference: show(difference) })),
})

/** A question with choices as responses show it. */
export const showChoices = (figures: ChoiceFigures) => ({
  ...figures,
  pairs: [...figures.pairs],
  same: show(figures.same),
  rightInCall: show(figures.rightInCall),
  rightInSurvey: show(figures.rightInSurvey),
})

/** A question with choices across dealers as responses show it. */
export const showAcrossChoices = (figures: AcrossChoiceFigures) => ({
  ...figures,
  same: show(figures.same),
  rightInCall: show(figures.rightInCall),
  rightInSurvey: show(figures.rightInSurvey),
})
