import * as z from 'zod/mini'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const erasure = { dealerId: z.string(), erasureId: z.string() }

/** The domain events of people's rights. */
export const privacyEvents = defineEvents({
  /** An erasure was ordered, and is to be carried out. For ourselves. */
  ErasureOrdered: { version: 1, data: z.object(erasure) },
  /** A call became known long after it was received: it may be of somebody whose erasure is over. For ourselves. */
  CallKnownLate: { version: 1, data: z.object({ dealerId: z.string(), callId: z.string() }) },
  /** A file about a customer was ordered, and is to be made. For ourselves. */
  CustomerExportRequested: { version: 1, data: z.object({ dealerId: z.string(), exportId: z.string() }) },
  /** A correction was ordered, and is to be carried out. For ourselves. */
  RectificationOrdered: {
    version: 1,
    data: z.object({ dealerId: z.string(), rectificationId: z.string() }),
  },
  /** What was held of a customer is blocked: whoever keeps a copy erases it. */
  CustomerBlocked: {
    version: 1,
    data: z.object({
      ...erasure,
      customerRef: z.string(),
      /** Whether it is only what was held of one of a company's drivers: the erasure says of which calls. */
      partial: z.boolean(),
    }),
  },
  /** What was blocked is destroyed. Who it was is not known any more. */
  CustomerErased: { version: 1, data: z.object(erasure) },
})
export type PrivacyEvent = EventOf<typeof privacyEvents>
