import * as z from 'zod/mini'
import { asSingleLine } from '../../platform/content/normalise-text.ts'

/**
 * An optional detail about a customer, of at most `max` characters: accepted however odd or empty it is, because it is
 * no reason to reject a call (api.md, "Conventions"), and stored as a single line, empty if nothing of it can be seen.
 */
export const detail = (max: number) =>
  z.optional(z.string().check(z.overwrite(asSingleLine), z.maxLength(max)))
