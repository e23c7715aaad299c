import * as z from 'zod/mini'
import { utcInstant } from '../../platform/content/schemas.ts'
import { named } from '../../platform/content/named.ts'
import {
  eligibilities,
  eligibilityReasons,
  type JudgedEligibility,
} from '../eligibility/judge-eligibility.ts'
import type { JudgedResponse } from '../eligibility/eligibility-of.ts'
import { toldOf, tolds } from '../eligibility/told.ts'
import { rewardRule } from '../../directory/brands/reward-rule.ts'
import { shownAnswer, shownAnswers } from './shown-answers.ts'
import { matchSeries, type SurveyResponse } from './response.ts'

const told = named('ToldOfPrize', z.enum(tolds))

const matchState = named('SurveyMatchState', z.enum(['anonymous', 'waiting', 'ambiguous', 'matched']))

/** The schema of the states of those that are listed: an anonymous one never is. */
export const listedState = named('ListedMatchState', z.enum(['waiting', 'ambiguous', 'matched']))

/** A survey response as it is shown: what became of it, and its answers. */
export const shownResponseSchema = named(
  'SurveyResponse',
  z.strictObject({
    responseId: z.string(),
    dealerId: z.string(),
    brand: z.string(),
    answeredAt: z.string(),
    identified: z.boolean(),
    answers: z.array(shownAnswer),
    receivedAt: z.string(),
    version: z.int(),
    match: matchState,
    /** The call that it is matched with. */
    matched: z.nullable(z.string()),
    /** The calls among which a person has to choose, or among which one chose none. */
    ambiguous: z.array(z.string()),
    /** How it counts; null while it is not matched. */
    series: z.nullable(named('SurveyMatchSeries', z.enum(matchSeries))),
    /** Who settled the match, and when; null if no person did. */
    settled: z.nullable(named('SettledMatch', z.strictObject({ by: z.string(), at: utcInstant }))),
    /** Whether the customer may have the prize. */
    eligible: named('PrizeEligibility', z.enum(eligibilities)),
    why: z.array(
      named(
        'EligibilityReason',
        z.strictObject({
          reason: named('EligibilityReasonName', z.enum(eligibilityReasons)),
          speaks: named('EligibilitySide', z.enum(['for', 'against', 'neither'])),
          question: z.optional(z.string()),
        }),
      ),
    ),
    /**
     * The rule by which it is judged: what the customer was told, else the brand's on the call's day. Without a call it is
     * `none` where the brand allows no prize, and null otherwise.
     */
    rule: z.nullable(rewardRule),
    /** Whether the customer was told of a prize. */
    told,
  }),
)
export type ShownResponse = z.output<typeof shownResponseSchema>

/** A response as whoever gave it to us sees it: one that stands still as if no call had it. Pure. */
export const asGiven = (response: SurveyResponse): SurveyResponse =>
  response.standsStill ? { ...response, match: { state: 'waiting' }, call: null } : response

/** A response of a brand that allows no use for single customers, as it would be taken now. Pure. */
export const asAnonymous = (response: SurveyResponse): SurveyResponse => ({
  ...response,
  ...{ identified: false, keys: {}, match: { state: 'anonymous' }, call: null },
})

/** What is shown of a response. */
export const shownResponse = (
  response: SurveyResponse,
  { texts, ...judged }: JudgedResponse,
): ShownResponse => {
  const { responseId, dealerId, brand, answeredAt, identified, answers, receivedAt, version, match } =
    response
  return {
    ...{ responseId, dealerId, brand, answeredAt, identified, receivedAt, version },
    answers: shownAnswers(answers, texts),
    match: match.state,
    matched: match.state === 'matched' ? match.callId : null,
    ambiguous: match.state === 'waiting' || match.state === 'ambiguous' ? [...(match.candidates ?? [])] : [],
    series: match.state === 'matched' ? match.series : null,
    settled: ('settled' in match && match.settled) || null,
    ...judged,
    told: toldOf(response),
  }
}

/** A customer who may have the prize, with the response and the call that say so. */
export const eligibleCustomer = named(
  'EligibleCustomer',
  z.strictObject({
    customerRef: z.string(),
    visitRef: z.string(),
    callId: z.string(),
    responseId: z.string(),
    brand: z.string(),
    answeredAt: z.string(),
    rule: rewardRule,
    told,
  }),
)

/** What is shown of a response whose customer may have the prize; undefined for any other. */
export const shownEligible = (
  response: SurveyResponse,
  { eligible, rule }: JudgedEligibility,
): z.output<typeof eligibleCustomer> | undefined => {
  const { match, call, responseId, brand, answeredAt } = response
  if (eligible !== 'yes' || match.state !== 'matched' || !call || rule === null) return undefined
  const { customerRef, visitRef } = call
  return {
    ...{ customerRef, visitRef, callId: match.callId, responseId, brand, answeredAt, rule },
    told: toldOf(response),
  }
}
