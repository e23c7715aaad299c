import { monthsBetween } from '../../platform/calendar/draw-months.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { answerDays, daysAfter } from '../counting/count-visits.ts'
import type { MarkSurveyMonths } from './mark-survey-months.ts'
import type { Coverage, SurveyFiguresStore } from '../counting/survey-figures-store.ts'

/** What recording how far files reach needs. */
type CoverPorts = {
  figures: Pick<SurveyFiguresStore, 'cover' | 'coverageOf'>
  mark: MarkSurveyMonths
}

/** Months further back are not counted again when the files reach further. */
const longestGap = 6

/** The months of visits whose 30 days end between two days; where files reach less far, those before, which said so, too. */
const monthsToCount = (before: string | null, until: string): string[] => {
  const monthOf = (day: string) => daysAfter(day, -answerDays).slice(0, 7)
  const [reached, last] = [before === null ? null : monthOf(before), monthOf(until)]
  const oldest = shiftMonth(last, -longestGap)
  if (before !== null && reached !== null && until < before) {
    const newest = shiftMonth(last, longestGap)
    return monthsBetween(oldest, reached < newest ? reached : newest)
  }
  return monthsBetween(reached !== null && reached > oldest ? reached : oldest, last)
}

/**
 * Whether what is recorded holds. What an import says holds until a later one says something else; the last answer only
 * says something while no import does, or if it is later than the import that did.
 */
const holds = (before: Coverage, { until, givenAt }: Coverage): boolean => {
  if (givenAt === undefined)
    return before.until >= until || (before.givenAt !== undefined && before.givenAt >= until)
  if (before.givenAt === undefined) return false
  return before.givenAt >= givenAt
}

/**
 * Records that a brand's files cover a dealer up to a day, and marks the months whose answer rates this changes. A day
 * that an import gives replaces an earlier import's, also by an earlier day; one that follows from the last answer has no
 * `givenAt`, and only reaches further. Returns the day up to which they cover it then.
 */
export const coverUntil = ({ figures, mark }: CoverPorts) =>
  async function cover(dealerId: string, brand: string, until: string, givenAt?: string): Promise<string> {
    const before = await figures.coverageOf(dealerId, brand)
    const after: Coverage = { until, ...(givenAt !== undefined && { givenAt }) }
    if (before && holds(before, after)) return before.until
    if (before?.until !== until) await mark(dealerId, brand, monthsToCount(before?.until ?? null, until))
    const isWritten = await figures.cover(dealerId, brand, after, before)
    return isWritten ? until : await cover(dealerId, brand, until, givenAt)
  }
