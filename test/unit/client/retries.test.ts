import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClient } from '../../../client/client.ts'
import { NoResponseError } from '../../../client/errors.ts'
import { sender } from '../../../client/send.ts'
import { fakeRuntime, json, problem, type Reply } from '../../support/calls/fake-directory.ts'

const budget = { attemptMs: 1000, totalMs: 60_000 }
const url = 'https://api.example/v1/dealers/d/calls/c'
const put = (more: RequestInit = {}) => new Request(url, { method: 'PUT', body: '{"a":1}', ...more })
const post = (headers: Record<string, string> = {}) =>
  new Request('https://api.example/v1/dealers/d/call-batches', { method: 'POST', body: '{}', headers })

/** Returns these responses in order, and then the last one repeatedly. */
const inTurn = (...replies: readonly (() => Response | string)[]): Reply => {
  let turn = 0
  return () => {
    const reply = replies[Math.min(turn, replies.length - 1)]
    turn += 1
    return reply?.() ?? 'nothing'
  }
}

describe('a request', () => {
  it('is retried in full until it succeeds', async () => {
    const bodies: string[] = []
    const turns = inTurn(
      () => json(503, { message: 'Service Unavailable' }),
      () => 'socket hang up',
      () => problem(429, 'too-many-requests', { 'retry-after': '7' }),
      () => json(201, { callId: 'c' }),
    )
    const runtime = fakeRuntime(async (request) => {
      bodies.push(await request.text())
      const answer = await turns(request)
      if (typeof answer === 'string') throw new TypeError(answer)
      return answer
    })
    const answer = await sender(undefined, budget, runtime)(put({ headers: { 'x-own': 'kept' } }))
    expect(answer.status).toBe(201)
    expect(await answer.json()).toEqual({ callId: 'c' })
    expect(bodies).toEqual(Array(4).fill('{"a":1}'))
    expect(runtime.waits).toEqual([1000, 2000, 7000])
    expect(runtime.requests.map(({ headers }) => headers.get('x-own'))).toEqual(Array(4).fill('kept'))
  })

  it('returns the last response when its time budget is spent', async () => {
    const runtime = fakeRuntime(() => json(503, { message: 'Service Unavailable' }))
    const start = runtime.now()
    const answer = await sender(undefined, budget, runtime)(put())
    expect(answer.status).toBe(503)
    expect(runtime.now() - start).toBeLessThan(budget.totalMs)
    expect(runtime.requests.length).toBe(6)
  })

  it('is not retried when Retry-After exceeds the time budget', async () => {
    const runtime = fakeRuntime(() => json(429, {}, { 'retry-after': '61' }))
    expect((await sender(undefined, budget, runtime)(put())).status).toBe(429)
    expect(runtime.waits).toEqual([])
  })

  it('is not retried when a retry cannot help', async () => {
    for (const status of [200, 201, 204, 301, 400, 403, 404, 409, 410, 412, 413, 415, 422, 428]) {
      const runtime = fakeRuntime(() => new Response(null, { status }))
      expect((await sender(undefined, budget, runtime)(put())).status).toBe(status)
      expect(runtime.requests.length).toBe(1)
    }
  })

  it('that is not retryable is sent only once', async () => {
    for (const status of [429, 500, 502, 503, 504]) {
      const runtime = fakeRuntime(() => json(status, {}, { 'retry-after': '1' }))
      expect((await sender(undefined, budget, runtime)(post())).status).toBe(status)
      expect(runtime.requests.length).toBe(1)
    }
    const runtime = fakeRuntime(() => 'socket hang up')
    await expect(sender(undefined, budget, runtime)(post())).rejects.toThrow(NoResponseError)
    expect(runtime.requests.length).toBe(1)
  })

  it('with a key is retried with the same key', async () => {
    const runtime = fakeRuntime(
      inTurn(
        () => 'reset',
        () => json(200, {}),
      ),
    )
    await sender(undefined, budget, runtime)(post({ 'idempotency-key': 'k-1' }))
    expect(runtime.requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k-1', 'k-1'])
  })

  it('that never gets a response throws an error with its cause', async () => {
    const runtime = fakeRuntime(() => 'no route to host')
    const fault: unknown = await sender(undefined, budget, runtime)(put()).catch((thrown) => thrown)
    expect(fault).toMatchObject({ name: 'NoResponseError', attempts: 6 })
    expect(fault instanceof Error && fault.cause).toMatchObject({ message: 'no route to host' })
  })

  it('has a timeout, which includes reading the body of the response', async () => {
    let turns = 0
    const runtime = fakeRuntime(async (request) => {
      turns += 1
      if (turns === 1) return new Promise<Response>(() => undefined)
      if (turns === 2)
        return new Response(new ReadableStream({ start: (it) => it.enqueue(new Uint8Array(1)) }))
      return json(200, { url: request.url })
    })
    const answer = await sender(undefined, { attemptMs: 20, totalMs: 60_000 }, runtime)(put())
    expect(await answer.json()).toEqual({ url })
    expect(runtime.requests.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
  })

  it.each(['dealer', 'people'])(
    'that loads a file of %s is waited for until the service has put all of its rows',
    async (rows) => {
      const request = new Request(`https://api.example/v1/${rows}-imports`, { method: 'POST', body: '{}' })
      const runtime = fakeRuntime(async () => {
        await new Promise((resolve) => setTimeout(resolve, 60))
        return json(200, {})
      })
      const answer = await sender(undefined, { attemptMs: 20, totalMs: 30 }, runtime)(request)
      expect(answer.status).toBe(200)
      expect(runtime.requests).toHaveLength(1)
    },
  )

  it('is aborted by its signal, during an attempt and between two', async () => {
    const reason = new Error('enough')
    const during = new AbortController()
    const runtime = fakeRuntime(() => {
      during.abort(reason)
      return new Promise<Response>(() => undefined)
    })
    await expect(sender(undefined, budget, runtime)(put({ signal: during.signal }))).rejects.toBe(reason)
    const between = new AbortController()
    const waiting = {
      ...fakeRuntime(() => json(503, {})),
      sleep: () => new Promise<void>(() => between.abort(reason)),
    }
    await expect(sender(undefined, budget, waiting)(put({ signal: between.signal }))).rejects.toBe(reason)
  })

  it('always finishes within its time budget and never retries too early', async () => {
    const reply = fc.oneof(
      fc.constant('network'),
      fc.record({
        status: fc.constantFrom(200, 404, 429, 500, 503),
        after: fc.option(fc.nat(100), { nil: undefined }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(reply, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (turns, safe) => {
          const sent: number[] = []
          const told: number[] = []
          const runtime = fakeRuntime(() => {
            sent.push(runtime.now())
            const turn = turns[(sent.length - 1) % turns.length]
            if (turn === undefined || typeof turn === 'string') return 'network'
            told[sent.length] = runtime.now() + (turn.after ?? 1) * 1000
            return json(
              turn.status,
              {},
              turn.after === undefined ? {} : { 'retry-after': String(turn.after) },
            )
          })
          const start = runtime.now()
          await sender(undefined, budget, runtime)(safe ? put() : post()).catch(() => undefined)
          expect(runtime.now() - start).toBeLessThanOrEqual(budget.totalMs)
          if (!safe) expect(sent.length).toBe(1)
          sent.forEach((at, index) => expect(at).toBeGreaterThanOrEqual(told[index] ?? 0))
        },
      ),
    )
  })
})

describe('the client', () => {
  it('sends the same request id with every attempt, and another one with another request', async () => {
    const runtime = fakeRuntime(
      inTurn(
        () => 'reset',
        () => json(200, { items: [], next: null }),
      ),
    )
    const client = createClient({ baseUrl: 'https://api.example/', around: runtime })
    const ask = () => client.GET('/v1/dealers/{dealerId}/problems', { params: { path: { dealerId: 'a b' } } })
    await ask()
    await ask()
    const ids = runtime.requests.map(({ headers }) => headers.get('x-request-id'))
    expect(ids[0]).toBe(ids[1])
    expect(new Set(ids).size).toBe(2)
    expect(runtime.requests[0]?.url).toBe('https://api.example/v1/dealers/a%20b/problems')
  })
})
