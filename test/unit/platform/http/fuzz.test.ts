import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { callContent } from '../../../../functions/cases/call/call-content.ts'
import { parts } from '../../../../functions/contract/parts.ts'
import { keyedFingerprint } from '../../../../functions/platform/content/fingerprint.ts'
import { ok } from '../../../../functions/platform/http/response.ts'
import { parseIfMatch } from '../../../../functions/platform/http/etag.ts'
import { httpHandler, route } from '../../../../functions/platform/http/http-handler.ts'
import { idempotent } from '../../../../functions/platform/http/idempotency/idempotent.ts'
import { listQuery } from '../../../../functions/platform/http/lists/list-query.ts'
import type { Operation } from '../../../../functions/platform/http/operation.ts'
import { pages } from '../../../../functions/platform/http/lists/pages.ts'
import { id } from '../../../../functions/platform/content/schemas.ts'
import { captureLog } from '../../../support/running/captured-log.ts'
import { claimsOf, httpEvent } from '../../../support/running/http-event.ts'

const clock = () => new Date('2026-11-20T10:00:00Z')
const fingerprint = keyedFingerprint('key')
const params = z.strictObject({ dealerId: id })
const rest = { summary: '', scope: 'calls/write', audience: ['machine'], params, errors: [] } as const
const done = { 200: z.object({ print: z.string() }) }

const operations = {
  call: {
    ...rest,
    id: 'call',
    method: 'PUT',
    path: '/v1/{dealerId}/call',
    body: callContent,
    responses: done,
  },
  anything: {
    ...rest,
    id: 'anything',
    method: 'POST',
    path: '/v1/{dealerId}/anything',
    body: z.unknown(),
    responses: done,
    idempotencyKey: true,
  },
  list: {
    ...rest,
    id: 'list',
    method: 'GET',
    path: '/v1/{dealerId}/list',
    query: z.strictObject(listQuery),
    responses: { 200: z.object({ items: z.array(z.string()), next: z.nullable(z.string()) }) },
  },
} as const satisfies Record<string, Operation>

/** Every body of the contract, at a path of its own. */
const bodies = Object.fromEntries(
  parts
    .flatMap((part): Operation[] => Object.values(part.operations))
    .flatMap(({ id: of, body }) =>
      body
        ? [
            [
              of,
              {
                ...rest,
                id: of,
                method: 'PUT' as const,
                path: `/v1/{dealerId}/${of}`,
                body,
                responses: done,
              },
            ] as const,
          ]
        : [],
    ),
)

const page = pages(['k'], clock)
const once = idempotent({ store: { get: async () => null, save: async () => null }, fingerprint, clock })
const store = async ({ body, header }: { body: unknown; header: (name: string) => string | undefined }) => {
  parseIfMatch(header('if-match'))
  return ok({ print: fingerprint(body) })
}
const handler = httpHandler(
  [
    route(operations.call, store),
    ...Object.values(bodies).map((operation) => route(operation, store)),
    route(operations.anything, (request) => once(operations.anything, request, () => store(request))),
    route(operations.list, async (request) => {
      page.start(operations.list, request, z.string())
      return page.respond(operations.list, request, ['x'], 'position')
    }),
  ],
  { clients: { machine: 'client-machine', dealer: 'd', staff: 's', specialist: 'x' } },
)

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  instance: z.string().check(z.minLength(1)),
  errors: z.optional(
    z.array(
      z.object({
        in: z.string(),
        pointer: z.string(),
        code: z.string(),
        detail: z.string().check(z.regex(/^[A-Z].*\.$/)),
      }),
    ),
  ),
})

type Sent = {
  /** One of `operations`, or the id of one of the contract's. */
  operation?: string
  body?: string | undefined
  base64?: boolean
  path?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  claims?: Record<string, string>
}

/**
 * Sends a request and checks the response against the contract: never 5xx, and a problem document for anything other
 * than 200.
 */
const send = async (sent: Sent) => {
  const {
    operation = 'call',
    path = 'gredos',
    query = {},
    headers = {},
    base64 = false,
    claims = claimsOf.machine,
  } = sent
  const asked = { ...bodies, ...operations }[operation]
  if (!asked) throw new Error(`No operation ${operation}`)
  const event = httpEvent(asked, {
    params: { dealerId: path },
    query,
    headers,
    claims,
    base64,
  })
  const type = sent.body === undefined ? {} : { 'content-type': 'application/json', ...headers }
  const whole = {
    ...event,
    headers: { ...event.headers, ...type },
    ...(sent.body !== undefined && { body: sent.body }),
  }
  const { statusCode = 0, body = '', headers: answered = {} } = await handler(whole, JSON.parse('{}'))
  expect(statusCode).toBeGreaterThanOrEqual(200)
  expect(statusCode).toBeLessThan(500)
  expect(String(answered['x-request-id'])).toMatch(/^[!-~]{1,255}$/)
  if (statusCode !== 200) {
    expect(answered['content-type']).toBe('application/problem+json')
    expect(problem.parse(JSON.parse(body)).status).toBe(statusCode)
    expect(Buffer.byteLength(body)).toBeLessThan(20_000)
  }
  return { status: statusCode, body }
}

const bodied = fc.constantFrom('call', 'anything', ...Object.keys(bodies))
const anyText = fc.string({ unit: 'binary', maxLength: 50 })

const call = {
  kind: 'after-service',
  outcome: 'completed',
  startedAt: '2026-11-20T09:58:12Z',
  endedAt: '2026-11-20T10:02:40Z',
  operator: 'op-17',
  questionnaire: 'seat-after-service@3',
  customer: { ref: 'C-10442', name: 'Lucía Fernández', phone: '+34600111222', email: 'lucia@example.com' },
  visit: { ref: 'OR-55231', date: '2026-11-17', vehicle: { plate: '1234KLM' } },
  answers: [{ question: 'overall', mark: 6, comment: 'ruido' }],
  situations: [{ state: 'unresolved', topic: 'repair-quality', description: 'ruido' }],
}

/** Values that are known to break parsers. */
const nasty = fc.constantFrom(
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '"\u202e"',
  '1e999',
  '-1e999',
  '1e-999',
  '-0',
  '9007199254740993',
  '1.7976931348623157e308',
  'null',
  'true',
  '{}',
  '[]',
  '[[]]',
  '{"__proto__":{"x":1}}',
  '{"constructor":1}',
  '{"toString":1}',
  '{"":1}',
  '{"a":1,"a":2}',
  '"__proto__"',
  '"constructor"',
  '"hasOwnProperty"',
  '"2026-13-45T99:99:99Z"',
  '"9999-12-31"',
  '"0000-00-00"',
  '"+999999-01-01T00:00:00Z"',
  '"Etc/Unknown"',
  '""',
  '" "',
)

const paths = [
  'kind',
  'outcome',
  'startedAt',
  'endedAt',
  'operator',
  'questionnaire',
  'customer',
  'visit',
  'answers',
  'situations',
  'motives',
  'said',
  'extra',
]

describe('every response conforms to the contract', () => {
  it('for any text as a body', async () => {
    await fc.assert(
      fc.asyncProperty(bodied, anyText, async (operation, body) => void (await send({ operation, body }))),
    )
  })

  it('for any bytes as a body', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((value) => Buffer.from(value).toString('base64'))
    const body = fc.oneof(bytes, anyText)
    await fc.assert(
      fc.asyncProperty(
        bodied,
        body,
        async (operation, text) => void (await send({ operation, body: text, base64: true })),
      ),
    )
  })

  it('for any JSON as a body', async () => {
    const body = fc.json({ stringUnit: 'binary', maxDepth: 6 })
    await fc.assert(
      fc.asyncProperty(bodied, body, async (operation, text) => void (await send({ operation, body: text }))),
      { numRuns: 300 },
    )
  })

  it('for a call with any field broken', async () => {
    expect((await send({ body: JSON.stringify(call) })).status).toBe(200)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), nasty, fc.nat(3), async (field, value, depth) => {
        const inner =
          depth === 0
            ? value
            : depth === 1
              ? `[${value}]`
              : depth === 2
                ? `[{"question":${value}}]`
                : `{"ref":${value}}`
        const rest = Object.fromEntries(Object.entries(call).filter(([name]) => name !== field))
        await send({ body: `{${JSON.stringify(field)}:${inner},${JSON.stringify(rest).slice(1)}` })
      }),
      { numRuns: 500 },
    )
  })

  const deep = 100_000
  it.each([
    ['arrays', '['.repeat(deep) + ']'.repeat(deep)],
    ['unclosed arrays', '['.repeat(deep)],
    ['objects', '{"a":'.repeat(deep / 2) + '1' + '}'.repeat(deep / 2)],
    ['arrays in a field', `{"calls":[${'['.repeat(deep)}${']'.repeat(deep)}]}`],
    ['300 KB', JSON.stringify('x'.repeat(300 * 1024))],
    ['256 KB of fields', `{${Array.from({ length: 20_000 }, (_, index) => `"f${index}":1`).join(',')}}`],
    ['256 KB of one field', JSON.stringify({ ['x'.repeat(250 * 1024)]: 1 })],
    ['256 KB of errors', JSON.stringify({ ...call, answers: Array(60_000).fill(7) })],
    ['a long number', '9'.repeat(200_000)],
  ])('for %s as a body', async (_, body) => {
    for (const operation of ['call', 'putBrand', 'putDealer', 'putQuestionnaire', 'anything']) {
      await send({ operation, body })
      await send({ operation, body: Buffer.from(body).toString('base64'), base64: true })
    }
  })

  it('for any path', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (path) => void (await send({ path, body: JSON.stringify(call) }))),
    )
  })

  it('for any query', async () => {
    const names = fc.oneof(fc.constantFrom('limit', 'cursor', '__proto__', 'constructor'), anyText)
    const query = fc.array(fc.tuple(names, anyText), { maxLength: 4 }).map((pairs) => {
      const made: Record<string, string> = Object.create(null)
      for (const [name, value] of pairs) made[name] = value
      return made
    })
    await fc.assert(
      fc.asyncProperty(query, async (asked) => void (await send({ operation: 'list', query: asked }))),
    )
  })

  it('for any cursor', async () => {
    const cursor = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(cursor, async (text) => {
        expect((await send({ operation: 'list', query: { cursor: text } })).status).toBe(400)
      }),
    )
  })

  it('for any header', async () => {
    const names = [
      'content-type',
      'x-request-id',
      'if-match',
      'idempotency-key',
      'authorization',
      'accept',
      '__proto__',
    ]
    const headers = fc.dictionary(fc.constantFrom(...names), anyText)
    await fc.assert(
      fc.asyncProperty(bodied, headers, async (operation, given) => {
        await send({ operation, headers: given, body: JSON.stringify(call) })
      }),
    )
  })

  it('for any claims', async () => {
    const claims = fc.dictionary(fc.constantFrom('client_id', 'sub', 'cognito:groups', 'scope'), anyText)
    await fc.assert(
      fc.asyncProperty(claims, async (given) => {
        expect((await send({ claims: given, body: JSON.stringify(call) })).status).toBe(403)
      }),
    )
  })
})

describe('no problem document or log line repeats a value', () => {
  const canary = 'canary-7f3a'
  it('of the body', async () => {
    const places: ((value: string) => object)[] = [
      (value) => ({ ...call, kind: value }),
      (value) => ({ ...call, startedAt: value }),
      (value) => ({ ...call, customer: { ...call.customer, name: value.repeat(20) } }),
      (value) => ({ ...call, customer: { ...call.customer, phone: value.repeat(5) } }),
      (value) => ({ ...call, customer: { ...call.customer, email: value.repeat(30) } }),
      (value) => ({ ...call, answers: [{ question: 'a', mark: value }] }),
      (value) => ({ ...call, situations: [{ state: 'unresolved', topic: value }] }),
      (value) => ({ ...call, extra: value }),
    ]
    for (const place of places) {
      const { status, body } = await send({ body: JSON.stringify(place(canary)) })
      expect(status).toBe(422)
      expect(body).not.toContain(canary)
    }
    expect(log.lines.join('')).not.toContain(canary)
  })

  it('of the path, query, headers or a malformed body', async () => {
    const sent: Sent[] = [
      { path: `${canary} x`, body: JSON.stringify(call) },
      { operation: 'list', query: { limit: canary } },
      { operation: 'list', query: { cursor: canary } },
      { headers: { 'if-match': canary }, body: JSON.stringify(call) },
      { operation: 'anything', headers: { 'idempotency-key': `${canary} x` }, body: '{}' },
      { headers: { 'x-request-id': `${canary} x` }, body: JSON.stringify(call) },
      { headers: { 'content-type': canary }, body: '{}' },
      { body: `{"${canary}` },
    ]
    for (const one of sent) {
      const { status, body } = await send(one)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(body).not.toContain(canary)
    }
    expect(log.lines.join('')).not.toContain(canary)
  })
})
