import { concordance } from '../../../platform/statistics/concordance.ts'
import { pearson, spearman } from '../../../platform/statistics/correlation.ts'
import { type Figure, isMissing, type Limits, missing } from '../../../platform/statistics/figure.ts'
import { limitsOfAgreement, meanGap } from '../../../platform/statistics/mean-gap.ts'
import { countOf, type Pair } from '../../../platform/statistics/pairs.ts'
import { wilson, within } from '../../../platform/statistics/shares.ts'
import { limitsOrNull } from '../../../platform/statistics/shown-figure.ts'
import type { QuestionPairs } from './question-tables.ts'

/** Under so many there is no figure at all. */
export const fewest = 5
/** Under so many a range is wide, which responses say. */
export const narrowFrom = 25
/** From so many the ranges of concordance and Pearson's correlation are shown, as approximate ones. */
const approximateFrom = 100
/** From so many they hold as the others do. */
const exactFrom = 400

/** Agreement first: how far the survey's marks are from the call's. Gaps are in points, survey minus call. */
export type Agreement = {
  gap: Figure
  /** Shares of pairs: identical, and at most one and two points apart. */
  identical: Figure
  withinOne: Figure
  withinTwo: Figure
  /** About 95 in 100 gaps lie between these. */
  limits: Limits | null
}

/** A question's figures. `approximate`: the ranges of concordance and Pearson's correlation hold only roughly. */
export type QuestionFigures = Agreement & {
  question: string
  pairs: number
  wide: boolean
  concordance: Figure
  spearman: Figure
  pearson: Figure
  approximate: boolean
}

const nothing = (why: 'too-few' | 'scales-differ'): Agreement => {
  const none = missing(why)
  return { gap: none, identical: none, withinOne: none, withinTwo: none, limits: null }
}

/** How far pairs agree; with fewer than five, `too-few`. */
export const agreementOf = (pairs: readonly Pair[] | null): Agreement => {
  if (!pairs) return nothing('scales-differ')
  const n = countOf(pairs)
  if (n < fewest) return nothing('too-few')
  return {
    gap: meanGap(pairs),
    identical: wilson(within(pairs, 0), n),
    withinOne: wilson(within(pairs, 1), n),
    withinTwo: wilson(within(pairs, 2), n),
    limits: limitsOrNull(limitsOfAgreement(pairs)),
  }
}

/** A coefficient whose range is not shown under a hundred pairs. */
const fromHundred = (figure: Figure, n: number): Figure =>
  n >= approximateFrom || isMissing(figure) || isMissing(figure.limits)
    ? figure
    : { value: figure.value, limits: missing('too-few') }

/** A question's figures: agreement, then correlation. */
export const questionFigures = ({ question, comparable, mapped }: QuestionPairs): QuestionFigures => {
  const pairs = countOf(mapped)
  const few = missing('too-few')
  const enough = pairs >= fewest
  return {
    question,
    pairs,
    wide: pairs < narrowFrom,
    ...agreementOf(pairs < fewest ? [] : comparable),
    concordance: enough
      ? comparable
        ? fromHundred(concordance(comparable), pairs)
        : missing('scales-differ')
      : few,
    spearman: enough ? spearman(mapped) : few,
    pearson: enough ? fromHundred(pearson(mapped), pairs) : few,
    approximate: pairs >= approximateFrom && pairs < exactFrom,
  }
}
