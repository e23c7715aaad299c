import { request } from 'node:http'
import fc from 'fast-check'
import { createLocalJWKSet } from 'jose'
import { describe, expect, test } from 'vitest'
import { createGateway } from '../../../local/gateway/gateway.ts'
import { stageThrottle } from '../../../local/gateway/stage-throttle.ts'
import { type Bucket, fullBucket, takeToken, type Throttle } from '../../../local/gateway/token-bucket.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'
import { resolveStacks } from '../../../local/template/resolve.ts'
import { stageThrottleOf } from '../../../local/template/stage.ts'

const throttles = fc.record({
  requestsPerSecond: fc.integer({ min: 0, max: 500 }),
  burst: fc.integer({ min: 0, max: 500 }),
})
/** Milliseconds between two requests. */
const gaps = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 200 })

/** The times at which requests are let through. */
const admitted = (throttle: Throttle, gapsMs: readonly number[]) => {
  let bucket: Bucket = fullBucket(throttle, 0)
  let now = 0
  const through: number[] = []
  for (const gap of gapsMs) {
    now += gap
    const left = takeToken(throttle, bucket, now)
    if (left === null) continue
    bucket = left
    through.push(now)
  }
  return through
}

describe('a token bucket', () => {
  test('allows the burst at once, then its rate', () => {
    const throttle = { requestsPerSecond: 200, burst: 400 }
    expect(admitted(throttle, Array<number>(500).fill(0))).toHaveLength(400)
    expect(
      admitted(throttle, [...Array<number>(500).fill(0), 100, ...Array<number>(50).fill(0)]),
    ).toHaveLength(420)
    expect(admitted(throttle, Array<number>(1000).fill(5))).toHaveLength(1000)
  })

  test('never allows more than burst and rate in any period', () => {
    fc.assert(
      fc.property(throttles, gaps, (throttle, gapsMs) => {
        const through = admitted(throttle, gapsMs)
        for (const [first, from] of through.entries())
          for (const [beyond, to] of through.slice(first).entries())
            expect(beyond + 1).toBeLessThanOrEqual(
              throttle.burst + ((to - from) / 1000) * throttle.requestsPerSecond + 1e-6,
            )
      }),
    )
  })

  test('rejects nobody who stays within its rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), gaps, (requestsPerSecond, gapsMs) => {
        const slow = gapsMs.map((gap) => gap + Math.ceil(1000 / requestsPerSecond))
        expect(admitted({ requestsPerSecond, burst: 1 }, slow)).toHaveLength(slow.length)
      }),
    )
  })

  test('is not refilled when the clock is set back', () => {
    const throttle = { requestsPerSecond: 1, burst: 1 }
    const empty = takeToken(throttle, fullBucket(throttle, 1000), 1000)
    expect(empty && takeToken(throttle, empty, 0)).toBeNull()
    expect(empty && takeToken(throttle, empty, 1999)).toBeNull()
    expect(empty && takeToken(throttle, empty, 2000)).not.toBeNull()
  })
})

const template = {
  usual: { requestsPerSecond: 0, burst: 2 },
  routes: { 'GET /b': { requestsPerSecond: 0, burst: 1 } },
}

describe("a stage's throttle", () => {
  const admitAll = (routeKey: string, { admit }: ReturnType<typeof stageThrottle>) =>
    [1, 2, 3, 4].filter(() => admit(routeKey)).length

  test("has one bucket per route, with the route's own limits if any", () => {
    const throttling = stageThrottle(template, () => 0)
    expect(admitAll('GET /a', throttling)).toBe(2)
    expect(admitAll('GET /b', throttling)).toBe(1)
    expect(admitAll('GET /c', throttling)).toBe(2)
    expect(admitAll('GET /a', throttling)).toBe(0)
  })

  test("can be set to zero and back to the template's limits", () => {
    const throttling = stageThrottle(template, () => 0)
    throttling.set({ requestsPerSecond: 0, burst: 0 })
    expect(admitAll('GET /a', throttling)).toBe(0)
    expect(throttling.read()).toEqual({ usual: { requestsPerSecond: 0, burst: 0 }, routes: {} })
    throttling.set()
    expect(throttling.read()).toEqual(template)
    expect(admitAll('GET /b', throttling)).toBe(1)
  })

  test('without limits allows everything', () => {
    const throttling = stageThrottle({ usual: null, routes: {} }, () => 0)
    expect(admitAll('constructor', throttling)).toBe(4)
  })
})

test("the stage's limits are the template's, unless a route has its own", () => {
  const read = (Properties: Record<string, unknown>) => {
    const Resources = {
      Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { StageName: '$default', ...Properties } },
    }
    const place = { region: 'eu-south-2', accountId: '000000000000', partition: 'aws' }
    return stageThrottleOf(
      resolveStacks([{ name: 'S', region: undefined, template: { Resources } }], place, () => 's'),
    )
  }
  expect(read({})).toEqual({ usual: null, routes: {} })
  expect(
    read({
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
      RouteSettings: { 'GET /a': { ThrottlingBurstLimit: 5 } },
    }),
  ).toEqual({
    usual: { requestsPerSecond: 200, burst: 400 },
    routes: { 'GET /a': { requestsPerSecond: 200, burst: 5 } },
  })
})

test('the gateway responds 429 per route before it checks the token or invokes a function', async () => {
  const invoked: string[] = []
  const authorizer = { issuer: 'i', audience: ['client'], scopes: [] }
  const { admit } = stageThrottle(template, () => 0)
  const server = createGateway({
    api: {
      apiId: 'api',
      routes: [
        { key: 'GET /a/{id}', functionArn: 'f', authorizer: null },
        { key: 'GET /c', functionArn: 'f', authorizer },
      ],
    },
    accountId: '000000000000',
    issuer: { issuer: 'i', keys: createLocalJWKSet({ keys: [] }) },
    now: () => new Date('2026-11-20T10:00:00Z'),
    invoke: async (functionArn) => {
      invoked.push(functionArn)
      return { ok: true, requestId: 'r', result: '{"statusCode":204}' }
    },
    admit,
  })
  const port = await listen(server, 0)
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve(`${response.statusCode} ${text}`))
      })
      sent.on('error', reject)
      sent.end()
    })
  try {
    const refused = '429 {"message":"Too Many Requests"}'
    expect([await get('/a/1'), await get('/a/2'), await get('/a/3')]).toEqual(['204 ', '204 ', refused])
    expect(invoked).toHaveLength(2)
    const unauthorized = '401 {"message":"Unauthorized"}'
    expect([await get('/c'), await get('/c'), await get('/c')]).toEqual([unauthorized, unauthorized, refused])
    expect([await get('/none'), await get('/none'), await get('/none')]).toEqual(
      Array(3).fill('404 {"message":"Not Found"}'),
    )
  } finally {
    await closeServer(server)
  }
})
