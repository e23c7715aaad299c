import { request, type Server } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { createGateway } from '../../../local/gateway/gateway.ts'
import { MalformedPath, routeTable } from '../../../local/gateway/route-table.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'

const issuer = 'http://issuer.example'
const now = new Date('2026-11-20T10:00:00Z')
let moved = 0
const keyPair = await generateKeyPair('RS256', { extractable: true })
const otherPair = await generateKeyPair('RS256')

const tokenOf = (claims: Record<string, unknown> = {}, pair = keyPair) =>
  new SignJWT({ client_id: 'client', scope: 'things/read things/write', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(typeof claims['iss'] === 'string' ? claims['iss'] : issuer)
    .setExpirationTime(typeof claims['exp'] === 'number' ? claims['exp'] : now.getTime() / 1000 + 60)
    .sign(pair.privateKey)

const authorizer = { issuer: 'ignored', audience: ['client'], scopes: ['things/read'] }
const api = {
  apiId: 'api',
  routes: [
    { key: 'GET /v1/things/{id}', functionArn: 'echo', authorizer },
    { key: 'GET /v1/things/latest', functionArn: 'echo', authorizer: null },
    { key: 'POST /v1/things', functionArn: 'echo', authorizer: null },
    { key: 'GET /fails', functionArn: 'fails', authorizer: null },
    { key: 'GET /result', functionArn: 'result', authorizer: null },
    { key: '$default', functionArn: 'echo', authorizer: null },
  ],
}

const event = z.looseObject({
  routeKey: z.string(),
  rawPath: z.string(),
  rawQueryString: z.string(),
  headers: z.record(z.string(), z.string()),
  cookies: z.optional(z.array(z.string())),
  queryStringParameters: z.optional(z.record(z.string(), z.string())),
  pathParameters: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.boolean(),
  requestContext: z.looseObject({
    requestId: z.string(),
    authorizer: z.optional(z.unknown()),
    timeEpoch: z.number(),
  }),
})

let server: Server
let port = 0
let result: unknown = {}

beforeAll(async () => {
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(keyPair.publicKey)), kid: 'k', alg: 'RS256' }],
  })
  server = createGateway({
    api,
    accountId: '000000000000',
    issuer: { issuer, keys },
    now: () => new Date(now.getTime() + moved),
    invoke: (name, sent) => {
      const failure = { errorType: 'Error', errorMessage: 'secret' }
      if (name === 'fails') return Promise.resolve({ ok: false, requestId: 'r', failure })
      const answer =
        name === 'result' ? JSON.stringify(result) : JSON.stringify({ statusCode: 200, body: sent })
      return Promise.resolve({ ok: true, requestId: 'r', result: answer })
    },
  })
  port = await listen(server, 0)
})
afterAll(() => closeServer(server))

type Sent = {
  method?: string
  path: string
  headers?: Record<string, string | string[]>
  body?: Buffer | string
}

const send = ({ method = 'GET', path, headers = {}, body }: Sent) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

const eventOf = async (sent: Sent) => z.parse(event, JSON.parse((await send(sent)).text))

describe('routes', () => {
  test('match the most specific first, decode parameters and fall back to $default', async () => {
    expect((await eventOf({ path: '/v1/things/latest' })).routeKey).toBe('GET /v1/things/latest')
    const headers = { authorization: await tokenOf() }
    expect(await eventOf({ path: '/v1/things/a%20b', headers })).toMatchObject({
      routeKey: 'GET /v1/things/{id}',
      pathParameters: { id: 'a b' },
      rawPath: '/v1/things/a b',
    })
    for (const path of ['/', '/v1/things/a/b', '/v1/things/', '/v2']) {
      expect((await eventOf({ path })).routeKey).toBe('$default')
    }
    expect((await eventOf({ method: 'DELETE', path: '/v1/things/latest' })).routeKey).toBe('$default')
  })

  test('respond 400 to a path that cannot be decoded', async () => {
    for (const path of ['/v1/things/%', '/v1/things/%ff', '/x?a=%zz']) {
      expect(await send({ path })).toMatchObject({ status: 400, text: '{"message":"Bad Request"}' })
    }
  })

  test('prefer a literal to a parameter, in whatever order they are declared', () => {
    const routes = [{ key: 'GET /a/{b}' }, { key: 'GET /a/c' }, { key: 'GET /{a}/c' }]
    for (const table of [routes, routes.toReversed()]) {
      expect(routeTable(table)('GET', '/a/c')?.key).toBe('GET /a/c')
      expect(routeTable(table)('GET', '/a/d')?.key).toBe('GET /a/{b}')
      expect(routeTable(table)('GET', '/x/c')?.key).toBe('GET /{a}/c')
    }
  })

  test('match nothing else without $default', () => {
    const match = routeTable([{ key: 'GET /a/{b}' }])
    expect(match('GET', '/a')).toBeNull()
    expect(match('GET', '/a/x')?.params).toEqual({ b: 'x' })
    expect(() => match('GET', '/a/%')).toThrow(MalformedPath)
  })
})

describe('tokens', () => {
  const get = async (authorization?: string) =>
    send({ path: '/v1/things/1', headers: authorization === undefined ? {} : { authorization } })

  test('with valid claims are accepted, and the claims passed as text', async () => {
    const authorization = `Bearer ${await tokenOf({ 'cognito:groups': ['a', 'b'] })}`
    const { requestContext } = await eventOf({ path: '/v1/things/1', headers: { authorization } })
    expect(requestContext.authorizer).toMatchObject({
      jwt: {
        claims: { client_id: 'client', 'cognito:groups': '[a b]', exp: '1795168860' },
        scopes: ['things/read'],
      },
    })
  })

  test('that are missing, invalid or expired give 401', async () => {
    const payload = (await tokenOf()).split('.')
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload[1]}.`
    const bad = [
      undefined,
      '',
      'Bearer',
      'Bearer nonsense',
      unsigned,
      await tokenOf({}, { ...keyPair, privateKey: otherPair.privateKey }),
      await tokenOf({ iss: 'http://other' }),
      await tokenOf({ client_id: 'other' }),
      await tokenOf({ exp: now.getTime() / 1000 - 1 }),
      await tokenOf({ nbf: now.getTime() / 1000 + 60 }),
    ]
    for (const authorization of bad) {
      const answer = await get(authorization)
      expect(answer).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' })
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/)
    }
  })

  test('expire in the end', async () => {
    const token = await tokenOf()
    expect((await get(token)).status).toBe(200)
    moved = 61_000
    expect((await get(token)).status).toBe(401)
    moved = 0
    expect((await get(token)).status).toBe(200)
  })

  test('with another scope give 403', async () => {
    expect(await get(await tokenOf({ scope: 'things/readx other' }))).toMatchObject({
      status: 403,
      text: '{"message":"Forbidden"}',
    })
  })
})

describe('events', () => {
  test('have headers, cookies and query in payload format 2.0', async () => {
    const headers = { 'X-Many': ['a', 'b'], Cookie: 'c=1; d=2' }
    const sent = await eventOf({ path: '/x?a=1&a=2&b=%20+&c', headers })
    expect(sent.headers['x-many']).toBe('a,b')
    expect(sent.cookies).toEqual(['c=1', 'd=2'])
    expect(sent.queryStringParameters).toEqual({ a: '1,2', b: '  ', c: '' })
    expect(sent.rawQueryString).toBe('a=1&a=2&b=%20+&c')
    expect(sent.requestContext.timeEpoch).toBe(now.getTime())
  })

  test('have a unique request id', async () => {
    const [one, two] = [await eventOf({ path: '/x' }), await eventOf({ path: '/x' })]
    expect(one.requestContext.requestId).not.toBe(two.requestContext.requestId)
  })

  test('have text bodies as text and others in base64', async () => {
    const post = (type: string, body: Buffer | string) =>
      eventOf({ method: 'POST', path: '/v1/things', headers: { 'content-type': type }, body })
    expect(await post('application/json', '{"a":"ñ"}')).toMatchObject({
      body: '{"a":"ñ"}',
      isBase64Encoded: false,
    })
    const bytes = Buffer.from([0xff, 0xfe, 0])
    for (const type of ['application/json', 'application/octet-stream']) {
      expect(await post(type, bytes)).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true })
    }
  })
})

describe('responses', () => {
  test('are 500 without details when a function fails', async () => {
    expect(await send({ path: '/fails' })).toMatchObject({
      status: 500,
      text: '{"message":"Internal Server Error"}',
    })
  })

  test("have the function's status, headers, cookies and decoded body", async () => {
    result = {
      statusCode: 201,
      headers: { etag: '"1"', 'x-n': 5 },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('hé').toString('base64'),
      isBase64Encoded: true,
    }
    const answer = await send({ path: '/result' })
    expect(answer).toMatchObject({ status: 201, text: 'hé' })
    expect(answer.headers).toMatchObject({ etag: '"1"', 'x-n': '5', 'set-cookie': ['a=1', 'b=2'] })
  })

  test("are 500 when the function's result is not a response", async () => {
    for (const bad of [
      { statusCode: 'x' },
      { statusCode: 99 },
      { statusCode: 200, headers: { a: 'x\r\ny: 1' } },
    ]) {
      result = bad
      expect((await send({ path: '/result' })).status).toBe(500)
    }
  })

  test('are 413 to a request over 10 MB', async () => {
    const answer = await send({
      method: 'POST',
      path: '/v1/things',
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    })
    expect(answer).toMatchObject({ status: 413, text: '{"message":"Request Entity Too Large"}' })
  })
})

test('survives any bytes that a client sends', async () => {
  const throwAt = (bytes: Uint8Array) =>
    new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
      socket.on('error', () => resolve())
      socket.on('close', () => resolve())
      socket.resume()
    })
  const lines = fc
    .tuple(
      fc.constantFrom('GET', 'PUT', 'HEAD', 'OPTIONS', 'CONNECT', 'X'),
      fc.string(),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([method, path, rest]) =>
      Buffer.concat([Buffer.from(`${method} /${path} HTTP/1.1\r\nhost: a\r\n`), rest]),
    )
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), lines), (bytes) => throwAt(bytes)),
    { numRuns: 300 },
  )
  expect((await send({ path: '/x' })).status).toBe(200)
})
