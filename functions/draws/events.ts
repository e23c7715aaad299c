import * as z from 'zod/mini'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const draw = { groupId: z.string(), month: z.string() }

/** What becomes of draws, their months and discounts. */
export const drawEvents = defineEvents({
  DrawSealed: {
    version: 1,
    data: z.object({ ...draw, commitment: z.string(), round: z.int(), participants: z.int() }),
  },
  DrawNotHeld: { version: 1, data: z.object({ ...draw, commitment: z.string(), reason: z.string() }) },
  /** Every group of a month that could be given one has its list, and the month its digest: mails may go out. */
  MonthSealed: { version: 1, data: z.object({ month: z.string(), digest: z.string(), groups: z.int() }) },
  DrawDecided: {
    version: 1,
    data: z.object({ ...draw, commitment: z.string(), winner: z.int(), dealerId: z.string() }),
  },
  /** Every draw of a month that can be decided is. */
  MonthDecided: { version: 1, data: z.object({ month: z.string(), decided: z.int() }) },
  DiscountApplied: { version: 1, data: z.object({ ...draw, dealerId: z.string(), reference: z.string() }) },
  DiscountPassedOn: {
    version: 1,
    data: z.object({ ...draw, dealerId: z.string(), customerRef: z.string(), eligible: z.string() }),
  },
})
export type DrawEvent = EventOf<typeof drawEvents>
