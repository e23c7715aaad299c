import * as z from 'zod/mini'
import { type Classification, criterion } from '../classification/criteria.ts'
import { topic } from '../classification/topics.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { type CallContent, outcome } from './call-content.ts'
import { storedRequests } from '../customer/requests.ts'

/*
 * A stored call is only checked for its types: the contract's schema validated it when it was put. So a stricter rule
 * never makes a stored call unreadable.
 */

const text = z.string()
const maybeText = z.optional(text)
const maybeFlag = z.optional(z.boolean())

export const storedSaid = z.optional(
  z.object({ script: maybeText, brandSurvey: maybeFlag, prize: maybeFlag, onBehalf: maybeFlag }),
)

export const storedCallContent = z.object({
  kind: callKind,
  outcome,
  attempt: z.optional(z.number()),
  startedAt: text,
  endedAt: maybeText,
  callBackAt: maybeText,
  operator: text,
  recording: maybeText,
  recordingInformed: maybeFlag,
  recheckOf: maybeText,
  reminderOf: maybeText,
  questionnaire: text,
  customer: z.object({
    ref: text,
    name: maybeText,
    phone: maybeText,
    email: maybeText,
    language: maybeText,
    type: z.optional(z.enum(['person', 'company'])),
  }),
  visit: z.object({
    ref: text,
    date: maybeText,
    site: maybeText,
    adviser: maybeText,
    vehicle: z.optional(z.object({ plate: maybeText, model: maybeText, vin: maybeText })),
  }),
  answers: z.optional(
    z.array(
      z.object({
        question: text,
        mark: z.optional(z.number()),
        reserved: maybeFlag,
        choice: maybeText,
        refused: z.optional(z.literal(true)),
        comment: maybeText,
      }),
    ),
  ),
  situations: z.optional(
    z.array(
      z.object({
        state: z.enum(['unresolved', 'resolved', 'external']),
        topic: z.optional(topic),
        knownToDealer: maybeFlag,
        stillUpset: maybeFlag,
        description: maybeText,
      }),
    ),
  ),
  motives: z.optional(z.array(z.object({ topic: z.optional(topic), text: maybeText }))),
  scopeExplained: maybeFlag,
  cooperation: z.optional(z.enum(['willing', 'reluctant'])),
  operatorVerdict: z.optional(z.object({ problem: z.boolean(), criteria: z.optional(z.array(criterion)) })),
  said: storedSaid,
  requests: storedRequests,
})

/** The attribute of a call that was put for another customer, and of which that is taken out. */
export const storedFormer = { former: z.optional(z.literal(true)) }

/** A call as it was put. */
export type PutCall = {
  content: CallContent
  classification: Classification
  /** It was another customer's, and what it said of them is replaced by what holds of the present one. */
  former?: true
}
