import { comparableKey } from '../../platform/content/comparable-key.ts'
import { daysAfter } from '../counting/count-visits.ts'
import { dayOfAnswer } from '../counting/facts.ts'
import type { Candidate } from '../matching/candidate.ts'
import { plateDays } from '../matching/match-response.ts'
import { longestDays } from '../matching/visit/same-visit.ts'
import type { SurveyResponse } from '../response/response.ts'

/** Whether two values name different things, however each is written; one that is not there names nothing. */
const differ = (a: string | undefined, b: string): boolean => {
  const [one, other] = [comparableKey(a), comparableKey(b)]
  return one !== '' && other !== '' && one !== other
}

/**
 * Whether a call contradicts what a response says of itself: another brand's, about a visit more than 120 days before it was
 * answered or after it, or about another call, visit, car or customer than the response names, or a visit more than seven
 * days from the day that it names. Days are those of the dealer's zone. Pure.
 */
export const contradicts = (
  { brand, answeredAt, keys }: Pick<SurveyResponse, 'brand' | 'answeredAt' | 'keys'>,
  call: Candidate,
  zone: string,
): boolean => {
  const answered = dayOfAnswer(answeredAt, zone)
  const isWithin = (from: string, to: string) => call.visitDay >= from && call.visitDay <= to
  const { visitDate } = keys
  return (
    call.brand !== brand ||
    !isWithin(daysAfter(answered, -longestDays), answered) ||
    (keys.callId !== undefined && keys.callId !== call.callId) ||
    differ(keys.visitRef, call.visitRef) ||
    differ(keys.plate, call.plate) ||
    differ(keys.customerRef, call.customerRef) ||
    (visitDate !== undefined && !isWithin(daysAfter(visitDate, -plateDays), daysAfter(visitDate, plateDays)))
  )
}
