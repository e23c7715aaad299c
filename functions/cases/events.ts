import * as z from 'zod/mini'
import { followUpKind } from './follow-up/follow-up.ts'
import { day, month } from '../platform/content/schemas.ts'
import { callKind } from '../directory/questionnaires/call-kind.ts'
import { outcome } from './call/call-content.ts'
import { criterion } from './classification/criteria.ts'
import { closedStatuses } from './problem/problem-status.ts'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const call = { dealerId: z.string(), callId: z.string() }

/** The domain events of calls and their problems. */
export const caseEvents = defineEvents({
  CallTaken: {
    version: 1,
    data: z.object({
      ...call,
      kind: callKind,
      outcome,
      problem: z.boolean(),
      customerRef: z.string(),
      visitRef: z.string(),
      month,
    }),
  },
  ProblemOpened: {
    version: 1,
    data: z.object({
      ...call,
      criteria: z.array(criterion),
      main: z.nullable(criterion),
      acknowledgeBy: z.string(),
      resolveBy: z.string(),
    }),
  },
  /** A problem's criteria changed after it was opened. */
  ProblemReclassified: {
    version: 1,
    data: z.object({ ...call, criteria: z.array(criterion), main: criterion }),
  },
  ProblemEscalated: { version: 1, data: z.object({ ...call, level: z.int() }) },
  ProblemClosed: { version: 1, data: z.object({ ...call, status: z.enum(closedStatuses) }) },
  /** An entry of its case was written, or the time to its alert became known. Says only where to look. */
  CaseChanged: {
    version: 1,
    data: z.object({ ...call, month, item: z.enum(['entry', 'alert']), version: z.int() }),
  },
  /** What was held of a call is blocked or gone: whoever keeps a copy erases it. */
  CallErased: { version: 1, data: z.object({ ...call, month }) },
  FollowUpDue: {
    version: 1,
    data: z.object({ ...call, customerRef: z.string(), kind: followUpKind, surveyExpected: day }),
  },
})
export type CaseEvent = EventOf<typeof caseEvents>
