import * as z from 'zod/mini'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const call = { dealerId: z.string(), callId: z.string() }

/** The domain events of calls and their problems. */
export const caseEvents = defineEvents({
  CallTaken: {
    version: 1,
    data: z.object({
      ...call,
      kind: z.string(),
      outcome: z.string(),
      problem: z.boolean(),
      customerRef: z.string(),
      visitRef: z.string(),
    }),
  },
  ProblemOpened: {
    version: 1,
    data: z.object({
      ...call,
      criteria: z.array(z.string()),
      main: z.nullable(z.string()),
      acknowledgeBy: z.string(),
      resolveBy: z.string(),
    }),
  },
  ProblemEscalated: { version: 1, data: z.object({ ...call, level: z.int() }) },
  ProblemClosed: { version: 1, data: z.object({ ...call, status: z.string() }) },
  RecheckDue: { version: 1, data: z.object({ ...call, customerRef: z.string() }) },
})
export type CaseEvent = EventOf<typeof caseEvents>
