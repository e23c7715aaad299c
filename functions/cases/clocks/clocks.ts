import type { CallContent } from '../call/call-content.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import { deadlines } from './deadlines.ts'

/** The deadlines (ISO 8601) to acknowledge and resolve a problem of this call, opened or reopened at `openedAt`. */
export const clocksOf = (content: CallContent, dealer: Dealer, brand: Brand, openedAt: Date) => {
  const { acknowledgeBy, resolveBy } = deadlines({
    openedAt,
    visitDate: content.visit.date,
    callDate: new Date(content.startedAt),
    acknowledgeWithinHours: dealer.acknowledgeWithinHours ?? brand.acknowledgeWithinHours,
    resolveWithinHours: dealer.resolveWithinHours ?? brand.resolveWithinHours,
    surveyExpectedAfterDays: brand.surveyExpectedAfterDays,
    calendar: calendarOf(dealer),
  })
  return { acknowledgeBy: acknowledgeBy.toISOString(), resolveBy: resolveBy.toISOString() }
}
