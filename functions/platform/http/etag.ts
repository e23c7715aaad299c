import { invalidRequest } from '../errors/errors.ts'

/** The ETag of a revision: `"3"`. */
export const etagOf = (revision: number): string => `"${revision}"`

/** What `If-Match` asks for: a revision, any one that is there, or (an ETag that is none of ours) none at all. */
export type IfMatch = number | 'any' | 'none'

/** Reads `If-Match`; undefined when it is missing. Takes one ETag or `*`; anything else is 422. */
export const parseIfMatch = (header: string | undefined): IfMatch | undefined => {
  if (header === undefined) return undefined
  if (header === '*') return 'any'
  const tag = /^(W\/)?"([\u0021\u0023-\u007e]*)"$/.exec(header)
  if (!tag) {
    const detail = 'takes one ETag, as it was answered, or *'
    throw invalidRequest([{ in: 'header', pointer: 'If-Match', code: 'wrong-format', detail }])
  }
  // A weak ETag never matches here (RFC 9110, 13.1.1).
  const [, weak, name = ''] = tag
  return weak === undefined && /^[1-9]\d{0,14}$/.test(name) ? Number(name) : 'none'
}
