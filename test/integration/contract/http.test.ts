import { gunzipSync } from 'node:zlib'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contractOperations as operations } from '../../../functions/contract/operations.ts'
import { openApiDocument } from '../../../functions/contract/document/open-api.ts'
import type { Operation } from '../../../functions/platform/http/operation.ts'
import { bundledHandler } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { clientSettings, type HttpHandler, httpEvent, type Sent } from '../../support/running/http-event.ts'

let handler: HttpHandler
let log: ReturnType<typeof captureLog>
beforeAll(async () => {
  Object.assign(process.env, clientSettings)
  handler = await bundledHandler('functions/contract/http.ts')
})
beforeEach(() => {
  log = captureLog()
  return () => log.restore()
})

/** A request as it arrives on a route without an authorizer. */
type Asked = { method: Operation['method'] | 'HEAD'; path: Operation['path'] }

const ask = async (operation: Asked, sent: Sent = {}, routeKey?: string) => {
  const event = httpEvent(operation, sent)
  const requestContext = { ...event.requestContext, authorizer: undefined }
  const bare = { ...event, ...(routeKey && { routeKey }), requestContext }
  const {
    body = '',
    isBase64Encoded,
    ...rest
  } = await handler(JSON.parse(JSON.stringify(bare)), JSON.parse('{}'))
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  return { ...rest, text: bytes.toString(), bytes }
}

test('serves the contract', async () => {
  const { statusCode, headers, text } = await ask(operations.getOpenApi)
  expect([statusCode, headers?.['content-type']]).toEqual([200, 'application/json'])
  expect(text).toBe(JSON.stringify(openApiDocument()))
})

test('serves the reference, whose script may be kept for ever', async () => {
  const page = await ask(operations.getDocs)
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  const [, v = ''] = /src="\/docs\/viewer\.js\?v=([^"]+)"/.exec(page.text) ?? []
  const script = await ask(operations.getDocsViewer, {
    query: { v },
    headers: { 'accept-encoding': 'gzip, br' },
  })
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(gunzipSync(script.bytes).toString()).toContain('createApiReference')
  const former = await ask(operations.getDocsViewer, { query: { v: 'of-the-release-before' } })
  expect([former.statusCode, former.headers?.['cache-control']]).toEqual([200, 'no-cache'])
})

test.each(['client', 'events', 'draw', 'draw-rules', 'errors'])('serves the page %s', async (page) => {
  const { statusCode, text, headers } = await ask(operations.getDocsPage, { params: { page } })
  expect(statusCode).toBe(200)
  expect(text).toContain('<h1')
  const again = { params: { page }, headers: { 'if-none-match': String(headers?.['etag']) } }
  expect(await ask(operations.getDocsPage, again)).toMatchObject({ statusCode: 304, text: '' })
})

test('serves the checker as a file to save', async () => {
  const { headers, text } = await ask(operations.getDrawChecker)
  expect(headers?.['content-disposition']).toBe('attachment; filename="check_draw.py"')
  expect(text).toMatch(/^#!.*python/)
})

test.each(['nothing-here', '__proto__', 'constructor'])('responds 404 to the page %s', async (page) => {
  expect(await ask(operations.getDocsPage, { params: { page } })).toMatchObject({ statusCode: 404 })
})

test('responds 404 to a path that is not a route, without repeating it', async () => {
  const { statusCode, headers, text } = await ask({ method: 'GET', path: '/v1/secret-thing' }, {}, '$default')
  expect([statusCode, headers?.['content-type']]).toEqual([404, 'application/problem+json'])
  expect(JSON.parse(text)).toMatchObject({ status: 404, code: 'not-found', type: '/docs/errors#not-found' })
  expect(`${text}${log.lines.join('')}`).not.toContain('secret-thing')
})

test.each(['/docs', '/docs/errors', '/docs/viewer.js', '/v1/openapi.json'] as const)(
  'takes HEAD of %s: the headers of GET, and no body',
  async (path) => {
    const got = await (path === '/docs/errors'
      ? ask(operations.getDocsPage, { params: { page: 'errors' } })
      : ask({ method: 'GET', path }))
    const { statusCode, headers, text } = await ask({ method: 'HEAD', path }, {}, '$default')
    expect({ statusCode, text }).toEqual({ statusCode: got.statusCode, text: '' })
    const { 'x-request-id': _, ...told } = headers ?? {}
    expect(got.headers).toMatchObject(told)
    expect(told).not.toEqual({})
  },
)

test('takes HEAD of pages only', async () => {
  expect(await ask({ method: 'HEAD', path: '/docs/nothing' }, {}, '$default')).toMatchObject({
    statusCode: 404,
  })
  expect(await ask({ method: 'HEAD', path: '/docs/%E0%A4%A' as '/docs' }, {}, '$default')).toMatchObject({
    statusCode: 404,
  })
  const posted = await ask({ method: 'POST', path: '/docs' }, {}, '$default')
  expect(posted).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } })
})
