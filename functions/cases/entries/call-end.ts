import * as z from 'zod/mini'

/** The schema of a stored call's end. */
export const callEnd = z.object({ entry: z.int(), endedAt: z.string() })
/** The number of the entry that closed a call, and when it ended (ISO 8601). */
export type CallEnd = z.output<typeof callEnd>
