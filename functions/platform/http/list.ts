import * as z from 'zod/mini'

/** The query parameters of every list. `limit` is 1 to 100, 25 unless set. */
export const listQuery = {
  limit: z._default(
    z.pipe(
      z.string().check(z.regex(/^([1-9][0-9]?|100)$/)),
      z.transform((value: string) => Number(value)),
    ),
    25,
  ),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
}
