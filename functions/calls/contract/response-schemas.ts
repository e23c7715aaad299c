import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { classificationSchema } from '../../cases/classification/classification-schema.ts'
import { problemStatuses } from '../../cases/problem/problem-status.ts'
import { criteria } from '../../cases/classification/criteria.ts'
import { callContent, closingFields, outcomes } from '../../cases/call/call-content.ts'

const criterion = z.enum(criteria)

/** What the operator says to close the call. */
export const scriptSchema = z.object({
  version: z.string(),
  language: z.string(),
  class: z.enum(['no-problem', 'problem', 'not-reached', 'declined']),
  steps: z.array(z.object({ id: z.string(), text: z.string() })),
  brandSurvey: z.boolean(),
  prize: z.boolean(),
})

const problemAnswer = z.object({
  status: z.enum(problemStatuses),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
})

const taken = {
  callId: z.string(),
  dealerId: z.string(),
  receivedAt: z.string(),
  classification: classificationSchema,
  problem: z.nullable(problemAnswer),
  script: scriptSchema,
}

/** What a call is answered with: classification and script as first given, `problem` as it is now. */
export const callTakenResponse = z.object(taken)
export type CallTaken = z.output<typeof callTakenResponse>

/** A call with all that is known of it. */
export const callResponse = z.object({
  ...taken,
  content: callContent,
  closing: z.nullable(
    z.object({
      ...closingFields,
      endedAt: z.nullable(z.string()),
      closedAt: z.string(),
      by: z.enum(['caller', 'sweep']),
    }),
  ),
})

/** A closing, with the content it was put with. */
export const closingResponse = z.object({
  callId: z.string(),
  dealerId: z.string(),
  closedAt: z.string(),
  ...closingFields,
})

/** One page of the calls received in a month. */
export const callsPage = z.object({
  items: z.array(
    z.object({
      callId: z.string(),
      receivedAt: z.string(),
      kind: callKind,
      outcome: z.enum(outcomes),
      problem: z.boolean(),
    }),
  ),
  next: z.nullable(z.string()),
})

/** What is known of a call so far, and what to ask and say next. */
export const assessmentResponse = z.object({
  problem: z.boolean(),
  criteria: z.array(criterion),
  main: z.nullable(criterion),
  evidence: classificationSchema.shape.evidence,
  ask: z.array(z.enum(['motive', 'explain-scope'])),
  script: scriptSchema,
})

/** Whether a customer may be called now. */
export const permissionResponse = z.object({
  allowed: z.boolean(),
  reasons: z.array(z.enum(['objection', 'restriction', 'rest-period', 'outside-call-hours'])),
  until: z.nullable(z.string()),
  openProblems: z.array(z.string()),
  mentionSurvey: z.boolean(),
})

/** A batch's answer: each call's own status, and its answer or its problem document. */
export const batchResponse = z.object({
  items: z.array(z.object({ callId: z.nullable(z.string()), status: z.int(), body: z.unknown() })),
})
