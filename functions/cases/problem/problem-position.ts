import * as z from 'zod/mini'

/** A place in one side of a dealer's problems: the last entry of the page before. */
export const problemPosition = z.strictObject({ problemAt: z.string(), callId: z.string() })
export type ProblemPosition = z.output<typeof problemPosition>
