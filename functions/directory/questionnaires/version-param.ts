import * as z from 'zod/mini'

/** A questionnaire's version in a path. */
export const versionParam = z
  .string()
  .check(z.regex(/^[1-9][0-9]{0,5}$/, 'Must be a whole number from 1 to 999999, such as 3.'))
