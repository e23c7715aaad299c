import * as z from 'zod/mini'
import { idsOfCallKey, isCallKey, keys, monthPartition } from '../keys.ts'
import { dueAttributes, dueTimes, type DueTimes } from '../clocks/due.ts'
import { openProblemAttributes, type ProblemState, readProblem } from '../problem/problem-state.ts'
import { callContent, type CallContent, type OperatorVerdict } from './call-content.ts'
import { composeClassification } from '../classification/compose-classification.ts'
import {
  type Classification,
  type Criterion,
  criterion,
  type Evidence,
  evidenceFacts,
} from '../classification/criteria.ts'
import type { ScriptChoice } from './script-choice.ts'
import { readScriptChoice, writeScriptChoice } from './script-storage.ts'

/** A call as it stands in the table, with its problem's state. */
export type StoredCall = {
  dealerId: string
  callId: string
  receivedAt: string
  content: CallContent
  classification: Classification
  script: ScriptChoice
  /** Names the content it was first put with. */
  fingerprint: string
  /** The gateway's id of the request that first put it. */
  putBy: string
  due: DueTimes
  problem: ProblemState | null
}

/** The version of the item's form; a change of the form needs a new one and an upgrade in `parseCallItem`. */
export const callItemVersion = 1

const evidence = z.array(z.object({ criterion, pointer: z.string(), fact: z.enum(evidenceFacts) }))

/** The attributes that a classification is stored in; none when the facts derive nothing. */
export const storedClassification = {
  derived: z.optional(z.array(criterion)),
  evidence: z.optional(z.string()),
}

const storedCall = z.object({
  pk: z.string(),
  sk: z.string(),
  v: z.literal(callItemVersion),
  at: z.string(),
  kind: z.string(),
  outcome: z.string(),
  content: z.string(),
  ...storedClassification,
  script: z.string(),
  print: z.string(),
  putBy: z.string(),
  due: z.optional(dueTimes),
  problemAt: z.optional(z.string()),
})

const fields = z.record(z.string(), z.unknown())

const storedContent = (kind: string, outcome: string, json: string): CallContent =>
  z.parse(callContent, { ...z.parse(fields, JSON.parse(json)), kind, outcome })

/** The classification, as it was first derived, of an item's attributes and the operator's verdict in its content. */
export const parseClassification = (
  item: { derived?: Criterion[] | undefined; evidence?: string | undefined },
  operatorVerdict: OperatorVerdict | undefined,
): Classification => {
  const { derived = [] } = item
  const found: Evidence[] = item.evidence === undefined ? [] : z.parse(evidence, JSON.parse(item.evidence))
  return composeClassification({ derived, evidence: found, operatorVerdict })
}

/** An item of the table, or a stream's image of it (unmarshalled), as a call. Throws when it is none. */
export const parseCallItem = (item: unknown): StoredCall => {
  const stored = z.parse(storedCall, item)
  const content = storedContent(stored.kind, stored.outcome, stored.content)
  return {
    ...idsOfCallKey(stored),
    content,
    classification: parseClassification(stored, content.operatorVerdict),
    receivedAt: stored.at,
    script: readScriptChoice(stored.script),
    fingerprint: stored.print,
    putBy: stored.putBy,
    due: stored.due ?? {},
    problem: stored.problemAt === undefined ? null : readProblem(item),
  }
}

/** What a new call is stored from. */
export type NewCall = Omit<StoredCall, 'problem'> & {
  /** The month of receipt in the dealer's zone. */
  month: string
  problem: { problemAt: string; acknowledgeBy: string; resolveBy: string } | null
}

/**
 * A new call as one item. Short names and no defaults: a typical call that is no problem stays under 1 KB, one
 * write unit.
 */
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
    script: writeScriptChoice(call.script),
    print: call.fingerprint,
    putBy: call.putBy,
    ...dueAttributes(call.dealerId, call.callId, call.due),
    ...(call.problem ? openProblemAttributes(call.dealerId, call.problem) : {}),
  }
}

/** Whether an item is a call itself, and not one of the items beside it. */
export const isCallItem = (item: Record<string, unknown>): boolean => isCallKey(String(item['sk']))
