import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { DomainError, platformErrors } from '../errors/errors.ts'
import { type OperationResponse, jsonResult, rawResult } from './response.ts'
import { type AudienceClients, authorize, type Caller, callerOf } from './caller.ts'
import type { Operation } from './operation.ts'
import { problemDocuments } from './problem-documents.ts'
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
  /** A header by its lower-case name. */
  header: (name: string) => string | undefined
  /** Milliseconds until the function is stopped. */
  remainingMs: () => number
}

export type Handler<O extends Operation> = (request: Request<O>) => Promise<OperationResponse<O>>

const serve =
  <O extends Operation>(
    operation: O,
    handle: Handler<O>,
    clients: AudienceClients,
    furtherErrors?: FurtherErrors<O>,
  ) =>
  async (event: Event, remainingMs: () => number): Promise<Result> => {
    // The `$default` route and public routes have no authorizer, whatever the type says.
    const claims = event.requestContext.authorizer?.jwt?.claims
    const caller = authorize(operation, callerOf(claims, clients), event.pathParameters ?? {})
    const response = await handle({
      ...(await parseRequest(operation, event, furtherErrors)),
      caller,
      gatewayRequestId: event.requestContext.requestId,
      requestId: requestIdOf(event),
      header: (name) => event.headers[name],
      remainingMs,
    })
    const { status, body, raw, headers } = response
    return raw ? rawResult(status, raw, headers) : jsonResult(status, body, headers)
  }

/** An operation with its handler, and its own rules for a body that does not fit its schema. */
export const route = <O extends Operation>(
  operation: O,
  handle: Handler<NoInfer<O>>,
  furtherErrors?: FurtherErrors<NoInfer<O>>,
) => ({
  key: `${operation.method} ${operation.path}`,
  serveFor: (clients: AudienceClients) => serve(operation, handle, clients, furtherErrors),
})

const withoutBody = ({ body: _, isBase64Encoded: __, ...rest }: Result): Result => rest

/**
 * The Lambda entry of a part's operations. Dispatches on API Gateway's route and its decoded parameters, never on the
 * raw path. `unmatched` is the error for a request that matches no route, 404 by default, or the route that serves it
 * all the same; a response to `HEAD` has no body.
 */
export const httpHandler = (
  routes: readonly ReturnType<typeof route>[],
  clients: AudienceClients,
  unmatched: (event: Event) => DomainError | { key: string; params: Readonly<Record<string, string>> } = () =>
    new DomainError(platformErrors.notFound),
) => {
  const table = new Map(routes.map(({ key, serveFor }) => [key, serveFor(clients)]))
  return middy<Event, Result>()
    .use(requestLog())
    .use(problemDocuments())
    .handler(async (event, context) => {
      checkRequestId(event)
      const remainingMs = () => context.getRemainingTimeInMillis()
      const serveRoute = table.get(event.routeKey)
      if (serveRoute) return serveRoute(event, remainingMs)
      const found = unmatched(event)
      if (found instanceof DomainError) throw found
      const serveOther = table.get(found.key)
      if (!serveOther) throw new DomainError(platformErrors.notFound)
      const result = await serveOther({ ...event, pathParameters: found.params }, remainingMs)
      return event.requestContext.http.method === 'HEAD' ? withoutBody(result) : result
    })
}
