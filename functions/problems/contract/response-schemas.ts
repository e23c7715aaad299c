import * as z from 'zod/mini'
import { classificationSchema } from '../../cases/classification/classification-schema.ts'
import { alertState } from '../../cases/alert/alert-summary.ts'
import { notice } from '../../cases/alert/notice.ts'
import { deadlineKind } from '../../cases/problem/next-deadline.ts'
import { problemStatus } from '../../cases/problem/problem-status.ts'
import { stepName } from '../../cases/problem/step-content.ts'
import { callContent, visit } from '../../cases/call/call-content.ts'
import { shownCustomer } from '../../cases/call/shown-customer.ts'
import { shownRinging } from '../../cases/suspension/ringing.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { shownFollowUp } from '../../cases/follow-up/follow-up.ts'
import { shownReview } from '../../cases/review/review-summary.ts'
import { named, shownAs } from '../../platform/content/named.ts'
import { mailState } from '../../platform/mail/sending/claim-steps.ts'

const alertSummary = named(
  'AlertSummary',
  z.object({ state: alertState, at: z.nullable(z.string()), latencyMs: z.nullable(z.int()) }),
)

const listed = {
  callId: z.string(),
  dealerId: z.string(),
  kind: callKind,
  status: problemStatus,
  criteria: z.array(criterion),
  main: criterion,
  openedAt: z.string(),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
  /** The day on which the brand's survey of the visit is expected; null if the brand is not known any more. */
  surveyExpected: z.nullable(z.string()),
  overdue: z.boolean(),
  /** Whether the customer is still on the line. */
  onTheLine: z.boolean(),
  /** What asks the dealer not to ring yet, in the dealer's language; null unless the customer is on the line. */
  wait: z.nullable(z.string()),
  assignee: z.nullable(z.string()),
  customer: shownAs(shownCustomer, z.unknown()),
  visit: shownAs(visit, z.unknown()),
  reasons: z.array(z.string()),
  alert: alertSummary,
}

/** A problem as lists show it. */
export const problemSummary = named('ProblemSummary', z.object(listed))
export type ListedProblem = z.output<typeof problemSummary>

/** One page of a dealer's problems. */
export const problemsPage = named(
  'ProblemPage',
  z.object({ items: z.array(problemSummary), next: z.nullable(z.string()) }),
)

/** One event in a problem's history: when, who and what. */
const timelineEntry = named(
  'TimelineEntry',
  z.object({
    at: z.string(),
    /**
     * `dealer:...`, `staff:...` or `specialist:...`, `mail-link:` and the recipient whose link it was, `service`,
     * `mail-service`, or the call centre's id of an operator.
     */
    who: z.string(),
    /** The name of somebody of the dealer's or of Asortis's staff; null for anybody else, and if there is none. */
    name: z.nullable(z.string()),
    what: z.string(),
    detail: z.optional(z.unknown()),
  }),
)
export type NamedEntry = z.output<typeof timelineEntry>
/** The same before its name is known. */
export type TimelineEntry = Omit<NamedEntry, 'name'>

/** One mail about a problem to one recipient. */
const mail = named(
  'ProblemMail',
  z.object({
    notice,
    to: z.string(),
    state: mailState,
    at: z.string(),
    messageId: z.nullable(z.string()),
    /** From the problem's opening to SES's acceptance, of the alert that first told of it; null of any other mail. */
    latencyMs: z.nullable(z.int()),
    uncertain: z.int(),
  }),
)

/** One page of a problem's timeline, newest first. */
export const timelinePage = named(
  'TimelinePage',
  z.object({ items: z.array(timelineEntry), next: z.nullable(z.string()) }),
)

/** A deadline that still has to be met, and how much of the dealer's working time is left until it. */
const runningClock = named(
  'RunningClock',
  z.object({
    missing: deadlineKind,
    by: z.string(),
    /** In minutes, rounded; below 0 it is late by so much working time. */
    workingMinutesLeft: z.int(),
  }),
)
export type RunningClock = z.output<typeof runningClock>

/** A problem with the newest page of its timeline, and its mails. */
export const problemResponse = named(
  'Problem',
  z.object({
    ...listed,
    /** The dealer's IANA time zone, for displaying times. */
    zone: z.string(),
    /** Whether the customer may be rung; if not, their number has no `dial`. */
    ringing: shownRinging,
    content: callContent,
    classification: classificationSchema,
    /** The deadlines that still have to be met, in the order in which they end; none once it is closed. */
    clocks: z.array(runningClock),
    /**
     * Since when the case stands still because the customer has objected to the use of their data, until the dealer's privacy
     * people have decided; null while it goes on.
     */
    suspendedSince: z.nullable(z.string()),
    /** The steps that the dealer's people can take now. */
    steps: z.array(stepName),
    /**
     * What the call centre does once it is closed; null for a new problem, normally for less than two seconds, and for
     * one last changed before there were follow-ups.
     */
    followUp: z.nullable(shownFollowUp),
    /** What a specialist's review came to; null while there is none. */
    review: z.nullable(shownReview),
    /** Newest first, at most 50. */
    timeline: z.array(timelineEntry),
    /** The cursor of the timeline's next page; null if `timeline` is all of it. */
    timelineNext: z.nullable(z.string()),
    /** What became of each mail about it, the latest first. */
    mails: z.array(mail),
  }),
)

/** A number that moves whenever something about the dealer has changed. */
export const pulseResponse = named('Pulse', z.object({ pulse: z.int() }))

/** A problem after a step. */
export const stepResponse = named(
  'StepTaken',
  z.object({ callId: z.string(), status: problemStatus, revision: z.int() }),
)
