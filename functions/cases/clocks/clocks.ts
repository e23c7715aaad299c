import type { CallContent } from '../call/call-content.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import { deadlines, type DeadlinesInput } from './deadlines.ts'

const inputOf = (content: CallContent, dealer: Dealer, brand: Brand, openedAt: Date): DeadlinesInput => ({
  openedAt,
  visitDate: content.visit.date,
  callDate: new Date(content.startedAt),
  acknowledgeWithinHours: dealer.acknowledgeWithinHours ?? brand.acknowledgeWithinHours,
  resolveWithinHours: dealer.resolveWithinHours ?? brand.resolveWithinHours,
  surveyExpectedAfterDays: brand.surveyExpectedAfterDays,
  calendar: calendarOf(dealer),
})

const inWords = ({ acknowledgeBy, resolveBy }: ReturnType<typeof deadlines>) => ({
  acknowledgeBy: acknowledgeBy.toISOString(),
  resolveBy: resolveBy.toISOString(),
})

/** The deadlines (ISO 8601) to acknowledge and resolve a problem of this call, opened or reopened at `openedAt`. */
export const clocksOf = (content: CallContent, dealer: Dealer, brand: Brand, openedAt: Date) =>
  inWords(deadlines(inputOf(content, dealer, brand, openedAt)))

/**
 * The same for a problem that a review found at `openedAt`: once the survey is expected there is no day left to be ahead
 * of, and the plain working hours hold (`sampling-and-blindness.md`, "Found afterwards").
 */
export const clocksWhenFound = (content: CallContent, dealer: Dealer, brand: Brand, openedAt: Date) =>
  inWords(deadlines({ ...inputOf(content, dealer, brand, openedAt), plainIfSurveyIsOver: true }))
