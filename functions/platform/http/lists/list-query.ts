import * as z from 'zod/mini'

const limit = z._default(
  z.pipe(
    z.string().check(z.regex(/^([1-9][0-9]?|100)$/, 'Must be a whole number from 1 to 100, such as 25.')),
    z.transform((value: string) => Number(value)),
  ),
  25,
)
// In the contract it is a number, although a query has only strings.
z.globalRegistry.add(limit, { type: 'integer', minimum: 1, maximum: 100, default: 25, pattern: undefined })

/** The query parameters of every list. `limit` is 1 to 100, by default 25. */
export const listQuery = {
  limit,
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
}
