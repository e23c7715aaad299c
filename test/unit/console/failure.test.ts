import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NoResponseError, ResponseError, TokenError } from '../../../client/errors.ts'
import { failureOf } from '../../../console/data/failure.ts'

const reported = vi.fn()
const stub = (onLine: boolean) => {
  vi.stubGlobal('reportError', reported)
  vi.stubGlobal('navigator', { onLine })
}
beforeEach(() => {
  reported.mockClear()
  stub(true)
})
afterEach(() => void vi.unstubAllGlobals())

describe('of what a request throws', () => {
  test.each([
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [409, 'refused'],
    [412, 'changed'],
    [422, 'refused'],
    [429, 'failed'],
    [500, 'failed'],
    [503, 'failed'],
  ])('a response with %d is %s, and keeps what the service said', (status, kind) => {
    const error = new ResponseError(new Response(null, { status }), null)
    expect(failureOf(error)).toEqual({ kind, error })
    expect(reported).not.toHaveBeenCalled()
  })

  test('what somebody else is to do is refused with the words of its code, not as a lack of access', () => {
    const texts = { type: '/docs/errors#not-instructed', title: 'x', detail: 'y', instance: 'z' }
    const problem = { ...texts, status: 403, code: 'not-instructed' }
    const error = new ResponseError(new Response(null, { status: 403 }), problem)
    expect(failureOf(error)).toEqual({ kind: 'refused', error })
  })

  test('no response is being offline; so is a sign-in service that cannot be reached', () => {
    const offline = { kind: 'offline', error: null }
    expect(failureOf(new NoResponseError(3, undefined))).toEqual(offline)
    expect(failureOf(new TokenError('no answer', { passing: true }))).toEqual(offline)
  })

  test('a sign-in that is no longer accepted is being signed out', () => {
    expect(failureOf(new TokenError('ended', { passing: false }))).toEqual({
      kind: 'signed-out',
      error: null,
    })
  })

  test('anything else is a mistake of ours, which is reported; without a connection it is being offline', () => {
    const mistake = new TypeError('x is not a function')
    expect(failureOf(mistake)).toEqual({ kind: 'failed', error: null })
    expect(reported).toHaveBeenCalledWith(mistake)
    reported.mockClear()
    stub(false)
    expect(failureOf(mistake)).toEqual({ kind: 'offline', error: null })
    expect(reported).not.toHaveBeenCalled()
  })
})
