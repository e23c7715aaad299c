import * as z from 'zod/mini'

/** The `source` of every event of ours. */
export const eventSource = 'asortis.fidelizacion'

const common = { dealerId: z.string(), callId: z.string() }
const criterion = z.string()
const draw = { groupId: z.string(), month: z.string() }

/**
 * The domain events by name: version and data. References only, no personal data beyond them. Delivered at least
 * once: a consumer drops repeats by `id`.
 */
export const eventSchemas = {
  CallTaken: {
    version: 1,
    data: z.object({
      ...common,
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
      ...common,
      criteria: z.array(criterion),
      main: z.nullable(criterion),
      acknowledgeBy: z.string(),
      resolveBy: z.string(),
    }),
  },
  ProblemClosed: { version: 1, data: z.object({ ...common, status: z.string() }) },
  RecheckDue: { version: 1, data: z.object({ ...common, customerRef: z.string() }) },
  ProblemEscalated: { version: 1, data: z.object({ ...common, level: z.int() }) },
  AlertDelivered: { version: 1, data: z.object({ ...common, notice: z.string(), messageId: z.string() }) },
  DrawSealed: {
    version: 1,
    data: z.object({ ...draw, commitment: z.string(), round: z.int(), participants: z.int() }),
  },
  DrawNotHeld: { version: 1, data: z.object({ ...draw, commitment: z.string(), reason: z.string() }) },
  DrawDecided: {
    version: 1,
    data: z.object({ ...draw, commitment: z.string(), winner: z.int(), dealerId: z.string() }),
  },
  DiscountApplied: { version: 1, data: z.object({ ...draw, dealerId: z.string(), reference: z.string() }) },
  DiscountPassedOn: {
    version: 1,
    data: z.object({ ...draw, dealerId: z.string(), customerRef: z.string(), eligible: z.string() }),
  },
  /** Every group of a month that could be given one has its list, and the month its digest: mails may go out. */
  MonthSealed: { version: 1, data: z.object({ month: z.string(), digest: z.string(), groups: z.int() }) },
  /** Every draw of a month that can be decided is. */
  MonthDecided: { version: 1, data: z.object({ month: z.string(), decided: z.int() }) },
  AlertBounced: { version: 1, data: z.object({ ...common, notice: z.string(), messageId: z.string() }) },
} as const

export type EventName = keyof typeof eventSchemas

/** One event to publish. `id` is the same whenever the same thing is published again. */
export type DomainEvent = {
  [N in EventName]: { name: N; id: string; at: string; data: z.output<(typeof eventSchemas)[N]['data']> }
}[EventName]
