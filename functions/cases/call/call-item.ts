import * as z from 'zod/mini'
import { idsOfCallKey, isCallKey, keys, monthOfPartition, monthPartition } from '../keys.ts'
import { dueAttributes, dueTimes, type DueTimes } from '../clocks/due.ts'
import { openProblemAttributes, type ProblemState, readProblem } from '../problem/problem-state.ts'
import { type RewardRule, rewardRule } from '../../directory/brands/reward-rule.ts'
import type { CallContent } from './call-content.ts'
import type { OperatorVerdict } from './call-facts.ts'
import { type CallRights, readCallRights, storedCallRights } from '../suspension/call-rights.ts'
import { type PutCall, storedCallContent, storedFormer } from './stored-content.ts'
import { composeClassification } from '../classification/compose-classification.ts'
import {
  type Classification,
  type Criterion,
  criterion,
  type Evidence,
  evidenceFacts,
} from '../classification/criteria.ts'
import { type Phone, readPhone } from '../phone/phone.ts'
import { scriptRule, type ScriptChoice } from './script-choice.ts'
import { readScriptChoice, writeScriptChoice } from './script-storage.ts'
import { classificationNow, type HeldNow, readAmended, withReview } from '../amendment/held-now.ts'
import type { RectifiedFields } from '../amendment/rectified-fields.ts'
import { storedAmendments } from '../amendment/stored-amendments.ts'
import { type ReviewSummary, storedReviewSummary } from '../review/review-summary.ts'
import { type CallEnd, callEnd } from '../entries/call-end.ts'
import { headFacts } from '../head/head-facts.ts'
import { type ProblemProgress, problemProgress } from '../head/progress.ts'
import { type Resolution, storedResolution } from '../problem/resolution.ts'
import { type FollowUp, storedFollowUp } from '../follow-up/follow-up.ts'
import { refuseTombstone } from '../../platform/table/tombstone.ts'

/** A stored call, with the state of its problem. */
export type StoredCall = CallRights & {
  dealerId: string
  callId: string
  receivedAt: string
  /** The month of receipt, `YYYY-MM` in the dealer's zone. */
  month: string
  /** What holds now: the content as it was put, with its amendments; and its classification. */
  content: CallContent
  classification: Classification
  /** The call as it was put. */
  put: PutCall
  /** Which entries amended or reclassified it, and what figures count instead; null if none did. */
  now: HeldNow | null
  /** What the person had corrected, by which it is kept from coming back. */
  rectified: RectifiedFields
  script: ScriptChoice
  /** What the content that it was first put with is compared by: the beginning of its fingerprint. */
  fingerprint: string
  /** The gateway's id of the request that first put it, with the index for a call in a batch. */
  putBy: string
  due: DueTimes
  /** How many entries the case has; null if it has none, or was last written by a version before 0.3. */
  entries: number | null
  /**
   * The number of the closing's entry, 0 if a version before 0.3 stored it, and when the call ended: as reported, or
   * when the sweep closed it. Null while there is none.
   */
  closing: CallEnd | null
  problem: ProblemState | null
  /** How far the problem has got, for figures. */
  progress: ProblemProgress
  /** What was decided and what came of it. */
  resolution: Resolution
  /** The problem's follow-up; null without a problem, until the stream's second consumer has written it, and from before. */
  followUp: FollowUp | null
  /**
   * The rule for prizes that the script tells the customer, else the brand's when the call was taken; null for a call
   * without a prize in its script that was stored before that was kept.
   */
  rewardRule: RewardRule | null
  /** The lowest mark that earns a prize, likewise; null where the rule is not for top marks. */
  topMark: number | null
  /** Calendar days from the visit to the brand's survey when the call was taken; null for one stored before that was kept. */
  surveyExpectedAfterDays: number | null
  /** The customer's phone number, if one was given. */
  phone: Phone | undefined
  /** What its review came to; null for a call that no review has reached, and for one that a review left as no problem. */
  review: ReviewSummary | null
}

/** The item's format version; a format change needs a new version and an upgrade in `parseCallItem`. */
const callItemVersion = 1

const fields = z.record(z.string(), z.unknown())
const evidence = z.array(z.object({ criterion, pointer: z.string(), fact: z.enum(evidenceFacts) }))

/** The attributes of a stored classification; absent if the facts meet no criterion. */
export const storedClassification = {
  derived: z.optional(z.array(criterion)),
  evidence: z.optional(z.string()),
}

const storedCall = z.object({
  pk: z.string(),
  sk: z.string(),
  v: z.literal(callItemVersion),
  at: z.string(),
  month: z.string(),
  kind: z.string(),
  outcome: z.string(),
  content: z.string(),
  ...storedClassification,
  script: z.string(),
  print: z.string(),
  rule: z.optional(rewardRule),
  top: z.optional(z.number()),
  days: z.optional(z.int()),
  putBy: z.string(),
  due: z.optional(dueTimes),
  entries: z.optional(z.int()),
  closing: z.optional(callEnd),
  problemAt: z.optional(z.string()),
  progress: z.optional(problemProgress),
  resolution: z.optional(storedResolution),
  followUp: z.optional(storedFollowUp),
  phone: z.optional(z.string()),
  review: z.optional(storedReviewSummary),
  ...storedCallRights,
  ...storedFormer,
  ...storedAmendments,
})

const storedContent = (kind: string, outcome: string, json: string, amended: object = {}): CallContent =>
  z.parse(storedCallContent, { ...z.parse(fields, JSON.parse(json)), ...amended, kind, outcome })

/** Rebuilds the original classification from an item's attributes and the operator's verdict in its content. */
export const parseClassification = (
  item: { derived?: Criterion[] | undefined; evidence?: string | undefined },
  operatorVerdict: OperatorVerdict | undefined,
): Classification => {
  const { derived = [] } = item
  const allEvidence: Evidence[] =
    item.evidence === undefined ? [] : z.parse(evidence, JSON.parse(item.evidence))
  return composeClassification({ derived, evidence: allEvidence, operatorVerdict })
}

/** What holds of a call now, if it was amended. */
const amendedCall = ({ kind, outcome, content: json, amended, now }: z.output<typeof storedCall>) => {
  if (amended === undefined || now === undefined) return undefined
  const { content: changed, ...facts } = readAmended(amended)
  const content = storedContent(kind, outcome, json, changed)
  return { content, classification: classificationNow(facts, content.operatorVerdict, now.criteria) }
}

/** Parses a table item, or its unmarshalled stream image, as a call. Throws if it is not one, and 410 if it was erased. */
export const parseCallItem = (item: unknown): StoredCall => {
  const stored = z.parse(storedCall, refuseTombstone(item))
  const content = storedContent(stored.kind, stored.outcome, stored.content)
  const classification = parseClassification(stored, content.operatorVerdict)
  const put: PutCall = { content, classification, ...(stored.former && { former: true }) }
  const held = amendedCall(stored) ?? put
  const script = readScriptChoice(stored.script)
  return {
    ...idsOfCallKey(stored),
    content: held.content,
    classification: withReview(held.classification, stored.now?.reviewed),
    put,
    now: stored.now ?? null,
    rectified: stored.rectified ?? {},
    receivedAt: stored.at,
    month: monthOfPartition(stored.month),
    script,
    fingerprint: stored.print,
    putBy: stored.putBy,
    rewardRule: scriptRule(script) ?? stored.rule ?? null,
    topMark: script.topMark ?? stored.top ?? null,
    surveyExpectedAfterDays: stored.days ?? null,
    due: stored.due ?? {},
    entries: stored.entries ?? null,
    closing: stored.closing ?? null,
    problem: stored.problemAt === undefined ? null : readProblem(item),
    progress: stored.progress ?? {},
    resolution: stored.resolution ?? {},
    followUp: stored.followUp ?? null,
    phone: readPhone(held.content.customer.phone, stored.phone),
    review: stored.review ?? null,
    ...readCallRights(stored),
  }
}

/** A new call, before it is stored. */
export type NewCall = Omit<
  StoredCall,
  | 'entries'
  | 'closing'
  | 'problem'
  | 'progress'
  | 'resolution'
  | 'followUp'
  | 'phone'
  | 'put'
  | 'now'
  | 'rectified'
  | 'review'
  | keyof CallRights
> & {
  /** The brand of its questionnaire. */
  brandId: string
  problem: { problemAt: string; acknowledgeBy: string; resolveBy: string } | null
}

/** The table item of a new call. Short names and no defaults keep a typical one under 1 KB, which is one write unit. */
export const callItem = (call: NewCall) => {
  const { kind, outcome, ...content } = call.content
  const { derived, evidence } = call.classification
  return {
    ...keys.call(call.dealerId, call.callId),
    v: callItemVersion,
    at: call.receivedAt,
    month: monthPartition(call.dealerId, call.month),
    kind,
    outcome,
    content: JSON.stringify(content),
    ...(derived.length > 0 ? { derived, evidence: JSON.stringify(evidence) } : {}),
    ...headFacts(call),
    script: writeScriptChoice(call.script),
    print: call.fingerprint,
    putBy: call.putBy,
    ...(call.rewardRule && !scriptRule(call.script) && { rule: call.rewardRule }),
    ...(call.topMark !== null && call.script.topMark === undefined && { top: call.topMark }),
    ...(call.surveyExpectedAfterDays !== null && { days: call.surveyExpectedAfterDays }),
    ...dueAttributes(call.dealerId, call.callId, call.due),
    ...(call.problem ? openProblemAttributes(call.dealerId, call.callId, call.problem) : {}),
  }
}

/** Whether an item is a call itself rather than another item of its case. */
export const isCallItem = (item: Record<string, unknown>): boolean => isCallKey(String(item['sk']))
