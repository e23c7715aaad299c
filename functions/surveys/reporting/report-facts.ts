import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { type BrandFacts, type BrandOfDealer, composeBrand } from '../coherence/compose-brand.ts'

/** A brand in a dealer's report: the month's figures, and those of each of the twelve months that end with it. */
export type ReportedBrand = {
  name: string
  month: BrandOfDealer
  trend: BrandOfDealer['months']
  /** The response rate of the month before, whose 30 days for answering are over; null if nothing was counted in it. */
  answeringBefore: BrandOfDealer['answering'] | null
}

/** Everything that a dealer's monthly report may contain; nothing else goes in, and no customer's name. */
export type ReportFacts = {
  dealerId: string
  dealer: Pick<StoredDealer, 'name' | 'language'>
  /** The month it is about, `YYYY-MM`. */
  month: string
  brands: readonly ReportedBrand[]
  /** The visit reference of each call whose marks fell; a call that is not here (erased since, or not to be listed) is left out. */
  visitRefs: ReadonlyMap<string, string>
  /** The console's address, without a trailing slash. */
  siteUrl: string
  /** Where the recipient can end it. */
  unsubscribe: string
}

const monthsShown = 12
const pairsIn = ({ month }: ReportedBrand): number =>
  [...month.questions.map(({ pairs }) => pairs), ...month.choices.map(({ compared }) => compared)].reduce(
    (sum, n) => sum + n,
    0,
  )

/** Whether a survey has no marks to compare in the month, only choices. */
export const isOfChoices = ({ month: { questions, choices } }: Pick<ReportedBrand, 'month'>): boolean =>
  questions.length === 0 && choices.length > 0

/** A brand in a dealer's report, from its last thirteen months: the figures that the console shows. */
const reportedBrand = (name: string, facts: BrandFacts, month: string, today: string): ReportedBrand => {
  const trend = composeBrand(facts, {
    ...{ from: shiftMonth(month, 1 - monthsShown), to: month, question: null, today },
  }).months
  const before = trend.find((one) => one.month === shiftMonth(month, -1))
  return {
    name,
    month: composeBrand(facts, { from: month, to: month, question: null, today }),
    trend,
    answeringBefore: before?.answering ?? null,
  }
}

/**
 * The brands that a dealer's report is about, those with the most pairs first. Without a pair of marks or choices in the month
 * there is nothing to report of a brand; with none at all, no report.
 */
export const reportedBrands = (
  brands: readonly { name: string; facts: BrandFacts }[],
  month: string,
  today: string,
): ReportedBrand[] =>
  brands
    .map(({ name, facts }) => reportedBrand(name, facts, month, today))
    .filter((brand) => pairsIn(brand) > 0)
    .toSorted((a, b) => pairsIn(b) - pairsIn(a))
