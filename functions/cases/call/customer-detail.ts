import * as z from 'zod/mini'

/** Controls, line separators and direction marks, which a single line cannot have. */
const notInLine = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** A caller's text as a single line: line breaks and tabs as spaces, without other controls and direction marks. */
const asLine = (text: string): string =>
  text.toWellFormed().replace(breaks, ' ').replace(notInLine, '').trim()

/**
 * An optional detail about a customer, of at most `max` characters: accepted however odd or empty it is, because it is
 * no ground to reject a call (api.md, "Conventions"), and kept as a single line.
 */
export const detail = (max: number) => z.optional(z.string().check(z.overwrite(asLine), z.maxLength(max)))
