import { type Figure, missing } from '../../../platform/statistics/figure.ts'
import { meanDifference, riskDifference } from '../../../platform/statistics/mantel-haenszel.ts'
import type { Moments } from '../../../platform/statistics/pairs.ts'
import { shiftMonth } from '../../../platform/calendar/shift-month.ts'
import { addArms } from '../../counting/add-counts.ts'
import { daysAfter } from '../../counting/count-visits.ts'
import { type Arm, type ArmName, type MonthCounts, noArm } from '../../counting/month-counts.ts'
import { isCovered } from './answer-rate.ts'
import { fewestToCompare } from './changes.ts'

/** What is compared with what. */
export const comparisons = ['told-of-the-prize', 'problem-resolved', 'solution-verified'] as const
type ComparisonName = (typeof comparisons)[number]

/** What has to be said with a comparison. */
export const cautions = [
  /** Customers who heard of the prize also identify themselves more, and that may be the whole effect. */
  'told-identify-more',
  /** Under a prize for top marks, closer agreement or higher marks among told customers are no improvement. */
  'prize-for-top-marks',
  /** Problems are not resolved at random: the easier ones are. */
  'not-at-random',
  /** Much else changes with time, and dealers join when they want to. */
  'before-and-after',
] as const
export type Caution = (typeof cautions)[number]

/** How many there are on each side. */
export type Sides = { with: number; without: number }

/** A comparison over cells of one brand, kind and quarter. Differences are with minus without. */
export type Comparison = {
  what: ComparisonName
  /** Of the visits whose 30 days are covered: the difference of the shares whose customer answered. */
  visits: Sides
  answering: Figure
  /** Of the responses: the difference of their mean gaps, in points. */
  responses: Sides
  gap: Figure
  cautions: Caution[]
}

const armsOf: Record<ComparisonName, { with: readonly ArmName[]; without: readonly ArmName[] }> = {
  'told-of-the-prize': { with: ['told'], without: ['untold'] },
  'problem-resolved': { with: ['resolved', 'verified'], without: ['unresolved'] },
  'solution-verified': { with: ['verified'], without: ['resolved'] },
}

/** A month's counts at one dealer or more, of one brand. */
export type ComparedMonth = {
  brand: string
  month: string
  coveredUntil: string | null
} & Pick<MonthCounts, 'arms' | 'toldOfTopMarks'>

const quarterOf = (month: string) => `${month.slice(0, 4)}Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

/** The last day of a month. */
const lastDayOf = (month: string): string => daysAfter(`${shiftMonth(month, 1)}-01`, -1)

/** Visits of a month count once the files cover all of them. */
const withCoveredVisits = ({ arms, month, coveredUntil }: ComparedMonth): MonthCounts['arms'] => {
  if (isCovered(lastDayOf(month), coveredUntil)) return arms
  return Object.fromEntries(
    Object.entries(arms).map(([kind, sides]) => [
      kind,
      Object.fromEntries(
        Object.entries(sides).map(([name, side]) => [name, { ...side, visits: 0, answered: 0 }]),
      ),
    ]),
  )
}

type Cell = Partial<Record<ArmName, Arm>>

/** The cells of one brand, kind and quarter. */
const cellsOf = (months: readonly ComparedMonth[]): Cell[] =>
  [...Map.groupBy(months, ({ brand, month }) => `${brand}#${quarterOf(month)}`).values()].flatMap((group) =>
    Object.values(addArms(group.map(withCoveredVisits))),
  )

const sideOf = (cell: Cell, names: readonly ArmName[]): Arm =>
  names
    .map((name) => cell[name] ?? noArm())
    .reduce((a, b) => ({
      visits: a.visits + b.visits,
      answered: a.answered + b.answered,
      n: a.n + b.n,
      sum: a.sum + b.sum,
      squares: a.squares + b.squares,
    }))

const momentsOf = ({ n, sum, squares }: Arm): Moments | undefined =>
  n === 0
    ? undefined
    : { n, mean: sum / n, variance: n < 2 ? 0 : Math.max(0, squares - (sum * sum) / n) / (n - 1) }

const cautionsOf = (what: ComparisonName, topMarks: boolean): Caution[] =>
  what === 'told-of-the-prize'
    ? ['told-identify-more', ...(topMarks ? (['prize-for-top-marks'] as const) : [])]
    : ['not-at-random']

/**
 * Whether anybody counted in these months was told of a prize for top marks: by the rule of their calls; where that is not
 * known, and where nobody was told of any, by the brand's rule now (`topMarksNow`).
 */
export const isOfTopMarks = (
  months: readonly Pick<MonthCounts, 'arms' | 'toldOfTopMarks'>[],
  topMarksNow: boolean,
): boolean => {
  const isTold = months.some(({ arms }) =>
    Object.values(arms).some(({ told }) => told && told.visits + told.n > 0),
  )
  return isTold ? months.some(({ toldOfTopMarks }) => toldOfTopMarks ?? topMarksNow) : topMarksNow
}

/**
 * Whether it works: customers told of the prize beside those who were not, among those without a problem; problems
 * resolved beside unresolved ones; and solutions verified beside those that were not. Under 25 on either side it is
 * `too-early`. `topMarksNow`: the brand's prize is for top marks now.
 */
export const doesItWork = (months: readonly ComparedMonth[], topMarksNow: boolean): Comparison[] => {
  const topMarks = isOfTopMarks(months, topMarksNow)
  const cells = cellsOf(months)
  return comparisons.map((what) => {
    const of = armsOf[what]
    const pairs = cells.map((cell) => ({ with: sideOf(cell, of.with), without: sideOf(cell, of.without) }))
    const sum = (side: 'with' | 'without', count: 'visits' | 'n') =>
      pairs.reduce((so, pair) => so + pair[side][count], 0)
    const visits = { with: sum('with', 'visits'), without: sum('without', 'visits') }
    const responses = { with: sum('with', 'n'), without: sum('without', 'n') }
    const enough = (sides: Sides) => Math.min(sides.with, sides.without) >= fewestToCompare
    const shareOf = ({ visits: all, answered }: Arm) => ({ n: answered, of: all })
    return {
      what,
      visits,
      answering: enough(visits)
        ? riskDifference(pairs.map((pair) => ({ with: shareOf(pair.with), without: shareOf(pair.without) })))
        : missing('too-early'),
      responses,
      gap: enough(responses)
        ? meanDifference(
            pairs.map((pair) => ({ with: momentsOf(pair.with), without: momentsOf(pair.without) })),
          )
        : missing('too-early'),
      cautions: cautionsOf(what, topMarks),
    }
  })
}
