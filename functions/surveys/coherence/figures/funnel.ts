import { clusteredMean } from '../../../platform/statistics/clustered-mean.ts'
import { isMissing } from '../../../platform/statistics/figure.ts'
import { normal975 } from '../../../platform/statistics/quantiles.ts'
import type { DealerCounts } from './across-dealers.ts'
import { fewest } from './question-figures.ts'

/** A dealer's mean gap beside the limits of a funnel plot. */
export type FunnelPoint = {
  dealerId: string
  responses: number
  gap: number
  outside: 'above' | 'below' | null
}

/** The funnel: the common mean gap, the spread of one response's gap, and the dealers by id, not by rank. */
export type Funnel = { centre: number; sd: number; dealers: FunnelPoint[] }

/** How many standard errors from the centre the outer limits are: 99.8 %. */
export const outerLimit = 3.090232306167813
/** And the inner ones: 95 %. */
export const innerLimit = normal975

/**
 * Each dealer with five responses or more beside the common mean gap; outside if the chance of lying so far away is below
 * 2 in 1,000. Null if fewer than five dealers have as many.
 */
export const funnelOf = (dealers: readonly DealerCounts[]): Funnel | null => {
  const shown = dealers.filter(({ counts }) => counts.sums.clusters >= fewest)
  if (shown.length < fewest) return null
  const sum = (of: (one: DealerCounts) => number) => shown.reduce((so, one) => so + of(one), 0)
  const pairs = sum(({ counts }) => counts.sums.k)
  const responses = sum(({ counts }) => counts.sums.clusters)
  const centre = sum(({ counts }) => counts.sums.S) / pairs
  // How much responses differ within their dealer, each from its dealer's mean gap, per pair of an average response.
  const squares = sum(({ counts: { sums } }) => {
    const mean = sums.S / sums.k
    return Math.max(0, sums.SS - 2 * mean * sums.kS + mean * mean * sums.kk)
  })
  const perResponse = pairs / responses
  const sd = Math.sqrt(squares / (responses - shown.length)) / perResponse
  const points = shown.flatMap(({ dealerId, counts: { sums } }): FunnelPoint[] => {
    const mean = clusteredMean(sums)
    if (isMissing(mean)) return []
    const limit = (outerLimit * sd) / Math.sqrt(sums.clusters)
    const far = mean.value - centre
    return [
      {
        dealerId,
        responses: sums.clusters,
        gap: mean.value,
        outside: far > limit ? 'above' : far < -limit ? 'below' : null,
      },
    ]
  })
  return { centre, sd, dealers: points.toSorted((a, b) => (a.dealerId < b.dealerId ? -1 : 1)) }
}
