import type { Brand } from '../../directory/brands/brand.ts'
import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { surveyDayOf } from '../../cases/clocks/survey-day.ts'
import { instantOf, localDay } from '../../platform/calendar/local-time.ts'
import { lastWorkingEndBefore } from '../../platform/calendar/working-time.ts'

/** How far before the survey's day working time is looked for, in milliseconds. */
const lookBackMs = 14 * 24 * 3_600_000

/**
 * By when a call should be reviewed (ISO 8601): the end of the dealer's last working day before its brand survey is
 * expected. Depends on the visit alone, never on what was said: a problem and a call without one are due alike. With
 * `later`, as if visit and call had been so many days later.
 */
export const dueByOf = (
  content: Pick<CallContent, 'visit' | 'startedAt'>,
  dealer: Dealer,
  { surveyExpectedAfterDays }: Pick<Brand, 'surveyExpectedAfterDays'>,
  later = 0,
): string => {
  const day = surveyDayOf(content, dealer.zone, surveyExpectedAfterDays) + later
  const begins = new Date(instantOf(day, 0, dealer.zone))
  const since = new Date(begins.getTime() - lookBackMs)
  return (lastWorkingEndBefore(calendarOf(dealer), day, since) ?? begins).toISOString()
}

/**
 * By when a review should be done that is made later than its call (a second specialist's, or of a call that only an
 * amendment made a problem): as that of a call of today about a visit as long ago, so that its place among the others does
 * not tell.
 */
export const dueByOfLate = (
  { put, receivedAt }: Pick<StoredCall, 'put' | 'receivedAt'>,
  dealer: Dealer,
  brand: Pick<Brand, 'surveyExpectedAfterDays'>,
  now: Date,
): string => {
  const later = localDay(now, dealer.zone) - localDay(new Date(receivedAt), dealer.zone)
  return dueByOf(put.content, dealer, brand, later)
}
