import * as z from 'zod/mini'
import { defineEvents } from '../platform/events/define-events.ts'

/** The domain events of files of problems. */
export const problemEvents = defineEvents({
  /** Orders the work from the function that makes the file. */
  ProblemExportRequested: { version: 1, data: z.object({ dealerId: z.string(), exportId: z.string() }) },
})
