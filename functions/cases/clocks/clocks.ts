import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import { deadlines, type DeadlinesInput } from './deadlines.ts'
import { expectedAfterDays, type SurveyedCall } from './survey-day.ts'

const inputOf = (call: SurveyedCall, dealer: Dealer, brand: Brand, openedAt: Date): DeadlinesInput => ({
  openedAt,
  visitDate: call.content.visit.date,
  callDate: new Date(call.content.startedAt),
  acknowledgeWithinHours: dealer.acknowledgeWithinHours ?? brand.acknowledgeWithinHours,
  resolveWithinHours: dealer.resolveWithinHours ?? brand.resolveWithinHours,
  surveyExpectedAfterDays: expectedAfterDays(call, brand),
  calendar: calendarOf(dealer),
})

const inWords = ({ acknowledgeBy, resolveBy }: ReturnType<typeof deadlines>) => ({
  acknowledgeBy: acknowledgeBy.toISOString(),
  resolveBy: resolveBy.toISOString(),
})

/**
 * The deadlines (ISO 8601) to acknowledge and resolve a problem of this call, opened or reopened at `openedAt`, ahead of the
 * survey as it was expected when the call was taken.
 */
export const clocksOf = (call: SurveyedCall, dealer: Dealer, brand: Brand, openedAt: Date) =>
  inWords(deadlines(inputOf(call, dealer, brand, openedAt)))

/**
 * The same for a problem that a review found at `openedAt`: once the survey is expected there is no day left to be ahead
 * of, and the plain working hours hold (`sampling-and-blindness.md`, "Found afterwards").
 */
export const clocksWhenFound = (call: SurveyedCall, dealer: Dealer, brand: Brand, openedAt: Date) =>
  inWords(deadlines({ ...inputOf(call, dealer, brand, openedAt), plainIfSurveyIsOver: true }))
