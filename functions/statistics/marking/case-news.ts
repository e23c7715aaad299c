import * as z from 'zod/mini'

/** What figures need of an event about a call. */
const caseNews = z.object({ dealerId: z.string(), callId: z.string(), month: z.optional(z.string()) })
export type CaseNews = z.output<typeof caseNews>

const busEvent = z.object({ detail: z.object({ data: caseNews }) })

/** The call that an event from our bus is about; undefined if it is not about one. */
export const readCaseNews = (event: unknown): CaseNews | undefined => {
  const { success, data } = z.safeParse(busEvent, event)
  return success ? data.detail.data : undefined
}
