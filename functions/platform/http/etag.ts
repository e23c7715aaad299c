import { invalidRequest } from '../errors/errors.ts'

/** The ETag of a revision: `"3"`. */
export const etagOf = (revision: number): string => `"${revision}"`

/** Whether `If-None-Match` names this ETag (without `W/`), alone or in a list, or any. */
export const isNoneMatch = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => [etag, '*'].includes(tag.trim().replace(/^W\//, ''))) ?? false

/** What `If-Match` matches: a revision, any existing one, or none, for an ETag that is not one of ours. */
export type IfMatch = number | 'any' | 'none'

/** Parses `If-Match`, one ETag or `*`; undefined if it is missing. Throws 422 for anything else. */
export const parseIfMatch = (header: string | undefined): IfMatch | undefined => {
  if (header === undefined) return undefined
  if (header === '*') return 'any'
  const tag = /^(W\/)?"([\u0021\u0023-\u007e]*)"$/.exec(header)
  if (!tag) {
    const detail = 'Must be one ETag exactly as a response had it, such as "3" with its quotes, or *.'
    throw invalidRequest([{ in: 'header', pointer: 'If-Match', code: 'wrong-format', detail }])
  }
  // A weak ETag never matches here (RFC 9110, 13.1.1).
  const [, weak, name = ''] = tag
  return weak === undefined && /^[1-9]\d{0,14}$/.test(name) ? Number(name) : 'none'
}
