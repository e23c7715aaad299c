import * as z from 'zod/mini'

/** A yes or no in a query, `true` or `false`. */
export const queryFlag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value: 'true' | 'false') => value === 'true'),
)
// In the contract it is a boolean, although a query has only strings.
z.globalRegistry.add(queryFlag, { type: 'boolean', enum: undefined })
