import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contractOperations as operations } from '../../../functions/contract/operations.ts'
import { openApiDocument } from '../../../functions/contract/document/openapi.ts'
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
  return { ...rest, text: bytes.toString() }
}

test('serves the contract', async () => {
  const { statusCode, headers, text } = await ask(operations.getOpenApi)
  expect([statusCode, headers?.['content-type']]).toEqual([200, 'application/json'])
  expect(text).toBe(JSON.stringify(openApiDocument()))
})

test('responds 404 to a path that is not a route, without repeating it', async () => {
  const { statusCode, headers, text } = await ask({ method: 'GET', path: '/v1/secret-thing' }, {}, '$default')
  expect([statusCode, headers?.['content-type']]).toEqual([404, 'application/problem+json'])
  expect(JSON.parse(text)).toMatchObject({ status: 404, code: 'not-found', type: '/docs/errors#not-found' })
  expect(`${text}${log.lines.join('')}`).not.toContain('secret-thing')
})

test.each(['/v1/openapi.json', '/v1/vocabulary'] as const)(
  'takes HEAD of %s: the headers of GET, and no body',
  async (path) => {
    const got = await ask({ method: 'GET', path })
    const { statusCode, headers, text } = await ask({ method: 'HEAD', path }, {}, '$default')
    expect({ statusCode, text }).toEqual({ statusCode: 200, text: '' })
    const { 'x-request-id': _, ...told } = headers ?? {}
    expect(got.headers).toMatchObject(told)
    expect(told).not.toEqual({})
  },
)

test('takes HEAD of these only', async () => {
  expect(await ask({ method: 'HEAD', path: '/docs' }, {}, '$default')).toMatchObject({ statusCode: 404 })
  const posted = await ask({ method: 'POST', path: '/v1/openapi.json' }, {}, '$default')
  expect(posted).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } })
})
