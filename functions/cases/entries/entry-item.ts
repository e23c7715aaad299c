import * as z from 'zod/mini'
import { criterion } from '../classification/criteria.ts'
import { outcome } from '../call/call-content.ts'
import { customerRights } from '../customer/rights/customer-rights.ts'
import { followUpShown } from '../follow-up/follow-up-result.ts'
import { numberOfKey } from '../keys.ts'
import { problemStatus } from '../problem/problem-status.ts'
import { reviewActions } from '../review/review-summary.ts'
import { rootCause } from '../problem/root-causes.ts'
import { decisionScope } from '../problem/decision-scope.ts'
import { restrictionGrounds } from '../problem/restriction-grounds.ts'
import { stepNames } from '../problem/steps.ts'
import { closingEntry, common, entryItemVersion } from './closing-entry.ts'

/** A recheck or reminder that named the case's problem, and what the customer said, in the dealer's language. */
const followUpCall = z.object({
  callId: z.string(),
  outcome,
  criteria: z.array(criterion),
  /** What it showed of the customer; absent in entries from before that was kept. */
  shows: z.optional(z.enum(followUpShown)),
  words: z.array(z.string()),
  /** What the customer said about it, as the operator wrote it down. */
  remarks: z.array(z.string()),
  /** It was noted before: this is what an amendment of it made of that. */
  amended: z.optional(z.literal(true)),
})
/** A recheck or reminder as the case that it names notes it. */
export type NotedCall = z.output<typeof followUpCall>

const stepEntry = z.object({
  ...common,
  kind: z.literal('step'),
  /** The recheck or reminder that took this step; absent if somebody at the dealer did. */
  call: z.optional(followUpCall),
  from: problemStatus,
  to: problemStatus,
  // Types only: what was accepted under older rules must stay readable.
  content: z.object({
    step: z.enum(stepNames),
    note: z.optional(z.string()),
    assignee: z.optional(z.string()),
    outcome: z.optional(z.string()),
    rootCause: z.optional(rootCause),
    decision: z.optional(z.string()),
    changes: z.optional(decisionScope),
    cause: z.optional(rootCause),
    ground: z.optional(z.enum(restrictionGrounds)),
  }),
})
/** A step that somebody took on a problem. */
export type StepEntry = z.output<typeof stepEntry>

const followUpEntry = z.object({
  ...common,
  kind: z.enum(['verification', 'recheck', 'reminder']),
  call: followUpCall,
})
/**
 * A recheck or reminder that did not change the problem's status. `verification`: by a recheck whose customer is
 * content. A recheck that reopens the problem is a step.
 */
export type FollowUpEntry = z.output<typeof followUpEntry>

const amendmentEntry = z.object({
  ...common,
  kind: z.literal('amendment'),
  /** The caller's id of it. */
  id: z.string(),
  note: z.string(),
  /** The fields of the call that it replaces, as JSON. */
  fields: z.string(),
  /** Of which fields the person had something corrected that it would have undone, as pointers: `fields` has that. */
  kept: z.optional(z.array(z.string())),
  /** The criteria that the call met afterwards. */
  criteria: z.array(criterion),
  /** The problem's status before and after, if it reopened one that a review had dismissed. */
  from: z.optional(problemStatus),
  to: z.optional(problemStatus),
  /** The keyed fingerprint of the content. */
  print: z.string(),
  /** It named a customer whose call it is no more, and names the present one instead. */
  former: z.optional(z.literal(true)),
})
/** A correction of a call, and what came of it. */
export type AmendmentEntry = z.output<typeof amendmentEntry>

const reviewEntry = z.object({
  ...common,
  kind: z.literal('review'),
  action: z.enum(reviewActions),
  /** Nobody could tell whether it is a problem. */
  cannotTell: z.optional(z.literal(true)),
  /** Why, for the dealer. */
  note: z.optional(z.string()),
  /** The criteria before and after; the same unless it was reclassified. */
  before: z.array(criterion),
  criteria: z.array(criterion),
  /** The problem's status before and after; absent before, if the call was no problem. */
  from: z.optional(problemStatus),
  to: problemStatus,
})
/** What a specialist's review made of a problem, or of a call that it found to be one. */
export type ReviewEntry = z.output<typeof reviewEntry>

const rightEntry = z.object({
  ...common,
  kind: z.literal('right'),
  right: z.enum(customerRights),
  /** `goes-on`: the customer objected, and the dealer has decided that the case goes on on another ground. */
  change: z.enum(['in-force', 'ended', 'goes-on']),
  /** On what ground, as whoever set it wrote it down. */
  ground: z.optional(z.string()),
  /** When the state was asked for or set (ISO 8601), if it is still kept; absent in entries from before this was. */
  since: z.optional(z.string()),
  /** `number`: it is of somebody else who has the customer's number, or had it. */
  of: z.optional(z.literal('number')),
  /** It was of a customer whose call it is no more. */
  former: z.optional(z.literal(true)),
})
/** That a customer is in a state, or no longer (rights.md, "States of a customer"). */
export type RightEntry = z.output<typeof rightEntry>

/** Parses a table item as an amendment. Throws if it is not one. */
export const parseAmendment = (item: unknown): AmendmentEntry => z.parse(amendmentEntry, item)

export const caseEntry = z.discriminatedUnion('kind', [
  stepEntry,
  closingEntry,
  followUpEntry,
  amendmentEntry,
  reviewEntry,
  rightEntry,
])
/** One thing that happened to a case, never changed afterwards. */
export type CaseEntry = z.output<typeof caseEntry>

/** An entry with its number: 1 for a case's first. */
export type NumberedEntry = CaseEntry & { number: number }

const key = z.object({ v: z.literal(entryItemVersion), sk: z.string() })

/** Parses a table item as an entry. Throws if it is not one. */
export const parseEntryItem = (item: unknown): NumberedEntry => ({
  ...z.parse(caseEntry, item),
  number: numberOfKey(z.parse(key, item).sk),
})
