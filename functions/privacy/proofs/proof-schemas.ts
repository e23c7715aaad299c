import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { searchedLine } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'

/** By what proofs are searched for: exactly one of these. */
export const proofSearch = named(
  'ProofSearch',
  z
    .strictObject({ customerRef: z.optional(searchedLine(254)), receipt: z.optional(searchedLine(64)) })
    .check((ctx) => {
      const { customerRef, receipt } = ctx.value
      if (customerRef === undefined && receipt === undefined)
        addIssue(
          ctx,
          ['customerRef'],
          'missing',
          "This field is required. Must be the customer's reference, such as C-10442, unless receipt is given instead.",
        )
      if (customerRef !== undefined && receipt !== undefined)
        addIssue(ctx, ['receipt'], 'one-search-key', 'Must be left out if customerRef is given.')
    }),
)
export type ProofSearch = z.output<typeof proofSearch>

/** The proofs that were found, the newest first, at most a hundred: their numbers. */
export const proofsFound = named('ProofsFound', z.object({ proofs: z.array(z.int()) }))
