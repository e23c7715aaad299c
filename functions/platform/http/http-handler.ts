import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { DomainError, platformErrors } from '../errors/errors.ts'
import { type OperationResponse, jsonResult, problemResult, rawResult } from './response.ts'
import { authorize, type Caller } from './caller.ts'
import { type CallerPorts, identifyCaller } from './identify-caller.ts'
import type { Operation } from './operation.ts'
import { problemDocuments, type ShowError } from './problem-documents.ts'
import { type FurtherErrors, type ParsedRequest, parseRequest } from './request.ts'
import { checkRequestId, requestIdOf, requestLog } from './request-log.ts'

type Event = APIGatewayProxyEventV2WithJWTAuthorizer
type Result = APIGatewayProxyStructuredResultV2

/** What a handler receives: the parsed request and its caller. */
export type Request<O extends Operation> = ParsedRequest<O> & {
  caller: Caller
  /** API Gateway's id of this request, unique: by it a function recognises its own writes. */
  gatewayRequestId: string
  /** The response's `X-Request-Id`: the client's own, or one generated here. */
  requestId: string
  /** The address that the API was called from: of whoever sent the request, or of a proxy such as the site's. */
  sourceIp: string
  /** A header by its lower-case name. */
  header: (name: string) => string | undefined
  /** Milliseconds until the function is stopped. */
  remainingMs: () => number
}

export type Handler<O extends Operation> = (request: Request<O>) => Promise<OperationResponse<O>>

const serve = <O extends Operation>(
  operation: O,
  handle: Handler<O>,
  callers: CallerPorts,
  furtherErrors?: FurtherErrors<O>,
) => {
  const identify = identifyCaller(operation, callers)
  return async (event: Event, remainingMs: () => number): Promise<Result> => {
    // The `$default` route and public routes have no authorizer, whatever the type says.
    const claims = event.requestContext.authorizer?.jwt?.claims
    const caller = authorize(operation, await identify(claims), event.pathParameters ?? {})
    const response = await handle({
      ...(await parseRequest(operation, event, furtherErrors)),
      caller,
      gatewayRequestId: event.requestContext.requestId,
      requestId: requestIdOf(event),
      sourceIp: event.requestContext.http.sourceIp,
      header: (name) => event.headers[name],
      remainingMs,
    })
    const { status, body, raw, headers } = response
    return raw ? rawResult(status, raw, headers) : jsonResult(status, body, headers)
  }
}

/** An operation with its handler, and its own rules for a body that does not fit its schema. */
export const route = <O extends Operation>(
  operation: O,
  handle: Handler<NoInfer<O>>,
  furtherErrors?: FurtherErrors<NoInfer<O>>,
) => ({
  key: `${operation.method} ${operation.path}`,
  isPage: operation.pages === true,
  serveFor: (callers: CallerPorts) => serve(operation, handle, callers, furtherErrors),
})

/** Middleware: a response to `HEAD` has no body. */
const noBodyForHead = (): middy.MiddlewareObj<Event, Result> => {
  const finish: middy.MiddlewareFn<Event, Result> = (request) => {
    if (!request.response || request.event.requestContext.http.method !== 'HEAD') return
    const { body: _, isBase64Encoded: __, ...rest } = request.response
    request.response = rest
  }
  return { after: finish, onError: finish }
}

/** What a function does with a request that matches none of its routes, and how it shows an error. */
type HandlerOptions = {
  /** The error, 404 by default, or the route that serves the request all the same. */
  unmatched?: (event: Event) => DomainError | { key: string }
  /** How the operations with `pages` show an error; the others do with a problem document. */
  showError?: ShowError
}

/**
 * The Lambda entry of a part's operations. Dispatches on API Gateway's route and its decoded parameters, never on the
 * raw path. A response to `HEAD` has no body.
 */
export const httpHandler = (
  routes: readonly ReturnType<typeof route>[],
  callers: CallerPorts,
  { unmatched = () => new DomainError(platformErrors.notFound), showError }: HandlerOptions = {},
) => {
  const table = new Map(routes.map(({ key, serveFor }) => [key, serveFor(callers)]))
  const pages = new Set(routes.filter(({ isPage }) => isPage).map(({ key }) => key))
  const showFor = (routeKey: string) => (showError && pages.has(routeKey) ? showError : problemResult)
  return middy<Event, Result>()
    .use(requestLog())
    .use(noBodyForHead())
    .use(problemDocuments(showFor))
    .handler(async (event, context) => {
      checkRequestId(event)
      const remainingMs = () => context.getRemainingTimeInMillis()
      const serveRoute = table.get(event.routeKey)
      if (serveRoute) return serveRoute(event, remainingMs)
      const found = unmatched(event)
      if (found instanceof DomainError) throw found
      const serveOther = table.get(found.key)
      if (!serveOther) throw new DomainError(platformErrors.notFound)
      return serveOther(event, remainingMs)
    })
}
