import { type Figure, missing } from '../../../platform/statistics/figure.ts'
import type { SurveyMonth } from '../../counting/figures-item.ts'
import { scalesOf } from '../../counting/scales.ts'
import { acrossDealers, type DealerCounts } from './across-dealers.ts'
import { addRates, type AnswerRate, answerRate } from './answer-rate.ts'

/** A month across dealers: of all questions, or of one. What fewer than five dealers have is `too-few`. */
export type BrandMonth = {
  month: string
  /** When its newest counts were read; null if there are none. */
  asOf: string | null
  dealers: number
  pairs: number
  gap: Figure
  identical: Figure
  withinOne: Figure
  answering: AnswerRate
}

/** What a dealer's months are of, and up to which day the brand's files cover it. */
type DealerMonths = {
  dealerId: string
  coveredUntil: string | null
  months: readonly Pick<SurveyMonth, 'month' | 'at' | 'counts'>[]
}

const onlyOf = ({ dealerId, counts }: DealerCounts, question: string | null): DealerCounts => {
  if (question === null) return { dealerId, counts }
  const own = Object.entries(counts.tables).filter(([key]) => scalesOf(key).question === question)
  return { dealerId, counts: { ...counts, tables: Object.fromEntries(own) } }
}

/** Each of these months across the dealers that have it. */
export const brandMonths = (
  months: readonly string[],
  dealers: readonly DealerMonths[],
  question: string | null,
): BrandMonth[] =>
  months.map((month) => {
    const own = dealers.flatMap(({ dealerId, coveredUntil, months: all }) =>
      all.filter((one) => one.month === month).map((one) => ({ ...one, dealerId, coveredUntil })),
    )
    const figures = acrossDealers(own.map((one) => onlyOf(one, question)))
    const found = figures.find((one) => one.question === question)
    const none = missing('too-few')
    return {
      month,
      asOf:
        own
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? null,
      dealers: found?.dealers ?? 0,
      pairs: found?.pairs ?? 0,
      gap: found?.gap ?? none,
      identical: found?.identical ?? none,
      withinOne: found?.withinOne ?? none,
      answering: addRates(own.map((one) => answerRate([one], one.coveredUntil))),
    }
  })
