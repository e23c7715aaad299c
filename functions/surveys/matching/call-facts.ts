import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Said } from '../../cases/entries/read-said.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import { isoDay } from '../../platform/calendar/local-time.ts'
import { expectedAfterDays, surveyDayOf } from '../../cases/clocks/survey-day.ts'
import type { CallFacts, ProblemEnd } from '../counting/facts.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { MatchedCall } from '../response/response.ts'
import type { Candidate } from './candidate.ts'

/** What a call's facts depend on besides the call: its brand, and where its dealer is. */
export type CallContext = {
  brand: { brandId: string; surveyExpectedAfterDays: number; rewardRule: MatchedCall['rule'] }
  zone: string
}

const asked: readonly string[] = ['completed', 'partial']

type Followed = { content: Pick<StoredCall['content'], 'outcome' | 'kind'> }

/** Whether responses are found by a call: the customer was reached in it. */
export const isFollowed = ({ content }: Followed): boolean => asked.includes(content.outcome)

/**
 * Whether a call counts in surveys' figures, too: its case does not stand still because the customer objects to the use of
 * their data or has it restricted.
 */
export const isCounted = (call: Followed & Pick<StoredCall, 'suspension'>): boolean =>
  isFollowed(call) && call.suspension === null

/** Whether a response can be about a call, too: one that only reminds of the survey asks nothing. */
export const isAboutVisit = (call: Followed): boolean => isFollowed(call) && call.content.kind !== 'reminder'

/** The call whose problem a recheck or reminder is about. */
export const namedCallOf = ({ recheckOf, reminderOf }: StoredCall['content']): string | undefined =>
  recheckOf ?? reminderOf

/**
 * What matching needs of a call. Its survey is expected after the days that held when it was taken; of a call that did not
 * keep them, after the brand's now.
 */
export const candidateOf = (call: StoredCall, { brand, zone }: CallContext): Candidate => {
  const { callId, content, suspension } = call
  const { visit, customer, startedAt, kind } = content
  const surveyDay = surveyDayOf(call, zone, brand)
  const about = namedCallOf(content)
  return {
    callId,
    brand: brand.brandId,
    kind,
    visitRef: visit.ref,
    customerRef: customer.ref,
    visitDay: isoDay(surveyDay - expectedAfterDays(call, brand)),
    surveyDay: isoDay(surveyDay),
    startedAt,
    plate: comparableKey(visit.vehicle?.plate),
    ...(about !== undefined && { about }),
    ...(suspension !== null && { standsStill: true as const }),
  }
}

const problemEnd = ({ problem, progress }: StoredCall): ProblemEnd => {
  if (!problem || problem.status === 'dismissed') return null
  if (isOpen(problem.status)) return 'open'
  if (problem.status === 'unresolved') return 'unresolved'
  return progress.verifiedAt === undefined ? 'resolved' : 'verified'
}

/**
 * What figures need of a call, at the visit of its `home`, whose customer has the keyed hash `customer` and whose survey is
 * expected on `surveyDay`; `answeredAt` is when the response that is matched with it was answered.
 */
export const callFactsOf = (
  call: StoredCall,
  { home, customer, surveyDay }: { home: StoredCall; customer: string; surveyDay: string },
  context: CallContext,
  { brandSurvey, prize }: Said,
  answeredAt: string | null,
): CallFacts => ({
  callId: call.callId,
  brand: context.brand.brandId,
  kind: call.content.kind,
  visitRef: home.content.visit.ref,
  customer,
  startedAt: call.content.startedAt,
  class: call.script.class,
  problem: problemEnd(call),
  surveyDay,
  said: { brandSurvey, prize },
  ...(call.rewardRule !== null && { rule: call.rewardRule }),
  answeredAt,
})

/**
 * The rule that the customer was told, by the call's script; else the brand's when the call was taken. Of a call that did
 * not keep it, what was `before` found of the same call, else the brand's rule now.
 */
export const ruleOf = (
  { rewardRule }: Pick<StoredCall, 'rewardRule'>,
  { brand }: CallContext,
  before: MatchedCall['rule'] | undefined,
): MatchedCall['rule'] => rewardRule ?? before ?? brand.rewardRule
