import * as z from 'zod/mini'
import { month } from '../platform/content/schemas.ts'
import { defineEvents, type EventOf } from '../platform/events/define-events.ts'
import { withdrawalReasons } from './withdrawing/withdrawn-item.ts'

const count = z.int()

/** The domain events of brand surveys. */
export const surveyEvents = defineEvents({
  /** Orders the next run from the function that reads imports. */
  SurveyImportReading: { version: 1, data: z.object({ importId: z.string(), from: z.int() }) },
  /** A response was taken, or a version of it that corrects it, put or from a file. */
  SurveyResponseTaken: {
    version: 1,
    data: z.object({
      dealerId: z.string(),
      responseId: z.string(),
      brand: z.string(),
      month,
      identified: z.boolean(),
      version: count,
    }),
  },
  /** A response was withdrawn from its dealer, with the call that it was matched with. */
  SurveyResponseWithdrawn: {
    version: 1,
    data: z.object({
      dealerId: z.string(),
      responseId: z.string(),
      brand: z.string(),
      month,
      reason: z.enum(withdrawalReasons),
      matched: z.nullable(z.string()),
    }),
  },
  /** A withdrawal was taken back: the response's id may be taken at its dealer again. */
  SurveyResponseReadmitted: {
    version: 1,
    data: z.object({ dealerId: z.string(), responseId: z.string(), brand: z.string() }),
  },
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
