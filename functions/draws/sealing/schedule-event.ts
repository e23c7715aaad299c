import * as z from 'zod/mini'

const scheduleEvent = z.object({
  schedule: z.string(),
  scheduledTime: z.string().check(z.refine((time) => !Number.isNaN(Date.parse(time)))),
})

/** The time that a schedule's start was meant for. Throws when the event does not say. */
export const scheduledTimeOf = (event: unknown): Date => new Date(z.parse(scheduleEvent, event).scheduledTime)
