import * as z from 'zod/mini'
import type { Clock } from '../../runtime/clock.ts'
import { DomainError, platformErrors } from '../../errors/errors.ts'
import { ok } from '../response.ts'
import { type CursorBound, openCursor, sealCursor } from './cursor.ts'

/** What a page needs to know of its request; `Request` of a list operation is one. */
type ListRequest = {
  params: Readonly<Record<string, string>> | undefined
  query: Readonly<Record<string, unknown>> & { cursor?: string | undefined }
  caller: { id: string }
}
type ListOperation = { id: string; path: string }

const boundOf = ({ id }: ListOperation, { params, query, caller }: ListRequest): CursorBound => {
  const { cursor: _, limit: __, ...filters } = query
  return { operation: id, path: params ?? {}, filters, caller: caller.id }
}

const nextUrl = ({ path }: ListOperation, { params, query }: ListRequest, cursor: string): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''))
  const asked = Object.entries({ ...query, cursor }).filter(([, value]) => value !== undefined)
  return `${filled}?${new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)])).toString()}`
}

/** Paging for all lists. The first of `keys` signs cursors; all of them are accepted. */
export const pages = (keys: readonly [string, ...string[]], clock: Clock) => ({
  /** Where the page starts: undefined for the first. 400 `bad-cursor` for a cursor of anything else. */
  start: <S extends z.core.$ZodType>(operation: ListOperation, request: ListRequest, position: S) => {
    const { cursor } = request.query
    if (cursor === undefined) return undefined
    const parsed = z.safeParse(position, openCursor(keys, cursor, boundOf(operation, request), clock()))
    if (!parsed.success) throw new DomainError(platformErrors.badCursor)
    return parsed.data
  },

  /** The cursor of a list's page that starts at `position`, for a response that shows the page before it. */
  cursor: (operation: ListOperation, request: ListRequest, position: unknown): string =>
    sealCursor(keys[0], position, boundOf(operation, request), clock()),

  /** The response for a page; `position` is where the next one starts, null after the last. */
  respond: <I>(operation: ListOperation, request: ListRequest, items: I[], position: unknown) => {
    if (position === null) return ok({ items, next: null })
    const next = sealCursor(keys[0], position, boundOf(operation, request), clock())
    const headers: Record<string, string> = { link: `<${nextUrl(operation, request, next)}>; rel="next"` }
    return { status: 200 as const, body: { items, next }, headers }
  },
})
