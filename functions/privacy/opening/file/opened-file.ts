import * as z from 'zod/mini'

/** What a file of something blocked is made of: an opening, and where what it opens is. */
export const openedFile = z.object({
  accessId: z.string(),
  /** Until when it can be had (ISO 8601). */
  until: z.string(),
  /** The blockings, and whose part of each, if it is of several customers. */
  places: z.array(z.object({ id: z.string(), of: z.optional(z.string()) })),
})
export type OpenedFile = z.output<typeof openedFile>
