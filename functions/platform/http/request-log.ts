import { randomUUID } from 'node:crypto'
import type middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { invalidRequest } from '../errors/errors.ts'
import { log } from '../runtime/log.ts'

const printable = /^[!-~]{1,255}$/
const known = /^[A-Za-z0-9._-]{1,64}$/
const made = new WeakMap<object, string>()

/** The client's `X-Request-Id`, or one made here and kept for this event. */
export const requestIdOf = (event: APIGatewayProxyEventV2): string => {
  const given = event.headers['x-request-id']
  if (given !== undefined && printable.test(given)) return given
  const id = made.get(event) ?? randomUUID()
  made.set(event, id)
  return id
}

/** Refuses an `X-Request-Id` that could not be echoed. */
export const checkRequestId = (event: APIGatewayProxyEventV2) => {
  const given = event.headers['x-request-id']
  if (given !== undefined && !printable.test(given)) {
    const detail = 'takes 1 to 255 printable ASCII characters without spaces'
    throw invalidRequest([{ in: 'header', pointer: 'X-Request-Id', code: 'wrong-format', detail }])
  }
}

/** Ids of the path that are ours to log; a customer's reference is not. */
const idsOf = (event: APIGatewayProxyEventV2) =>
  Object.fromEntries(
    ['dealerId', 'callId'].flatMap((name) => {
      const value = event.pathParameters?.[name]
      return value !== undefined && known.test(value) ? [[name, value]] : []
    }),
  )

/** One line a request, whatever becomes of it, and the request's id in its answer. Outermost of the chain. */
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
