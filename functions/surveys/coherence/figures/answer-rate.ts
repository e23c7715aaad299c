import { clusteredMean, clusterSums } from '../../../platform/statistics/clustered-mean.ts'
import { type Figure, isMissing, missing } from '../../../platform/statistics/figure.ts'
import { wilson } from '../../../platform/statistics/shares.ts'
import { answerDays, daysAfter } from '../../counting/count-visits.ts'
import type { MonthCounts } from '../../counting/month-counts.ts'
import { fewest } from './question-figures.ts'

/** Identified answers among the visits of which the customer was reminded of the survey. */
export type AnswerRate = {
  /** Visits reminded whose 30 days are covered by the brand's files, and of these those answered by then. */
  reminded: number
  answered: number
  share: Figure
  /** Visits reminded whose 30 days are not covered yet, and those of them whose 30 days are not over today. */
  notCovered: number
  stillOpen: number
  /** Visits of which nobody knows whether the survey was mentioned. */
  unknown: number
  /** All visits called, and all responses, anonymous ones included. */
  visits: number
  responses: number
}

/** Months with what was counted of their visits and responses. */
type CountedVisits = { month: string; counts: Pick<MonthCounts, 'visits' | 'responses'> }

/** Whether the time for answering a survey that is expected on a day is over, as far as the brand's files say. */
export const isCovered = (surveyDay: string, coveredUntil: string | null): boolean =>
  coveredUntil !== null && daysAfter(surveyDay, answerDays) <= coveredUntil

/** Adds the share, with its range by Wilson. */
const withShare = (counts: Omit<AnswerRate, 'share'>): AnswerRate => {
  const { reminded, answered, notCovered } = counts
  const none = missing(notCovered > 0 && reminded === 0 ? 'not-covered-yet' : 'too-few')
  return { ...counts, share: reminded < fewest ? none : wilson(answered, reminded) }
}

/** The rate over months, of what the files cover until a day, as it is known today (`YYYY-MM-DD`). */
export const answerRate = (
  months: readonly CountedVisits[],
  coveredUntil: string | null,
  today: string,
): AnswerRate => {
  const days = months.flatMap(({ month, counts }) =>
    counts.visits.map((day) => ({ ...day, on: `${month}-${String(day.day).padStart(2, '0')}` })),
  )
  const covered = days.filter(({ on }) => isCovered(on, coveredUntil))
  const sum = (all: typeof days, of: 'called' | 'reminded' | 'answered' | 'unknown') =>
    all.reduce((so, day) => so + day[of], 0)
  const [reminded, answered] = [sum(covered, 'reminded'), sum(covered, 'answered')]
  const notCovered = sum(days, 'reminded') - reminded
  const open = days.filter(({ on }) => !isCovered(on, coveredUntil) && daysAfter(on, answerDays) >= today)
  return withShare({
    reminded,
    answered,
    notCovered,
    stillOpen: sum(open, 'reminded'),
    unknown: sum(days, 'unknown'),
    visits: sum(days, 'called'),
    responses: months.reduce((so, { counts }) => so + counts.responses.all, 0),
  })
}

/** Adds up the rates of a dealer's brands, each of what its files cover: the visits are the unit. */
export const sumRates = (all: readonly AnswerRate[]): AnswerRate => {
  const sum = (of: (one: AnswerRate) => number) => all.reduce((so, one) => so + of(one), 0)
  return withShare({
    reminded: sum(({ reminded }) => reminded),
    answered: sum(({ answered }) => answered),
    notCovered: sum(({ notCovered }) => notCovered),
    stillOpen: sum(({ stillOpen }) => stillOpen),
    unknown: sum(({ unknown }) => unknown),
    visits: sum(({ visits }) => visits),
    responses: sum(({ responses }) => responses),
  })
}

/** Adds up dealers' rates, each of what its files cover. The range takes dealers as clusters. */
export const addRates = (all: readonly AnswerRate[]): AnswerRate => {
  const rate = sumRates(all)
  const share = clusteredMean(
    clusterSums(all.map(({ answered, reminded }) => ({ sum: answered, n: reminded }))),
  )
  return isMissing(rate.share) ? rate : { ...rate, share }
}
