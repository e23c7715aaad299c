import * as z from 'zod/mini'
import { eligibility } from './discounts/discount-facts.ts'
import { notHeldReason } from './record/sealed-list.ts'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const draw = { groupId: z.string(), month: z.string() }

/** Events about draws, their months and discounts. */
export const drawEvents = defineEvents({
  DrawSealed: {
    version: 1,
    data: z.object({ ...draw, commitment: z.string(), round: z.int(), participants: z.int() }),
  },
  DrawNotHeld: { version: 1, data: z.object({ ...draw, commitment: z.string(), reason: notHeldReason }) },
  /** Every group for which a list could be written has one, and the month has its digest: e-mails may be sent. */
  MonthSealed: { version: 1, data: z.object({ month: z.string(), digest: z.string(), groups: z.int() }) },
  DrawDecided: {
    version: 1,
    data: z.object({ ...draw, commitment: z.string(), winner: z.int(), dealerId: z.string() }),
  },
  /** Every draw of the month that can be decided has been. */
  MonthDecided: { version: 1, data: z.object({ month: z.string(), decided: z.int() }) },
  DiscountApplied: { version: 1, data: z.object({ ...draw, dealerId: z.string(), reference: z.string() }) },
  DiscountPassedOn: {
    version: 1,
    data: z.object({ ...draw, dealerId: z.string(), customerRef: z.string(), eligible: eligibility }),
  },
})
/** One of these events. */
export type DrawEvent = EventOf<typeof drawEvents>
