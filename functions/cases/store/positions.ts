import * as z from 'zod/mini'

/** Where the next page of a month's calls starts: after this call. */
export const callPosition = z.strictObject({ at: z.string(), callId: z.string() })
export type CallPosition = z.output<typeof callPosition>

/** A dealer's problems are listed by two sides: those that are open, and those that are closed. */
export type Side = 'open' | 'closed'

/** Where the next page of one side of a dealer's problems starts: after this problem. */
export const problemPosition = z.strictObject({ problemAt: z.string(), callId: z.string() })
export type ProblemPosition = z.output<typeof problemPosition>
