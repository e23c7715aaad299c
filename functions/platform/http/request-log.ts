import { randomUUID } from 'node:crypto'
import type middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { invalidRequest } from '../errors/errors.ts'
import { log } from '../runtime/log.ts'

const printable = /^[!-~]{1,255}$/
const known = /^[A-Za-z0-9._-]{1,64}$/
const generated = new WeakMap<object, string>()

/** The client's `X-Request-Id`, or else one generated here, always the same for one event. */
export const requestIdOf = (event: APIGatewayProxyEventV2): string => {
  const given = event.headers['x-request-id']
  if (given !== undefined && printable.test(given)) return given
  const id = generated.get(event) ?? randomUUID()
  generated.set(event, id)
  return id
}

/** Throws 422 for an `X-Request-Id` that cannot be echoed. */
export const checkRequestId = (event: APIGatewayProxyEventV2) => {
  const given = event.headers['x-request-id']
  if (given !== undefined && !printable.test(given)) {
    const detail = 'Must have 1 to 255 printable ASCII characters without spaces, such as a UUID.'
    throw invalidRequest([{ in: 'header', pointer: 'X-Request-Id', code: 'wrong-format', detail }])
  }
}

/** The path's ids that may be logged; a customer's reference may not. */
const idsOf = (event: APIGatewayProxyEventV2) =>
  Object.fromEntries(
    ['dealerId', 'callId'].flatMap((name) => {
      const value = event.pathParameters?.[name]
      return value !== undefined && known.test(value) ? [[name, value]] : []
    }),
  )

/** Middleware, the outermost: logs one line per request, even a failed one, and returns the request's id as a header. */
export const requestLog = (): middy.MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => {
  const finish: middy.MiddlewareFn<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = ({
    event,
    response,
  }) => {
    if (!response) return
    const requestId = requestIdOf(event)
    response.headers = { ...response.headers, 'x-request-id': requestId }
    const { statusCode: status = 200 } = response
    log(status < 500 ? 'info' : 'error', 'request', {
      route: event.routeKey,
      status,
      requestId,
      gatewayRequestId: event.requestContext.requestId,
      ...idsOf(event),
    })
  }
  return { after: finish, onError: finish }
}
