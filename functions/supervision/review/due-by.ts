import { calendarOf } from '../../directory/dealers/dealer-calendar.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import { surveyDayOf, type SurveyingBrand } from '../../cases/clocks/survey-day.ts'
import { instantOf, localDay } from '../../platform/calendar/local-time.ts'
import { lastWorkingEndBefore } from '../../platform/calendar/working-time.ts'

/** How far before the survey's day working time is looked for, in milliseconds. */
const lookBackMs = 14 * 24 * 3_600_000

/** What of a call its reviews' days depend on: the call as it was put, whatever was amended since. */
type CallAsPut = Pick<StoredCall, 'put' | 'surveyExpectedAfterDays'>

/**
 * By when a call should be reviewed (ISO 8601): the end of the dealer's last working day before its brand survey is
 * expected, by the brand's days when the call was taken. Depends on the visit alone, never on what was said: a problem and a
 * call without one are due alike. With `later`, as if visit and call had been so many days later.
 */
export const dueByOf = (
  { put, surveyExpectedAfterDays }: CallAsPut,
  dealer: Dealer,
  brand: SurveyingBrand,
  later = 0,
): string => {
  const day = surveyDayOf({ content: put.content, surveyExpectedAfterDays }, dealer.zone, brand) + later
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
  call: CallAsPut & Pick<StoredCall, 'receivedAt'>,
  dealer: Dealer,
  brand: SurveyingBrand,
  now: Date,
): string => {
  const later = localDay(now, dealer.zone) - localDay(new Date(call.receivedAt), dealer.zone)
  return dueByOf(call, dealer, brand, later)
}
