import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { canonicalJson } from '../../content/canonical-json.ts'
import { DomainError, platformErrors } from '../../errors/errors.ts'

/** The request that a cursor is valid for: the operation, its path, its filters and the caller. */
export type CursorBound = {
  operation: string
  path: Readonly<Record<string, unknown>>
  filters: Readonly<Record<string, unknown>>
  caller: string
}

const validForMs = 24 * 3_600_000

const content = z.object({ at: z.int(), position: z.unknown() })

const sign = (key: string, payload: string, bound: CursorBound) =>
  createHmac('sha256', key)
    .update(`cursor\n${payload}\n${canonicalJson(bound)}`)
    .digest('base64url')

const equal = (ours: string, given: string) => {
  const [a, b] = [Buffer.from(ours), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Signs a list position for 24 hours. Anyone can read it, so it contains no partition key and no personal data; nobody
 * can alter it or use it for another list.
 */
export const sealCursor = (key: string, position: unknown, bound: CursorBound, now: Date): string => {
  const payload = Buffer.from(JSON.stringify({ at: now.getTime(), position })).toString('base64url')
  return `${payload}.${sign(key, payload, bound)}`
}

/**
 * Verifies a cursor signed for the same list with any of the keys; throws `bad-cursor` for any other. An older version
 * of the service may have written the position: parse it with a schema.
 */
export const openCursor = (
  keys: readonly string[],
  cursor: string,
  bound: CursorBound,
  now: Date,
): unknown => {
  const [payload = '', signature = '', ...rest] = cursor.split('.')
  const ours = rest.length === 0 && keys.some((key) => equal(sign(key, payload, bound), signature))
  if (!ours) throw new DomainError(platformErrors.badCursor)
  const { at, position } = z.parse(content, JSON.parse(Buffer.from(payload, 'base64url').toString()))
  if (now.getTime() - at > validForMs) throw new DomainError(platformErrors.badCursor)
  return position
}
