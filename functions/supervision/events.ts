import * as z from 'zod/mini'
import { reviewAction } from '../cases/review/review-summary.ts'
import { month } from '../platform/content/schemas.ts'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

/** The domain events of supervision. */
export const supervisionEvents = defineEvents({
  /** A review is final. `callId` is null for a call that is no problem: nobody is to know which calls were drawn. */
  CallReviewed: {
    version: 1,
    data: z.object({
      reviewId: z.string(),
      month,
      dealerId: z.nullable(z.string()),
      callId: z.nullable(z.string()),
      action: z.nullable(reviewAction),
    }),
  },
  /** An operator's running test has reached its limit. */
  OperatorFlagged: {
    version: 1,
    data: z.object({
      operator: z.string(),
      /** Which crossing of this operator: 1 for the first. */
      crossing: z.int(),
      reviews: z.int(),
      missed: z.int(),
    }),
  },
})
export type SupervisionEvent = EventOf<typeof supervisionEvents>
