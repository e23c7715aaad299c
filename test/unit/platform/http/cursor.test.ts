import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../../functions/platform/errors/errors.ts'
import { type CursorBound, openCursor, sealCursor } from '../../../../functions/platform/http/lists/cursor.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const bound: CursorBound = {
  operation: 'listProblems',
  path: { dealerId: 'gredos' },
  filters: { status: 'open' },
  caller: 'dealer:1',
}
const position = { problemAt: '2026-11-20T09:00:00.000Z', callId: 'c-1' }
const badCursor = 'bad-cursor'
const opening = (cursor: string, of = bound, keys = ['k2', 'k1'], at = now) => {
  try {
    return openCursor(keys, cursor, of, at)
  } catch (fault) {
    return fault instanceof DomainError ? fault.code : fault
  }
}

describe('a cursor', () => {
  it('opens to its position, with the current key or the previous one', () => {
    expect(opening(sealCursor('k2', position, bound, now))).toEqual(position)
    expect(opening(sealCursor('k1', position, bound, now))).toEqual(position)
    expect(opening(sealCursor('k0', position, bound, now))).toEqual(badCursor)
  })

  it('expires after 24 hours', () => {
    const cursor = sealCursor('k2', position, bound, now)
    expect(opening(cursor, bound, ['k2'], later(24))).toEqual(position)
    expect(opening(cursor, bound, ['k2'], later(24.001))).toEqual(badCursor)
  })

  it('is valid only for its operation, path, filters and caller', () => {
    const cursor = sealCursor('k2', position, bound, now)
    const foreign: CursorBound[] = [
      { ...bound, operation: 'listCalls' },
      { ...bound, path: { dealerId: 'other' } },
      { ...bound, filters: { status: 'closed' } },
      { ...bound, filters: { ...bound.filters, kind: 'recheck' } },
      { ...bound, caller: 'dealer:2' },
    ]
    expect(foreign.map((of) => opening(cursor, of))).toEqual(foreign.map(() => badCursor))
  })

  it('can be used in a query parameter unencoded', () => {
    expect(sealCursor('k2', position, bound, now)).toMatch(/^[A-Za-z0-9_.-]{1,500}$/)
  })

  it('is rejected after any change to its text', () => {
    const cursor = sealCursor('k2', position, bound, now)
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.string({ unit: 'binary', maxLength: 3 }), (at, put) => {
        const changed = cursor.slice(0, at) + put + cursor.slice(at + 1)
        fc.pre(changed !== cursor)
        expect(opening(changed)).toEqual(badCursor)
      }),
    )
  })

  it('is rejected if it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        expect(opening(text)).toEqual(badCursor)
      }),
    )
  })
})
