import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../../../functions/platform/errors/errors.ts'
import { ok } from '../../../../functions/platform/http/response.ts'
import { httpHandler, route } from '../../../../functions/platform/http/http-handler.ts'
import type { Operation } from '../../../../functions/platform/http/operation.ts'
import { id, instant, line } from '../../../../functions/platform/content/schemas.ts'
import { captureLog } from '../../../support/running/captured-log.ts'
import { claimsOf, type Sent, send } from '../../../support/running/http-event.ts'

const thing = {
  id: 'putThing',
  method: 'PUT',
  path: '/v1/dealers/{dealerId}/things/{thingId}',
  summary: '',
  scope: 'calls/write',
  audience: ['machine'],
  params: z.strictObject({ dealerId: id, thingId: id }),
  query: z.strictObject({ dry: z.optional(z.enum(['yes', 'no'])) }),
  body: z.strictObject({
    name: line(20),
    list: z.optional(z.array(z.strictObject({ 'a/b~c': z.int() }))),
    at: z.optional(
      z.strictObject({
        since: instant,
        sides: z.array(z.enum(['left', 'right'])).check(z.minLength(1)),
        far: z.boolean(),
      }),
    ),
  }),
  responses: { 200: z.object({ name: z.string() }) },
  errors: [],
} as const satisfies Operation

const clients = {
  machine: 'client-machine',
  dealer: 'client-dealer',
  staff: 'client-staff',
  specialist: 'client-specialist',
}
let failure: unknown
const found = (pointer: string) => ({ in: 'body' as const, pointer, code: 'own-rule', detail: 'Must fit.' })
const furtherErrors: Record<string, ReturnType<typeof found>[]> = {
  strict: [found('/list/0/a~1b~0c'), found('/list'), found('/name')],
}
const handler = httpHandler(
  [
    route(
      thing,
      async ({ body }) => {
        if (failure) throw failure
        return ok({ name: body.name }, { etag: '"1"' })
      },
      async ({ dealerId }) => furtherErrors[dealerId] ?? [],
    ),
  ],
  { clients, dealersOf: async () => ['gredos'], hasLeft: async () => false },
)

const fitting: Sent = { params: { dealerId: 'gredos', thingId: 't-1' }, body: { name: 'x' } }
const put = (more: Sent = {}) => send(handler, thing, { ...fitting, ...more })

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  failure = undefined
  log = captureLog()
})
afterEach(() => log.restore())

describe('a valid request', () => {
  it("gets the handler's response with a request id, and one log line", async () => {
    const { status, headers, body } = await put()
    expect({ status, body }).toEqual({ status: 200, body: { name: 'x' } })
    expect(headers).toEqual({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      etag: '"1"',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(log.lines).toHaveLength(1)
    expect(JSON.parse(log.lines[0] ?? '')).toEqual({
      level: 'info',
      event: 'request',
      route: 'PUT /v1/dealers/{dealerId}/things/{thingId}',
      status: 200,
      requestId: headers['x-request-id'],
      gatewayRequestId: expect.any(String),
      dealerId: 'gredos',
    })
  })

  it('can be UTF-8 in base64, with or without a byte order mark', async () => {
    for (const text of ['{"name":"León"}', '\ufeff{"name":"León"}']) {
      const body = Buffer.from(text).toString('base64')
      expect(await put({ body, base64: true })).toMatchObject({ status: 200, body: { name: 'León' } })
      expect(await put({ body: text })).toMatchObject({ status: 200, body: { name: 'León' } })
    }
  })

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF8',
    'application/json; charset="Utf-8"',
    "application/json; charset = 'utf_8'",
    'application/json; charset=us-ascii',
    'application/json; charset=ASCII',
    'Application/JSON ;x=y',
  ])('can be %s', async (type) => {
    expect(await put({ headers: { 'content-type': type } })).toMatchObject({ status: 200 })
  })
})

describe('the request id', () => {
  it("is the client's, in responses and problem documents", async () => {
    const headers = { 'x-request-id': 'my~id/7' }
    expect((await put({ headers })).headers['x-request-id']).toBe('my~id/7')
    const refused = await put({ headers, body: {} })
    expect(refused.headers['x-request-id']).toBe('my~id/7')
    expect(refused.body).toMatchObject({ instance: 'my~id/7' })
  })

  it.each(['', 'two words', 'ñ', 'x'.repeat(256), 'a\r\nb'])(
    'is rejected if it cannot be echoed',
    async (value) => {
      const { status, headers, body } = await put({ headers: { 'x-request-id': value } })
      expect(body).toMatchObject({
        status,
        code: 'does-not-fit',
        errors: [{ in: 'header', pointer: 'X-Request-Id' }],
      })
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    },
  )
})

describe('a problem document', () => {
  it('conforms to RFC 9457 and has a stable code', async () => {
    const { status, headers, body } = await put({ body: { name: 'x', nam: 'y' } })
    expect({ status, headers }).toEqual({
      status: 422,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        'x-request-id': expect.any(String),
      },
    })
    expect(body).toEqual({
      type: '/docs/errors#does-not-fit',
      title: 'The request does not fit the contract',
      status: 422,
      code: 'does-not-fit',
      detail: 'The request has 1 error.',
      instance: headers['x-request-id'],
      errors: [{ in: 'body', pointer: '/nam', code: 'unknown-field', detail: expect.any(String) }],
    })
  })

  const errors: [string, Sent, string[]][] = [
    [
      'path',
      { params: { dealerId: 'a b', thingId: 'x'.repeat(65) } },
      ['path dealerId wrong-format', 'path thingId too-big'],
    ],
    ['query', { query: { dry: 'maybe', wet: 'x' } }, ['query dry not-a-choice', 'query wet unknown-field']],
    [
      'body',
      { body: { list: [{ 'a/b~c': 1.5 }] } },
      ['body /name missing', 'body /list/0/a~1b~0c wrong-type'],
    ],
    ['type', { body: [] }, ['body  wrong-type']],
    ['prototype', { body: '{"name":"x","__proto__":{"a":1}}' }, ['body /__proto__ unknown-field']],
    ['constructor', { body: { name: 'x', constructor: 1 } }, ['body /constructor unknown-field']],
    ['prototype in the query', { query: JSON.parse('{"__proto__":"x"}') }, ['query __proto__ unknown-field']],
    [
      'infinite number',
      { body: '{"name":"x","list":[{"a/b~c":1e999}]}' },
      ['body /list/0/a~1b~0c wrong-type'],
    ],
    ['lone surrogate', { body: '{"name":"\\ud800"}' }, ['body /name not-unicode']],
    ['long unknown field', { body: { name: 'x', ['y'.repeat(300)]: 1 } }, ['body  unknown-field']],
    ['deep body', { body: '['.repeat(100_000) + ']'.repeat(100_000) }, ['body  too-deep']],
  ]
  it.each(errors)('points to the invalid value in the %s', async (_, sent, found) => {
    const { status, body } = await put(sent)
    expect(status).toBe(422)
    const told = z.parse(z.object({ errors: z.array(z.record(z.string(), z.unknown())) }), body).errors
    expect(told.map((error) => `${error['in']} ${error['pointer']} ${error['code']}`)).toEqual(found)
  })

  it.each([
    [{}, [{ code: 'missing', detail: 'This field is required.' }]],
    [{ name: null }, [{ code: 'wrong-type', detail: 'Must be a string, not null.' }]],
    [{ name: '\u200b' }, [{ code: 'empty', detail: /visible/ }]],
    [{ name: 'x'.repeat(21) }, [{ code: 'too-big', detail: 'Must have at most 20 characters.' }]],
  ])('says what would be valid in place of %j', async (body, expected) => {
    const answer = await put({ body })
    const found = z.parse(
      z.object({ errors: z.array(z.looseObject({ detail: z.string() })) }),
      answer.body,
    ).errors
    expect(found).toMatchObject(
      expected.map(({ code, detail }) => ({ code, detail: expect.stringMatching(detail) })),
    )
  })

  it('says once how long an id may be', async () => {
    const { body } = await put({ params: { dealerId: 'gredos', thingId: 'x'.repeat(65) } })
    expect(body).toMatchObject({
      errors: [{ pointer: 'thingId', code: 'too-big', detail: expect.stringMatching(/^Must have 1 to 64 /) }],
    })
  })

  const since = 'Must be a date and time as in RFC 3339'
  it.each<[object, object]>([
    [
      { sides: ['left'], far: true },
      { pointer: '/at/since', code: 'missing', detail: `This field is required. ${since}` },
    ],
    [
      { since: '9'.repeat(1001), sides: ['left'], far: true },
      { pointer: '/at/since', code: 'too-big', detail: `Must have at most 1000 characters. ${since}` },
    ],
    [
      { since: '2026-12-30T09:58:12Z', far: true },
      { pointer: '/at/sides', code: 'missing', choices: ['left', 'right'] },
    ],
    [
      { since: '2026-12-30T09:58:12Z', sides: [], far: true },
      { pointer: '/at/sides', code: 'too-small', choices: ['left', 'right'] },
    ],
    [
      { since: '2026-12-30T09:58:12Z', sides: 'left', far: true },
      { pointer: '/at/sides', code: 'wrong-type', choices: ['left', 'right'] },
    ],
    [
      { since: '2026-12-30T09:58:12Z', sides: ['left'] },
      { pointer: '/at/far', code: 'missing', detail: 'This field is required. Must be true or false.' },
    ],
  ])('gives the form, an example and the choices of what %j lacks', async (at, expected) => {
    const { body } = await put({ body: { name: 'x', at } })
    const { errors } = z.parse(z.object({ errors: z.array(z.looseObject({ detail: z.string() })) }), body)
    expect(errors).toHaveLength(1)
    expect({
      ...errors[0],
      detail: errors[0]?.detail.slice(0, 'detail' in expected ? String(expected.detail).length : 0),
    }).toMatchObject(expected)
  })

  it("has the operation's own rules beside the schema's, and one error for each place", async () => {
    const { body } = await put({
      params: { dealerId: 'strict', thingId: 't-1' },
      query: { dry: 'maybe' },
      body: { name: '', list: [{ 'a/b~c': 1 }] },
    })
    expect(body).toMatchObject({
      errors: [
        { in: 'query', pointer: 'dry' },
        { pointer: '/name', code: 'empty' },
        { pointer: '/list/0/a~1b~0c', code: 'own-rule' },
        { pointer: '/list', code: 'own-rule' },
      ],
    })
  })

  it('says in its detail more than its title', async () => {
    for (const error of Object.values(platformErrors)) {
      failure = new DomainError(error)
      const { body } = await put()
      const { detail, title } = z.parse(z.object({ detail: z.string(), title: z.string() }), body)
      expect(detail).not.toBe(title)
      expect(detail).not.toContain('`')
    }
  })

  it('lists the choices of a value that is not one', async () => {
    const { body } = await put({ query: { dry: 'maybe' } })
    expect(body).toMatchObject({ errors: [{ in: 'query', code: 'not-a-choice', choices: ['yes', 'no'] }] })
  })

  it('has one error for a list in which one item is wrong in two ways', async () => {
    const { body } = await put({ body: { name: 'x', list: [{ 'a/b~c': 'y' }, { 'a/b~c': 1, d: 2 }] } })
    expect(body).toMatchObject({
      errors: [{ pointer: '/list/0/a~1b~0c' }, { pointer: '/list/1/d' }],
    })
  })

  it.each([
    ['', 'The body is empty.'],
    ['{"name":', 'The body is not JSON: it ends too early.'],
    ['{"name" 1}', /line 1, column 9/],
    ['{"name": canary}', 'The body is not JSON: it has a value or a character that JSON does not allow.'],
  ])('says where a body stops being JSON: %s', async (body, detail) => {
    expect((await put({ body })).body).toMatchObject({ status: 400, detail: expect.stringMatching(detail) })
  })

  it('names at most 20 errors', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, 1]))
    const { body } = await put({ body: many })
    expect(JSON.stringify(body).length).toBeLessThan(4000)
  })

  const refusals: [string, Sent, number, string][] = [
    ['a body that is not JSON', { body: '{' }, 400, 'not-json'],
    ['an empty body', { body: '' }, 400, 'not-json'],
    [
      'a body that is not UTF-8',
      { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), base64: true },
      400,
      'not-json',
    ],
    ['a body over 256 KB', { body: JSON.stringify({ name: 'ñ'.repeat(131_073) }) }, 413, 'body-too-large'],
    [
      'a base64 body over 256 KB',
      { body: Buffer.alloc(262_145).toString('base64'), base64: true },
      413,
      'body-too-large',
    ],
    [
      'another charset',
      { headers: { 'content-type': 'application/json; charset=latin1' } },
      415,
      'not-application-json',
    ],
    ['another type', { headers: { 'content-type': 'text/json' } }, 415, 'not-application-json'],
    [
      'a likeness of the type',
      { headers: { 'content-type': 'application/jsonx' } },
      415,
      'not-application-json',
    ],
    ['another audience', { claims: claimsOf.staff }, 403, 'forbidden'],
  ]
  it.each(refusals)('rejects %s', async (_, sent, status, code) => {
    const answer = await put(sent)
    expect(answer).toMatchObject({ status, body: { status, code, type: `/docs/errors#${code}` } })
  })

  it('rejects a missing content type', async () => {
    const { status } = await send(handler, thing, { params: fitting.params ?? {} })
    expect(status).toBe(415)
  })

  it('is the response to an unknown route', async () => {
    for (const path of ['/v1/nowhere', '/v1/dealers/{dealerId}'] as const) {
      const answer = await send(handler, { method: 'GET', path }, fitting)
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })

  it.each(Object.values(platformErrors))('describes $code as declared', async (error) => {
    const { code, status, title } = error
    failure = new DomainError(error, undefined, { extra: { legal: ['x'] } })
    const answer = await put()
    expect(answer).toMatchObject({ status, body: { status, title, code, legal: ['x'] } })
    expect(answer.headers['retry-after']).toBe(status === 429 || status === 503 ? '1' : undefined)
  })

  it('hides any internal failure, in the response and in the log', async () => {
    const secret = 'Lucía +34600111222'
    failure = Object.assign(new Error(secret), { Item: { secret }, name: 'ConditionalCheckFailedException' })
    const answer = await put()
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', title: 'Something failed here' } })
    for (const text of [JSON.stringify(answer), ...log.lines]) expect(text).not.toContain('Lucía')
    expect(log.lines.map((text) => JSON.parse(text))).toMatchObject([
      { level: 'error', event: 'fault', fault: 'ConditionalCheckFailedException' },
      { level: 'error', event: 'request', status: 500 },
    ])
  })

  it.each([
    Object.assign(new Error('slow down'), { name: 'ThrottlingException' }),
    Object.assign(new Error('no'), { name: 'TimeoutError' }),
    Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
  ])('is 503 with Retry-After for temporary failures', async (fault) => {
    failure = fault
    const answer = await put()
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
      headers: { 'retry-after': '1' },
    })
  })

  it('is returned even if something other than an error is thrown', async () => {
    failure = 'a string'
    expect(await put()).toMatchObject({ status: 500, body: { code: 'internal' } })
  })
})
