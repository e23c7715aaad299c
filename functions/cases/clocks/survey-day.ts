import { dayNumber, daysAnywhere, localDay } from '../../platform/calendar/local-time.ts'
import type { CallContent } from '../call/call-content.ts'

/** A visit longer ago than this before the call has an impossible date (domain.md, "A problem's life"). */
export const oldestVisitDays = 400
/** A survey that was due longer ago than this when the call was made is not the one that the call is ahead of. */
const longestPastDays = 30

/** What the expected day of the brand survey depends on. */
export type SurveyDayInput = {
  /** The visit's day, as in `2026-11-17`, if known. */
  visitDate: string | undefined
  /** When the call started: its local day is used if the visit has no possible date. */
  callDate: Date
  /** Calendar days from the visit to the brand survey. */
  surveyExpectedAfterDays: number
  /** The dealer's IANA zone. */
  zone: string
}

/**
 * The day on which the brand survey is expected, as a day number (domain.md, "A problem's life"). A visit dated after
 * the day of the call, or more than 400 days before it, is a mistake, and so is one whose survey was due more than 30 days
 * before the call (a year too early, for example): the call's day counts instead.
 */
export const surveyDay = ({ visitDate, callDate, surveyExpectedAfterDays, zone }: SurveyDayInput): number => {
  const visitDay = visitDate === undefined ? undefined : dayNumber(visitDate)
  const isPossible = (callDay: number) =>
    visitDay !== undefined &&
    visitDay <= callDay &&
    visitDay >= callDay - oldestVisitDays &&
    visitDay + surveyExpectedAfterDays >= callDay - longestPastDays
  // A process's first look at a zone takes some 20 ms, which nobody who opens a list need wait for: a few days before the call
  // are that wherever the dealer is.
  if (visitDay !== undefined && daysAnywhere(callDate).every(isPossible))
    return visitDay + surveyExpectedAfterDays
  const callDay = localDay(callDate, zone)
  return (visitDay !== undefined && isPossible(callDay) ? visitDay : callDay) + surveyExpectedAfterDays
}

/** What of a call its survey's day depends on: its visit, and the days that held when it was taken, null if not kept. */
export type SurveyedCall = {
  content: Pick<CallContent, 'visit' | 'startedAt'>
  surveyExpectedAfterDays: number | null
}

/** A brand's days from a visit to its survey, as they are now. */
export type SurveyingBrand = { surveyExpectedAfterDays: number }

/**
 * Calendar days from a call's visit to its survey: those that held when the call was taken, so that a later change of the
 * brand moves nothing of it (decision 0074); of a call that did not keep them, the brand's now.
 */
export const expectedAfterDays = (
  { surveyExpectedAfterDays }: Pick<SurveyedCall, 'surveyExpectedAfterDays'>,
  brand: SurveyingBrand,
): number => surveyExpectedAfterDays ?? brand.surveyExpectedAfterDays

/** The day on which a call's survey is expected, as a day number in the dealer's `zone`. */
export const surveyDayOf = (call: SurveyedCall, zone: string, brand: SurveyingBrand): number =>
  surveyDay({
    visitDate: call.content.visit.date,
    callDate: new Date(call.content.startedAt),
    surveyExpectedAfterDays: expectedAfterDays(call, brand),
    zone,
  })
