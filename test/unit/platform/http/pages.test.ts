import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { pages } from '../../../../functions/platform/http/lists/pages.ts'

const now = new Date('2026-11-20T10:00:00Z')
const page = pages(['k2', 'k1'], () => now)
const operation = { id: 'listThings', path: '/v1/dealers/{dealerId}/things' }
const query = { status: 'open', limit: 25, kind: undefined }
const request = { params: { dealerId: 'gredos' }, query, caller: { id: 'dealer:1' } }
const position = z.strictObject({ at: z.string() })
const start = (more: object) => () => page.start(operation, { ...request, ...more }, position)
const bad = expect.objectContaining({ code: 'bad-cursor' })

describe('the pages of a list', () => {
  it('start at the beginning without a cursor, and end without a next cursor', () => {
    expect(start({})()).toBeUndefined()
    expect(page.respond(operation, request, [1], null)).toMatchObject({ body: { items: [1], next: null } })
  })

  it('continue where the last page ended, by `next` or by the link header', () => {
    const { body, headers } = page.respond(operation, request, [1], { at: 'x' })
    const link = new URL(/^<(.*)>; rel="next"$/.exec(headers['link'] ?? '')?.[1] ?? '', 'https://api')
    expect(link.pathname).toBe('/v1/dealers/gredos/things')
    expect(Object.fromEntries(link.searchParams)).toEqual({ status: 'open', limit: '25', cursor: body.next })
    expect(start({ query: { ...query, cursor: body.next } })()).toEqual({ at: 'x' })
    expect(start({ query: { ...query, limit: 3, cursor: body.next } })()).toEqual({ at: 'x' })
  })

  it('reject a cursor of another dealer, filter or caller', () => {
    const { body } = page.respond(operation, request, [1], { at: 'x' })
    const asked = { ...query, cursor: body.next }
    expect(start({ query: asked, params: { dealerId: 'other' } })).toThrow(bad)
    expect(start({ query: { ...asked, status: 'closed' } })).toThrow(bad)
    expect(start({ query: asked, caller: { id: 'dealer:2' } })).toThrow(bad)
  })

  it('reject a position written by an older version', () => {
    const { body } = page.respond(operation, request, [1], { before: 'x' })
    expect(start({ query: { ...query, cursor: body.next } })).toThrow(bad)
  })
})
