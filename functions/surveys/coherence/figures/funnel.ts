import { binomialLimits } from '../../../platform/statistics/binomial-limits.ts'
import type { Limits } from '../../../platform/statistics/figure.ts'
import { normal975 } from '../../../platform/statistics/quantiles.ts'
import type { DealerCounts } from './across-dealers.ts'
import type { DescribedChoices } from './choices/choice-meaning.ts'
import { choiceUnits, type FunnelUnit, funnelUnits } from './funnel-unit.ts'
import { fewest } from './question-figures.ts'

/** Between which values a dealer's figure lies by chance, 95 and 99.8 times in 100. */
export type FunnelLimits = { inner: Limits; outer: Limits }

/** A dealer's figure beside its limits; outside if the chance of lying so far away is below 2 in 1,000. */
export type FunnelPoint = {
  dealerId: string
  responses: number
  value: number
  limits: FunnelLimits
  outside: 'above' | 'below' | null
}

/** The funnel: what dealers have in common, each of them by id and not by rank, and the limits for drawing. */
export type Funnel = {
  centre: number
  dealers: FunnelPoint[]
  curve: ({ responses: number } & FunnelLimits)[]
}

/** The chance of lying beyond the inner and the outer limit on one side, and how many standard errors away that is. */
const inner = { tail: 0.025, errors: normal975 }
const outer = { tail: 0.001, errors: 3.090232306167813 }

type LimitsFor = (responses: number) => FunnelLimits

const sumOver = (units: readonly FunnelUnit[], of: (unit: FunnelUnit) => number): number =>
  units.reduce((sum, unit) => sum + of(unit), 0)

/** Normal limits around the common mean gap, from how much responses differ within their dealer. */
const ofGap = (units: readonly FunnelUnit[]): { centre: number; limitsFor: LimitsFor } => {
  const pairs = sumOver(units, ({ gaps }) => gaps.k)
  const responses = sumOver(units, ({ gaps }) => gaps.clusters)
  const centre = sumOver(units, ({ gaps }) => gaps.S) / pairs
  const squares = sumOver(units, ({ gaps }) => {
    const mean = gaps.S / gaps.k
    return Math.max(0, gaps.SS - 2 * mean * gaps.kS + mean * mean * gaps.kk)
  })
  // Per pair of an average response.
  const sd = Math.sqrt(squares / (responses - units.length)) / (pairs / responses)
  const around = (far: number) => ({ low: centre - far, high: centre + far })
  const limitsFor = (n: number) => ({
    inner: around((inner.errors * sd) / Math.sqrt(n)),
    outer: around((outer.errors * sd) / Math.sqrt(n)),
  })
  return { centre, limitsFor }
}

/**
 * Binomial limits around the common share of identical marks. A response counts as one observation however many
 * questions it answers, because its marks resemble each other: the limits are the widest that they can be.
 */
const ofIdentical = (units: readonly FunnelUnit[]): { centre: number; limitsFor: LimitsFor } => {
  const centre = sumOver(units, ({ identical }) => identical) / sumOver(units, ({ pairs }) => pairs)
  const limitsFor = (n: number) => ({
    inner: binomialLimits(n, centre, inner.tail),
    outer: binomialLimits(n, centre, outer.tail),
  })
  return { centre, limitsFor }
}

/** What a funnel can be of: the mean gap, and the share of identical marks. */
const measures = {
  gap: { of: ofGap, value: ({ gaps }: FunnelUnit) => gaps.S / gaps.k },
  identical: { of: ofIdentical, value: ({ identical, pairs }: FunnelUnit) => identical / pairs },
} as const

const curvePoints = 40

/** Numbers of responses up to twice the most, closer together where limits are steep. */
const curveNumbers = (most: number): number[] => {
  const last = 2 * most
  const steps = Array.from({ length: curvePoints }, (_, index) =>
    Math.round(fewest + ((last - fewest) * index ** 2) / (curvePoints - 1) ** 2),
  )
  return [...new Set(steps)]
}

/** What is not beyond a limit but for the last digits of a computation. */
const nearly = 1e-9

/** Each dealer with five responses or more; null if fewer than five dealers have as many. */
const funnelFrom = (measure: keyof typeof measures, all: readonly FunnelUnit[]): Funnel | null => {
  const units = all.filter(({ gaps }) => gaps.clusters >= fewest)
  if (units.length < fewest) return null
  const { of, value: valueOf } = measures[measure]
  const { centre, limitsFor } = of(units)
  const points = units.map((unit): FunnelPoint => {
    const [value, limits] = [valueOf(unit), limitsFor(unit.gaps.clusters)]
    const { low, high } = limits.outer
    const outside = value > high + nearly ? 'above' : value < low - nearly ? 'below' : null
    return { dealerId: unit.dealerId, responses: unit.gaps.clusters, value, limits, outside }
  })
  const most = Math.max(...points.map(({ responses }) => responses))
  return {
    centre,
    dealers: points.toSorted((a, b) => (a.dealerId < b.dealerId ? -1 : 1)),
    curve: curveNumbers(most).map((responses) => ({ responses, ...limitsFor(responses) })),
  }
}

/**
 * Each dealer with five responses or more beside what they have in common, of one question or of all (null). Null if fewer
 * than five dealers have as many, or the question's marks cannot be subtracted.
 */
export const funnelOf = (
  measure: keyof typeof measures,
  dealers: readonly DealerCounts[],
  question: string | null = null,
): Funnel | null => funnelFrom(measure, funnelUnits(dealers, question))

/** Both funnels; of a question with choices, which `described` says the meaning of, only that of the same choices. */
export const funnelsOf = (
  dealers: readonly DealerCounts[],
  question: string | null,
  described: readonly DescribedChoices[] = [],
) => {
  const gap = funnelOf('gap', dealers, question)
  const identical = funnelOf('identical', dealers, question)
  if (identical !== null || question === null) return { gap, identical }
  return { gap, identical: funnelFrom('identical', choiceUnits(dealers, question, described)) }
}
