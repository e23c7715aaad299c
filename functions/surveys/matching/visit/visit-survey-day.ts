import type { StoredCall } from '../../../cases/call/call-item.ts'
import { dayNumber, isoDay } from '../../../platform/calendar/local-time.ts'
import type { Candidate } from '../candidate.ts'
import { type CallContext, candidateOf } from '../call-facts.ts'
import type { MatchingPorts } from '../matching-ports.ts'
import { isSameVisit } from './same-visit.ts'

const aboutOther: readonly string[] = ['recheck', 'reminder']

/** Whether a call asks about a visit of its own: rechecks and reminders are about another call's. */
const hasOwnVisit = ({ kind }: Pick<Candidate, 'kind'>): boolean => !aboutOther.includes(kind)

const startOf = ({ startedAt }: Candidate): number => Date.parse(startedAt)

/** The other calls about a call's visit. */
export const siblingsOf = async (
  { matches }: Pick<MatchingPorts, 'matches'>,
  dealerId: string,
  own: Candidate,
): Promise<Candidate[]> => {
  if (!hasOwnVisit(own)) return []
  const found = await matches.calls(dealerId, { kind: 'visit', value: own.visitRef })
  return found.filter((call) => call.callId !== own.callId && hasOwnVisit(call) && isSameVisit(call, own))
}

/**
 * The day on which the survey of a call's visit is expected, by the last of the visit's calls, so that all of them count as
 * one visit, in one month. `home` is the call that the visit is known from (`homeOf`).
 */
export const visitSurveyDay = async (
  ports: Pick<MatchingPorts, 'matches'>,
  home: StoredCall,
  context: CallContext,
): Promise<string> => {
  const own = candidateOf(home, context)
  const calls = [own, ...(await siblingsOf(ports, home.dealerId, own))]
  const last = calls.reduce((so, call) => (startOf(call) > startOf(so) ? call : so))
  return last.surveyDay ?? isoDay(dayNumber(last.visitDay) + context.brand.surveyExpectedAfterDays)
}
