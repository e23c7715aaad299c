import { type Figure, missing } from '../../../platform/statistics/figure.ts'
import { meanDifference, riskDifference } from '../../../platform/statistics/mantel-haenszel.ts'
import { countOf, momentsOf } from '../../../platform/statistics/pairs.ts'
import { addCounts } from '../../counting/add-counts.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { marksOf } from '../../counting/scales.ts'
import { fewestToCompare } from './changes.ts'
import { type Caution, isOfTopMarks, type Sides } from './does-it-work.ts'
import { questionMarks } from './question-tables.ts'

/** A dealer's months of one brand, and the month in which it joined its group. */
export type JoinedDealer = {
  joined: string
  months: readonly { month: string; counts: MonthCounts }[]
}

/** One question's marks in the survey, of all responses: after joining minus before; `scales-differ` on several scales. */
type MarkDifference = { question: string; responses: Sides; difference: Figure }

/**
 * Dealers before and after they joined a group, on all responses, anonymous ones included. `with` is after, `without`
 * before; the month of joining is on neither side.
 */
export type JoiningEffect = {
  /** The dealers that have responses on both sides: only they are compared, each with itself. */
  dealers: number
  visits: Sides
  responses: Sides
  /** The difference of the shares of responses whose customers identified themselves. */
  identifying: Figure
  marks: MarkDifference[]
  cautions: Caution[]
}

type Both = { with: MonthCounts; without: MonthCounts }

/** The sums and the visits of months. */
const countsOf = (months: JoinedDealer['months']): MonthCounts => ({
  ...addCounts(months.map(({ counts }) => counts)),
  visits: months.flatMap(({ counts }) => counts.visits),
})

const bothSides = ({ joined, months }: JoinedDealer): Both[] => {
  const sides = {
    with: countsOf(months.filter(({ month }) => month > joined)),
    without: countsOf(months.filter(({ month }) => month < joined)),
  }
  return sides.with.responses.all > 0 && sides.without.responses.all > 0 ? [sides] : []
}

const sum = (dealers: readonly Both[], of: (counts: MonthCounts) => number): Sides => ({
  with: dealers.reduce((so, one) => so + of(one.with), 0),
  without: dealers.reduce((so, one) => so + of(one.without), 0),
})
const enough = (sides: Sides) => Math.min(sides.with, sides.without) >= fewestToCompare

const markDifference = (dealers: readonly Both[], question: string): MarkDifference => {
  const given = ({ marks }: MonthCounts) => questionMarks([marks], question).marks
  const all = dealers.flatMap((one) => [one.with.marks, one.without.marks])
  const responses = sum(dealers, (counts) => countOf(given(counts)))
  const strata = dealers.map((one) => ({
    with: momentsOf(given(one.with)),
    without: momentsOf(given(one.without)),
  }))
  return {
    ...{ question, responses },
    difference: !questionMarks(all, question).onOneScale
      ? missing('scales-differ')
      : enough(responses)
        ? meanDifference(strata)
        : missing('too-early'),
  }
}

/**
 * What changed at dealers when they joined a group (statistics.md, "Does it work?", c): each dealer is a cell, so that
 * dealers are never compared with others. Under 25 on either side it is `too-early`. Null if none of them joined one.
 * `topMarksNow`: the brand's prize is for top marks now.
 */
export const beforeAndAfter = (
  joined: readonly JoinedDealer[],
  topMarksNow: boolean,
  question: string | null = null,
): JoiningEffect | null => {
  if (joined.length === 0) return null
  const dealers = joined.flatMap(bothSides)
  const compared = dealers.flatMap((one) => [one.with, one.without])
  const responses = sum(dealers, (counts) => counts.responses.all)
  const shareOf = ({ responses: { all, identified } }: MonthCounts) => ({ n: identified, of: all })
  const questions = new Set(
    dealers
      .flatMap((one) => [...Object.keys(one.with.marks), ...Object.keys(one.without.marks)])
      .map((key) => marksOf(key).question),
  )
  return {
    dealers: dealers.length,
    visits: sum(dealers, ({ visits }) => visits.reduce((so, { called }) => so + called, 0)),
    responses,
    identifying: enough(responses)
      ? riskDifference(dealers.map((one) => ({ with: shareOf(one.with), without: shareOf(one.without) })))
      : missing('too-early'),
    marks: [...questions]
      .filter((one) => question === null || one === question)
      .toSorted()
      .map((one) => markDifference(dealers, one)),
    cautions: [
      'before-and-after',
      'told-identify-more',
      ...(isOfTopMarks(compared, topMarksNow) ? (['prize-for-top-marks'] as const) : []),
    ],
  }
}
