import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRetryable } from '../../../client/repeatable.ts'
import { backoffMs, retryAfterMs, retryDelayMs } from '../../../client/backoff.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const asked = (value: string, date?: string) =>
  retryAfterMs(new Headers({ 'retry-after': value, ...(date && { date }) }), now)
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('Retry-After', () => {
  it('can be in seconds', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seconds) => {
        expect(asked(String(seconds))).toBe(seconds * 1000)
      }),
    )
  })

  it("can be an HTTP date, compared with the server's clock", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: -100_000, max: 100_000 }), (seconds, skew) => {
        const there = now + skew * 1000
        const until = new Date(there + seconds * 1000).toUTCString()
        expect(asked(until, new Date(there).toUTCString())).toBe(seconds * 1000)
      }),
    )
    expect(asked('Fri, 20 Nov 2026 10:00:07 GMT')).toBe(7000)
    expect(asked('Fri, 20 Nov 2026 09:00:00 GMT')).toBe(0)
  })

  it('is ignored if it is neither', () => {
    for (const value of ['', 'soon', '-5', '1.5', '2026-11-20', '1e3', 'Fri GMT', '99999999999'])
      expect(asked(value), value).toBeUndefined()
    expect(retryAfterMs(new Headers(), now)).toBeUndefined()
  })
})

describe('the wait before a retry', () => {
  it('is never shorter than requested, and not much longer', () => {
    fc.assert(
      fc.property(fc.nat(600_000), fc.integer({ min: 1, max: 50 }), random, (ms, failures, luck) => {
        const wait = retryDelayMs(ms, failures, () => luck)
        expect(wait).toBeGreaterThanOrEqual(ms)
        expect(wait).toBeLessThanOrEqual(ms + 1000)
      }),
    )
  })

  it('grows from 1 s to 30 s, with jitter, without a Retry-After', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), random, (failures, luck) => {
        const least = backoffMs(failures, () => 0)
        expect(least).toBe(Math.min(30_000, 1000 * 2 ** (failures - 1)))
        const wait = retryDelayMs(undefined, failures, () => luck)
        expect(wait).toBeGreaterThanOrEqual(least)
        expect(wait).toBeLessThan(least * 1.5 + 1)
      }),
    )
    expect(backoffMs(1, () => 0.5)).toBe(1250)
  })
})

describe('retryable requests', () => {
  const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
    isRetryable(new Request(`https://api.example${path}`, { method, headers }))

  it('are reads, puts, assessments, trials, searches and POSTs with a key', () => {
    expect(ask('GET', '/v1/dealers/d/problems')).toBe(true)
    expect(ask('PUT', '/v1/dealers/d/calls/c')).toBe(true)
    expect(ask('POST', '/v1/assessments')).toBe(true)
    expect(ask('POST', '/stage/v1/assessments')).toBe(true)
    expect(ask('POST', '/v1/dealers/d/problem-searches')).toBe(true)
    expect(ask('POST', '/v1/questionnaires/q/versions/1/trials')).toBe(true)
    expect(ask('POST', '/v1/dealers/d/problems/c/steps', { 'Idempotency-Key': 'k' })).toBe(true)
  })

  it('are no others', () => {
    expect(ask('POST', '/v1/dealers/d/problems/c/steps')).toBe(false)
    expect(ask('POST', '/v1/dealers/d/call-batches')).toBe(false)
    expect(ask('POST', '/v1/dealers/assessments/call-batches')).toBe(false)
    expect(ask('DELETE', '/v1/groups/g/participants/d')).toBe(false)
    expect(ask('PATCH', '/v1/dealers/d/customers/c')).toBe(false)
  })
})
