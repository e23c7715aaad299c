import * as z from 'zod/mini'
import { classificationSchema } from '../../cases/classification/classification-schema.ts'
import { alertStates } from '../../cases/alert/alert-summary.ts'
import { problemStatuses } from '../../cases/problem/problem-status.ts'
import { callContent } from '../../cases/call/call-content.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { criteria } from '../../cases/classification/criteria.ts'

const criterion = z.enum(criteria)

const alertSummary = z.object({
  state: z.enum(alertStates),
  at: z.nullable(z.string()),
  latencyMs: z.nullable(z.int()),
})

const listed = {
  callId: z.string(),
  dealerId: z.string(),
  kind: callKind,
  status: z.enum(problemStatuses),
  criteria: z.array(criterion),
  main: criterion,
  openedAt: z.string(),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
  overdue: z.boolean(),
  assignee: z.nullable(z.string()),
  customer: z.unknown(),
  visit: z.unknown(),
  reasons: z.array(z.string()),
  alert: alertSummary,
}

/** One page of a dealer's problems. */
export const problemsPage = z.object({ items: z.array(z.object(listed)), next: z.nullable(z.string()) })
export type ListedProblem = z.output<typeof problemsPage>['items'][number]

/** One thing that happened to a problem: who, when, what. */
const timelineEntry = z.object({
  at: z.string(),
  who: z.string(),
  what: z.string(),
  detail: z.optional(z.unknown()),
})
export type TimelineEntry = z.output<typeof timelineEntry>

/** One mail of a problem to one recipient. */
const mail = z.object({
  notice: z.string(),
  to: z.string(),
  state: z.string(),
  at: z.string(),
  messageId: z.nullable(z.string()),
  latencyMs: z.nullable(z.int()),
  uncertain: z.int(),
})

/** A problem with its timeline and mails. */
export const problemResponse = z.object({
  ...listed,
  /** The dealer's zone, to show the times in. */
  zone: z.string(),
  content: callContent,
  classification: classificationSchema,
  timeline: z.array(timelineEntry),
  mails: z.array(mail),
})

/** A problem as it stands after a step. */
export const stepResponse = z.object({
  callId: z.string(),
  status: z.enum(problemStatuses),
  revision: z.int(),
})
