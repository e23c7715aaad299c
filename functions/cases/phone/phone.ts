import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/**
 * A customer's phone number: as given, the address that dials it (`tel:+34600111222`; null if there is no number in it,
 * or the server has not looked for one yet) and how it is shown.
 */
export const phone = named(
  'Phone',
  z.object({ given: z.string(), dial: z.nullable(z.string()), shown: z.string() }),
)
export type Phone = z.output<typeof phone>

const scheme = 'tel:'

/** A number found in what was given, as it is stored: `+34600111222 600 111 222`. Short, as nearly every call has one. */
export const writePhone = ({ dial, shown }: { dial: string; shown: string }): string =>
  `${dial.slice(scheme.length)} ${shown}`

/** What was given with the number that was found and stored; undefined if nothing, or only blanks, was given. */
export const readPhone = (given: string | undefined, stored: string | undefined): Phone | undefined => {
  if (given === undefined || given === '') return undefined
  if (stored === undefined) return { given, dial: null, shown: given }
  const space = stored.indexOf(' ')
  return { given, dial: scheme + stored.slice(0, space), shown: stored.slice(space + 1) }
}
