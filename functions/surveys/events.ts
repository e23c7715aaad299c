import * as z from 'zod/mini'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'

const count = z.int()

/** The domain events of brand surveys. */
export const surveyEvents = defineEvents({
  /** Orders the next run from the function that reads imports. */
  SurveyImportReading: { version: 1, data: z.object({ importId: z.string(), from: z.int() }) },
  SurveyImported: {
    version: 1,
    data: z.object({
      importId: z.string(),
      brand: z.string(),
      coveredUntil: z.nullable(z.string()),
      read: count,
      kept: count,
      repeated: count,
      refused: count,
    }),
  },
})
export type SurveyEvent = EventOf<typeof surveyEvents>
