import { clusteredMean } from '../../../platform/statistics/clustered-mean.ts'
import { type Figure, missing } from '../../../platform/statistics/figure.ts'
import { countOf } from '../../../platform/statistics/pairs.ts'
import { within } from '../../../platform/statistics/shares.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { fewest, narrowFrom } from './question-figures.ts'
import { sameScale, scalesOf } from '../../counting/scales.ts'

/** All questions together: no correlation, because marks of one customer resemble each other. */
export type AllFigures = {
  responses: number
  pairs: number
  wide: boolean
  gap: Figure
  /** Shares of pairs, without a range, for the same reason. */
  identical: Figure
  withinOne: Figure
}

/** A share without a range. */
const shareOf = (n: number, of: number): Figure => ({ value: n / of, limits: missing('no-interval') })

/** The figures of all questions whose scales are the same in call and survey, clustered by response. */
export const allFigures = ({ tables, sums }: Pick<MonthCounts, 'tables' | 'sums'>): AllFigures => {
  const comparable = Object.entries(tables)
    .filter(([key]) => {
      const { call, survey } = scalesOf(key)
      return sameScale(call, survey)
    })
    .flatMap(([, pairs]) => pairs)
  const pairs = countOf(comparable)
  const few = missing('too-few')
  const enough = sums.clusters >= fewest
  return {
    responses: sums.clusters,
    pairs,
    wide: sums.clusters < narrowFrom,
    gap: enough ? clusteredMean(sums) : few,
    identical: enough ? shareOf(within(comparable, 0), pairs) : few,
    withinOne: enough ? shareOf(within(comparable, 1), pairs) : few,
  }
}
