import { monthsBetween } from '../../platform/calendar/draw-months.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { answerDays, daysAfter } from '../counting/count-visits.ts'
import type { MarkSurveyMonths } from './mark-survey-months.ts'
import type { SurveyFiguresStore } from '../counting/survey-figures-store.ts'

/** What recording how far files reach needs. */
type CoverPorts = {
  figures: Pick<SurveyFiguresStore, 'cover' | 'coveredUntil'>
  mark: MarkSurveyMonths
}

/** Months further back are not counted again when the files reach further. */
const longestGap = 6

/** The months of visits whose 30 days end after `before` and by `until`. */
const monthsNewlyCovered = (before: string | null, until: string): string[] => {
  const monthOf = (day: string) => daysAfter(day, -answerDays).slice(0, 7)
  const last = monthOf(until)
  const oldest = shiftMonth(last, -longestGap)
  const first = before === null ? oldest : monthOf(before)
  return monthsBetween(first > oldest ? first : oldest, last)
}

/**
 * Records that a brand's files cover a dealer up to a day, and marks the months whose answer rates this changes. A day
 * that is covered already changes nothing.
 */
export const coverUntil =
  ({ figures, mark }: CoverPorts) =>
  async (dealerId: string, brand: string, until: string): Promise<void> => {
    const before = await figures.coveredUntil(dealerId, brand)
    if (before !== null && before >= until) return
    await mark(dealerId, brand, monthsNewlyCovered(before, until))
    await figures.cover(dealerId, brand, until)
  }
