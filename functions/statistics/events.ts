import * as z from 'zod/mini'
import { rootCause } from '../cases/problem/root-causes.ts'
import { month } from '../platform/content/schemas.ts'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const count = z.object({ n: z.int(), of: z.int() })

/** The domain events of figures. */
export const statisticsEvents = defineEvents({
  /** The exact test says that a cause is more frequent this month than in the twelve before. */
  CauseRisen: {
    version: 1,
    data: z.object({ dealerId: z.string(), month, cause: rootCause, now: count, before: count }),
  },
})
export type StatisticsEvent = EventOf<typeof statisticsEvents>
