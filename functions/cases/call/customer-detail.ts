import * as z from 'zod/mini'
import { shownAs } from '../../platform/content/named.ts'
import { asSingleLine } from '../../platform/content/normalise-text.ts'

/** What exports write for none is none, and a number is its digits. */
const asText = (value: unknown): unknown => {
  if (value === null) return undefined
  return typeof value === 'number' ? String(value) : value
}

/**
 * An optional detail about a customer, of at most `max` characters: accepted however odd or empty it is, because it is
 * no reason to reject a call (api.md, "Conventions"), and stored as a single line, empty if nothing of it can be seen.
 */
export const detail = (max: number) => {
  const line = z.optional(z.string().check(z.overwrite(asSingleLine), z.maxLength(max)))
  return shownAs(line, z.optional(z.pipe(z.transform(asText), line)))
}
