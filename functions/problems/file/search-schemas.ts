import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { searchedId } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'
import { problemSummary } from '../contract/response-schemas.ts'

/** What a search finds at most. */
export const maxFound = 50

/** Whose problems are searched for: those about a visit, or those of a customer. */
export const problemSearch = named(
  'ProblemSearch',
  z.strictObject({ visitRef: z.optional(searchedId), customerRef: z.optional(searchedId) }).check((ctx) => {
    const { visitRef, customerRef } = ctx.value
    if (visitRef === undefined && customerRef === undefined)
      addIssue(
        ctx,
        ['visitRef'],
        'missing',
        "This field is required. Must be a visit's reference, such as OR-55231, unless customerRef is given instead.",
      )
    if (visitRef !== undefined && customerRef !== undefined)
      addIssue(ctx, ['customerRef'], 'visit-or-customer', 'Must be left out if visitRef is given.')
  }),
)
export type ProblemSearch = z.output<typeof problemSearch>

/** The newest problems found, open and closed. */
export const problemsFound = named(
  'ProblemsFound',
  z.object({
    items: z.array(problemSummary),
    /** Whether these are all: false if there are more, or if the dealer's file is so long that older ones were not read. */
    complete: z.boolean(),
  }),
)
