import * as z from 'zod/mini'

/** The call after which the next page of a month's calls starts. */
export const callPosition = z.strictObject({ at: z.string(), callId: z.string() })
export type CallPosition = z.output<typeof callPosition>

/** The two sides of a dealer's list of problems. */
export type Side = 'open' | 'closed'

/** The problem after which the next page of one side of a dealer's problems starts. */
export const problemPosition = z.strictObject({ problemAt: z.string(), callId: z.string() })
export type ProblemPosition = z.output<typeof problemPosition>
